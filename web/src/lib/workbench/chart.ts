/**
 * What an investigator has laid out. A chart is the data it was given, the steps that brought or hid things, and where
 * things stand; what is drawn follows from these (`drawn.ts`). Every change is a function from chart to chart.
 */
import type { Bundle, Cut, Entity, Subgraph, Uid, Window } from '#casework/answers.ts';
import type { Own } from './own.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly pinned?: true;
}

/** What a step did; the words for each are in the trail's panel. */
export type Verb = 'add' | 'expand' | 'links' | 'path' | 'pattern' | 'chart' | 'same' | 'separate' | 'hide' | 'remove';

/** One line of the trail. It lists all that its answer held, so that a step can go and what others also brought stays. */
export interface Step {
  readonly id: number;
  readonly verb: Verb;
  /** Captions and numbers for its sentence. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly entities: readonly Uid[];
  readonly bundles: readonly string[];
  /** Entities that were not on the chart before. */
  readonly fresh: readonly Uid[];
  readonly hid: readonly Uid[];
  readonly removed: readonly Uid[];
  readonly cut: readonly Cut[];
  /** Taken back: as if it had not been done; it stays in the trail and can be done again. */
  readonly takenBack?: true;
}

/** Lines that are the evidence of the chosen hit or path: the red thread. */
export interface Thread {
  readonly title: string;
  readonly entities: ReadonlySet<Uid>;
  readonly bundles: ReadonlySet<string>;
}

export interface Chart {
  readonly entities: ReadonlyMap<Uid, Entity>;
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly spots: ReadonlyMap<Uid, Spot>;
  readonly steps: readonly Step[];
  /** Kinds of entities and links that the legend's eye has closed. */
  readonly closedKinds: ReadonlySet<string>;
  readonly window: Window | null;
  /** A second window: what lies in either is shown. Only beside a first. */
  readonly second: Window | null;
  readonly thread: Thread | null;
  /** What somebody has put there beside the data, by its id. */
  readonly own: ReadonlyMap<string, Own>;
}

export type Change = (chart: Chart) => Chart;

export const emptyChart: Chart = {
  entities: new Map(),
  bundles: new Map(),
  spots: new Map(),
  steps: [],
  closedKinds: new Set(),
  window: null,
  second: null,
  thread: null,
  own: new Map(),
};

type What = Pick<Step, 'verb' | 'about' | 'at'>;

const nextId = (chart: Chart): number => chart.steps.reduce((most, step) => Math.max(most, step.id), 0) + 1;

const step = (chart: Chart, what: What, more: Partial<Step>): Step => ({
  id: nextId(chart),
  ...what,
  entities: [],
  bundles: [],
  fresh: [],
  hid: [],
  removed: [],
  cut: [],
  ...more,
});

const withStep = (chart: Chart, added: Step): Chart => ({ ...chart, steps: [...chart.steps, added] });

/**
 * Adds an answer as one step. What was there keeps its place and takes the newer data.
 * @param gone  what leaves the chart with the same step: it was merged into something of the answer
 */
export const add =
  (answer: Subgraph, what: What, gone: readonly Uid[] = []): Change =>
  (chart) => {
    const before = contents(chart).entities;
    const entities = new Map(chart.entities);
    const bundles = new Map(chart.bundles);
    for (const entity of answer.entities) entities.set(entity.uid, entity);
    for (const bundle of answer.bundles) bundles.set(bundle.id, bundle);
    const uids = answer.entities.map((entity) => entity.uid);
    const added = step(chart, what, {
      entities: uids,
      bundles: answer.bundles.map((bundle) => bundle.id),
      fresh: uids.filter((uid) => !before.has(uid)),
      cut: answer.cut,
      removed: gone.filter((uid) => before.has(uid)),
    });
    return withStep({ ...chart, entities, bundles }, added);
  };

/** Takes one step back, or does it again; all later steps stay. */
export const setTakenBack =
  (id: number, takenBack: boolean): Change =>
  (chart) => ({
    ...chart,
    steps: chart.steps.map((each) => {
      if (each.id !== id) return each;
      const { takenBack: _, ...kept } = each;
      return takenBack ? { ...kept, takenBack: true as const } : kept;
    }),
  });

/** Back to how it stood after this step: every later step is taken back. */
export const goTo =
  (id: number): Change =>
  (chart) =>
    chart.steps.filter((each) => each.id > id).reduce((now, each) => setTakenBack(each.id, true)(now), chart);

