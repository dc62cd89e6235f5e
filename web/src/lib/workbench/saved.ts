/** A chart as it is kept in the case file: plain JSON, every position, step, filter and window. */
import type { Bundle, Entity } from '#casework/answers.ts';
import type { Chart, Spot, Step } from './chart.ts';
import type { Own } from './own.ts';

export interface SavedChart {
  readonly version: 1;
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  readonly spots: readonly (readonly [string, Spot])[];
  readonly steps: readonly Step[];
  readonly closedKinds: readonly string[];
  readonly window: Chart['window'];
  /** Not there in charts that older versions kept. */
  readonly second?: Chart['second'];
  readonly thread: {
    readonly title: string;
    readonly entities: readonly string[];
    readonly bundles: readonly string[];
  } | null;
  /** Not there in charts that older versions kept. */
  readonly own?: readonly Own[];
}

export const toSaved = (chart: Chart): SavedChart => ({
  version: 1,
  entities: [...chart.entities.values()],
  bundles: [...chart.bundles.values()],
  spots: [...chart.spots],
  steps: chart.steps,
  closedKinds: [...chart.closedKinds],
  window: chart.window,
  second: chart.second,
  thread: chart.thread && {
    title: chart.thread.title,
    entities: [...chart.thread.entities],
    bundles: [...chart.thread.bundles],
  },
  own: [...chart.own.values()],
});

export const fromSaved = (saved: SavedChart): Chart => ({
  entities: new Map(saved.entities.map((entity) => [entity.uid, entity])),
  bundles: new Map(saved.bundles.map((bundle) => [bundle.id, bundle])),
  spots: new Map(saved.spots),
  steps: saved.steps,
  closedKinds: new Set(saved.closedKinds),
  window: saved.window,
  second: saved.second ?? null,
  thread: saved.thread && {
    title: saved.thread.title,
    entities: new Set(saved.thread.entities),
    bundles: new Set(saved.thread.bundles),
  },
  own: new Map((saved.own ?? []).map((own) => [own.id, own])),
});
