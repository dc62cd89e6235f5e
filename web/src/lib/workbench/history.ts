/** Undo and redo without a depth limit: old charts are kept whole, and share what did not change. */
import type { Change, Chart, Step } from './chart.ts';

export interface History {
  readonly past: readonly Chart[];
  readonly present: Chart;
  /** Nearest first. */
  readonly future: readonly Chart[];
}

export const begin = (present: Chart): History => ({ past: [], present, future: [] });

/** Does a change. One that changes nothing leaves no mark. */
export const did =
  (change: Change) =>
  (history: History): History => {
    const next = change(history.present);
    if (next === history.present) return history;
    return { past: [...history.past, history.present], present: next, future: [] };
  };

/** A change that is no act of the user (a place found by a layout, newer data) and so is no step of undo. */
export const settled =
  (change: Change) =>
  (history: History): History => ({ ...history, present: change(history.present) });

export const undo = (history: History): History => {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
};

export const redo = (history: History): History => {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
};

export interface TrailStep extends Step {
  /** Undone, and to be had again with redo. */
  readonly undone: boolean;
}

/** The steps of the present, then those that were undone. */
export function trail(history: History): readonly TrailStep[] {
  const known = new Set(history.present.steps.map((step) => step.id));
  const furthest = history.future.at(-1);
  const ahead = furthest ? furthest.steps.filter((step) => !known.has(step.id)) : [];
  return [
    ...history.present.steps.map((step) => ({ ...step, undone: false })),
    ...ahead.map((step) => ({ ...step, undone: true })),
  ];
}