/** Hides entities and keeps their places. Uids that are not on the chart change nothing. */
export const hide =
  (uids: ReadonlySet<Uid>, what: What): Change =>
  (chart) => {
    const { entities, hidden } = contents(chart);
    const hid = [...uids].filter((uid) => entities.has(uid) && !hidden.has(uid));
    return hid.length === 0 ? chart : withStep(chart, step(chart, what, { hid }));
  };

/** Takes entities off the chart; an answer that comes later may bring them again. */
export const remove =
  (uids: ReadonlySet<Uid>, what: What): Change =>
  (chart) => {
    const removed = [...uids].filter((uid) => contents(chart).entities.has(uid));
    return removed.length === 0 ? chart : withStep(chart, step(chart, what, { removed }));
  };

/** Shows everything that steps have hidden: those steps are taken back, and stay in the trail. */
export const showHidden: Change = (chart) =>
  chart.steps
    .filter((each) => each.verb === 'hide' && !each.takenBack)
    .reduce((now, each) => setTakenBack(each.id, true)(now), chart);

/** Gives places to entities, for instance after a layout; pinned ones stay. */
export const place =
  (spots: ReadonlyMap<Uid, { readonly x: number; readonly y: number }>): Change =>
  (chart) => {
    const placed = new Map(chart.spots);
    for (const [uid, { x, y }] of spots) {
      if (placed.get(uid)?.pinned) continue;
      placed.set(uid, { x, y });
    }
    return { ...chart, spots: placed };
  };

/** What a hand has dragged stays there: it is pinned. */
export const drag =
  (spots: ReadonlyMap<Uid, { readonly x: number; readonly y: number }>): Change =>
  (chart) => {
    const placed = new Map(chart.spots);
    for (const [uid, { x, y }] of spots) placed.set(uid, { x, y, pinned: true });
    return { ...chart, spots: placed };
  };

export const setPinned =
  (uids: ReadonlySet<Uid>, pinned: boolean): Change =>
  (chart) => {
    const spots = new Map(chart.spots);
    for (const uid of uids) {
      const spot = spots.get(uid);
      if (!spot) continue;
      spots.set(uid, pinned ? { x: spot.x, y: spot.y, pinned: true } : { x: spot.x, y: spot.y });
    }
    return { ...chart, spots };
  };

/** Opens or closes the eye of a kind in the legend. */
export const toggleKind =
  (kind: string): Change =>
  (chart) => {
    const closedKinds = new Set(chart.closedKinds);
    if (!closedKinds.delete(kind)) closedKinds.add(kind);
    return { ...chart, closedKinds };
  };

/** Without a first window there is no second: it takes its place. */
export const setWindows =
  (window: Window | null, second: Window | null): Change =>
  (chart) => ({ ...chart, window: window ?? second, second: window === null ? null : second });

export const windowsOf = ({ window, second }: Pick<Chart, 'window' | 'second'>): readonly Window[] =>
  [window, second].filter((each) => each !== null);

export const setThread =
  (thread: Thread | null): Change =>
  (chart) => ({ ...chart, thread });

export interface Contents {
  readonly entities: ReadonlySet<Uid>;
  readonly bundles: ReadonlySet<string>;
  readonly hidden: ReadonlySet<Uid>;
}

const remembered = new WeakMap<readonly Step[], Contents>();

/** What the steps in force have brought, and what of it they hide. */
export function contents(chart: Chart): Contents {
  const known = remembered.get(chart.steps);
  if (known) return known;
  const entities = new Set<Uid>();
  const bundles = new Set<string>();
  const hidden = new Set<Uid>();
  for (const each of chart.steps) {
    if (each.takenBack) continue;
    for (const uid of each.entities) {
      entities.add(uid);
      // Asked for again, it is shown again.
      hidden.delete(uid);
    }
    for (const id of each.bundles) bundles.add(id);
    for (const uid of each.hid) hidden.add(uid);
    for (const uid of each.removed) entities.delete(uid);
  }
  for (const uid of hidden) if (!entities.has(uid)) hidden.delete(uid);
  const found = { entities, bundles, hidden };
  remembered.set(chart.steps, found);
  return found;
}

/** The first step in force that brought an entity. */
export const broughtBy = (chart: Chart, uid: Uid): Step | undefined =>
  chart.steps.find((each) => !each.takenBack && each.entities.includes(uid));
