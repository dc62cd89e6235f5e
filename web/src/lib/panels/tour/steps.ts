/** The first steps of a newcomer, in their order; each is done by doing it on the chart, whatever the strip says. */

/** What has happened on the chart so far. */
export interface Happened {
  readonly entities: number;
  readonly expanded: boolean;
  /** Something was undone or taken back. */
  readonly undone: boolean;
  readonly asked: boolean;
  /** The rows behind the lines are looked at. */
  readonly evidence: boolean;
}

const done = {
  find: ({ entities }: Happened) => entities > 0,
  expand: ({ expanded }: Happened) => expanded,
  undo: ({ undone }: Happened) => undone,
  ask: ({ asked }: Happened) => asked,
  evidence: ({ evidence }: Happened) => evidence,
  // Nothing to do: it is read, and put away.
  keys: () => false,
};

export type TourStep = keyof typeof done;
export const tourSteps = Object.keys(done) as readonly TourStep[];

/** The first step from `at` on that is still to be done; `tourSteps.length` when none is. */
export function next(at: number, happened: Happened): number {
  const ahead = tourSteps.findIndex((step, i) => i >= at && !done[step](happened));
  return ahead < 0 ? tourSteps.length : ahead;
}
