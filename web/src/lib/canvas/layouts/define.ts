/** How a layout is written: one file, and one line in `index.ts`. All run in a worker; what is fixed stays. */

export interface LayoutNode {
  readonly id: string;
  readonly kind: string;
  /** Of the ontology: `case`, `place` and so on. */
  readonly family: string;
  readonly x: number | null;
  readonly y: number | null;
  /** Stays exactly where it is. */
  readonly fixed: boolean;
  /** When it begins on this chart: that of a case, else of its first line with a time; ms since 1970. */
  readonly at: number | null;
  /** Where it lies on earth, in degrees. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly lines: readonly { readonly from: string; readonly to: string }[];
}

export interface Position {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** It has nothing that the layout goes by (no time, no tie to a place) and stands beside the others: this is said. */
  readonly beside?: true;
}

export type Positions = readonly Position[];

/** From what is to be laid out to places in the units of the chart; places of fixed entities are not read. */
export type Layout = (task: LayoutTask) => Positions;
