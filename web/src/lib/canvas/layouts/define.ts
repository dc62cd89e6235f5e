/** How a layout is written: one file, and one line in `index.ts`. All run in a worker; what is fixed stays. */

export interface LayoutNode {
  readonly id: string;
  readonly kind: string;
  readonly x: number | null;
  readonly y: number | null;
  /** Stays exactly where it is. */
  readonly fixed: boolean;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly lines: readonly { readonly from: string; readonly to: string }[];
}

export type Positions = readonly { readonly id: string; readonly x: number; readonly y: number }[];

/** From what is to be laid out to places in the units of the chart; places of fixed entities are not read. */
export type Layout = (task: LayoutTask) => Positions;
