/** What is known of the imports while writing: source, grade, and which links they can have stated. */
import type { Grade } from './agree.ts';
import type { Tx } from './driver.ts';

/** First and last `at` of the links of a kind; null when one of them has no time. */
export type Span = readonly [first: string, last: string] | null;
export type Spans = Readonly<Record<string, Span>>;

export interface ImportFacts {
  readonly source: string;
  readonly grade: Grade;
  readonly spans: Spans;
}

export interface Sources {
  of(number: number): ImportFacts;
}

interface Row {
  id: number;
  source: string;
  grade: Grade;
  state: string;
  spans: string;
}

/** Remembers the imports that are finished; the others are read again each time it is asked to look. */
export class KnownSources implements Sources {
  readonly #known = new Map<number, ImportFacts>();
  readonly #finished = new Set<number>();

  /** Reads the imports that are new or still running. Needed once, and whenever somebody else wrote. */
  async look(tx: Tx): Promise<void> {
    const rows = await tx.run<Row>(
      `MATCH (i:Import) WHERE NOT i.id IN $finished
       RETURN i.id AS id, i.source AS source, i.grade AS grade, i.state AS state, i.spans AS spans`,
      { finished: [...this.#finished] },
    );
    for (const { id, source, grade, state, spans } of rows) {
      this.#known.set(id, { source, grade, spans: JSON.parse(spans) as Spans });
      if (state === 'done') this.#finished.add(id);
    }
  }

  of(number: number): ImportFacts {
    const facts = this.#known.get(number);
    if (!facts) throw new Error(`Import ${number} is named in the graph and has no node.`);
    return facts;
  }
}

/** A span that also covers a link at this time. */
export function widen(span: Span | undefined, at: string | undefined): Span {
  if (span === null || at === undefined) return null;
  if (span === undefined) return [at, at];
  const time = Date.parse(at);
  return [time < Date.parse(span[0]) ? at : span[0], time > Date.parse(span[1]) ? at : span[1]];
}

export const covers = (span: Span, at: string | undefined): boolean =>
  span === null || at === undefined || (Date.parse(span[0]) <= Date.parse(at) && Date.parse(at) <= Date.parse(span[1]));
