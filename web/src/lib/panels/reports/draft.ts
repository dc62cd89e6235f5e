/** A report before it is made: what was ticked and written; it stays while the user goes from place to place. */

export interface Draft {
  readonly title: string;
  /** Ids of leads that are hits, in the order in which they were ticked. */
  readonly leads: readonly string[];
  /** Ids of charts. */
  readonly charts: readonly string[];
  readonly notes: string;
}

export const emptyDraft: Draft = { title: '', leads: [], charts: [], notes: '' };

/** Ticks it, or takes the tick away. */
export const ticked = (ids: readonly string[], id: string, on: boolean): readonly string[] => [
  ...ids.filter((each) => each !== id),
  ...(on ? [id] : []),
];

export const isEmpty = ({ leads, charts, notes }: Draft): boolean =>
  leads.length + charts.length === 0 && notes.trim() === '';
