/** What of a chart is to be seen: closed kinds, hidden things and the time window leave the rest. */
import { linkKind } from '#graph-schema/ontology/index.ts';
import type { Bundle, Entity, Uid, Window } from '#casework/answers.ts';
import { contents, type Chart } from './chart.ts';

export interface Drawn {
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  /** Counts for the status line. */
  readonly links: number;
  readonly hidden: number;
  readonly outside: number;
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
  let outside = 0;
  for (const [id, bundle] of chart.bundles) {
    if (!on.bundles.has(id) || !there.has(bundle.from) || !there.has(bundle.to)) continue;
    if (bundle.from === bundle.to || chart.closedKinds.has(bundle.kind)) continue;
    const within = inWindow(bundle, chart.window);
    if (within === null) outside++;
    else bundles.push(within);
  }
  const links = bundles.reduce((sum, bundle) => sum + bundle.count, 0);
  const found = { entities, bundles, links, hidden: on.hidden.size, outside };
  remembered.set(chart, found);
  return found;
}

/**
 * The part of a bundle that lies in the window; null when nothing does. Facts without a time always stay. With the times
 * at hand (bundles up to 200 events) the count is exact; else first and last decide and the count is that of the bundle.
 */
export function inWindow(bundle: Bundle, window: Window | null): Bundle | null {
  if (window === null || bundle.first === undefined) return bundle;
  if (linkKind(bundle.kind).family === 'fact') return bundle;
  const from = window.from ? Date.parse(window.from) : -Infinity;
  const until = window.until ? Date.parse(window.until) : Infinity;
  const within = (time: string): boolean => Date.parse(time) >= from && Date.parse(time) < until;
  if (bundle.times) {
    const times = bundle.times.filter(within);
    const [first] = times;
    const last = times.at(-1);
    if (first === undefined || last === undefined) return null;
    if (times.length === bundle.count) return bundle;
    // The total is that of all events: without their single amounts it cannot be narrowed.
    const { total: _, ...rest } = bundle;
    return { ...rest, count: times.length, first, last, times };
  }
  const last = bundle.last ?? bundle.first;
  return Date.parse(last) < from || Date.parse(bundle.first) >= until ? null : bundle;
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
