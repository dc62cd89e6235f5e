/** What of a chart is to be seen: closed kinds, hidden things and the time window leave the rest. */
import { linkKind } from '#graph-schema/ontology/index.ts';
import type { Bundle, Entity, Uid, Window } from '#casework/answers.ts';
import { contents, windowsOf, type Chart } from './chart.ts';

export interface Drawn {
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  /** Counts for the status line. */
  readonly links: number;
  readonly hidden: number;
  readonly outside: number;
  /** Lines of more than 200 events, whose count is that of all times although a window is set. */
  readonly uncounted: number;
}

const remembered = new WeakMap<Chart, Drawn>();

/** Entities and bundles to draw, in the order they came. Loops (links of an entity to itself) are kept, not drawn. */
export function drawn(chart: Chart): Drawn {
  const known = remembered.get(chart);
  if (known) return known;
  const on = contents(chart);
  const entities: Entity[] = [];
  for (const [uid, entity] of chart.entities) {
    if (on.entities.has(uid) && !on.hidden.has(uid) && !chart.closedKinds.has(entity.kind)) entities.push(entity);
  }
  const there = new Set(entities.map((entity) => entity.uid));
  const bundles: Bundle[] = [];
  const windows = windowsOf(chart);
  let outside = 0;
  let uncounted = 0;
  for (const [id, bundle] of chart.bundles) {
    if (!on.bundles.has(id) || !there.has(bundle.from) || !there.has(bundle.to)) continue;
    if (bundle.from === bundle.to || chart.closedKinds.has(bundle.kind)) continue;
    const within = inWindow(bundle, windows);
    if (within === null) outside++;
    else {
      bundles.push(within);
      if (windows.length > 0 && within.times === undefined && isEvent(within)) uncounted++;
    }
  }
  const links = bundles.reduce((sum, bundle) => sum + bundle.count, 0);
  const found = { entities, bundles, links, hidden: on.hidden.size, outside, uncounted };
  remembered.set(chart, found);
  return found;
}

const isEvent = ({ kind }: Bundle): boolean => linkKind(kind).family === 'event';

/**
 * The part of a bundle that lies in one of the windows; null when nothing does. Facts without a time always stay. With the
 * times at hand (bundles up to 200 events) the count is exact; else first and last decide and the count is that of the bundle.
 */
function inWindow(bundle: Bundle, windows: readonly Window[]): Bundle | null {
  if (windows.length === 0 || bundle.first === undefined || !isEvent(bundle)) return bundle;
  const spans = windows.map(({ from, until }) => ({
    from: from ? Date.parse(from) : -Infinity,
    until: until ? Date.parse(until) : Infinity,
  }));
  if (bundle.times) {
    const times = bundle.times.filter((time) => {
      const at = Date.parse(time);
      return spans.some(({ from, until }) => at >= from && at < until);
    });
    const [first] = times;
    const last = times.at(-1);
    if (first === undefined || last === undefined) return null;
    if (times.length === bundle.count) return bundle;
    // The total is that of all events: without their single amounts it cannot be narrowed.
    const { total: _, ...rest } = bundle;
    return { ...rest, count: times.length, first, last, times };
  }
  const [first, last] = [Date.parse(bundle.first), Date.parse(bundle.last ?? bundle.first)];
  return spans.some(({ from, until }) => last >= from && first < until) ? bundle : null;
}

/** Uids at the other ends of the drawn lines of an entity. */
export function linkedTo(chart: Chart, uid: Uid): ReadonlySet<Uid> {
  const found = new Set<Uid>();
  for (const { from, to } of drawn(chart).bundles) {
    if (from === uid) found.add(to);
    if (to === uid) found.add(from);
  }
  return found;
}

/** How many entities of each kind are on the chart, closed ones too: the legend. */
export function countByKind(chart: Chart): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const on = contents(chart);
  for (const [uid, { kind }] of chart.entities) {
    if (on.entities.has(uid) && !on.hidden.has(uid)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
