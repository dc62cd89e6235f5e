/** What of a chart is to be seen: closed kinds, hidden things, the time window and closed groups leave the rest. */
import { linkKind } from '#graph-schema/ontology/index.ts';
import type { Bundle, Entity, Uid, Window } from '#casework/answers.ts';
import { contents, windowsOf, type Chart } from './chart.ts';
import { fold, type Folded } from './fold.ts';
import { expectedOf, notesOf } from './notes.ts';
import type { Expected, Note } from './own.ts';

/** As if every group stood open. */
export interface Shown {
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  /** Counts for the status line. */
  readonly links: number;
  readonly hidden: number;
  readonly outside: number;
  /** Lines of more than 200 events, whose count is that of all times although a window is set. */
  readonly uncounted: number;
}

/** `links` counts those of the lines, not those inside a closed group. */
export interface Drawn extends Omit<Shown, 'entities' | 'bundles'>, Folded {
  readonly expected: readonly Expected[];
  /** Notes on the chart itself. */
  readonly notes: readonly Note[];
  /** From what is expected to what it is expected for. */
  readonly ties: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

const remembered = new WeakMap<Chart, Drawn>();
const rememberedShown = new WeakMap<Chart, Shown>();

/** What is drawn: members of a closed group stand as one. */
export function drawn(chart: Chart): Drawn {
  const known = remembered.get(chart);
  if (known) return known;
  const { entities, bundles, links, ...counts } = shown(chart);
  const folded = fold(chart, entities, bundles);
  const inside = folded.groups.reduce((sum, group) => sum + group.links, 0);
  const found = { ...counts, ...folded, ...ownOf(chart, folded), links: links - inside };
  remembered.set(chart, found);
  return found;
}

function ownOf(chart: Chart, { entities, groups }: Folded): Pick<Drawn, 'expected' | 'notes' | 'ties'> {
  const stands = new Map<Uid, string>([
    ...entities.map(({ uid }) => [uid, uid] as const),
    ...groups.flatMap(({ group, members }) => members.map(({ uid }) => [uid, group.id] as const)),
  ]);
  const expected = expectedOf(chart);
  return {
    expected,
    notes: notesOf(chart).filter(({ about }) => about.length === 0),
    ties: expected.flatMap(({ id, of }) =>
      [...new Set(of.flatMap((uid) => stands.get(uid) ?? []))].map((to) => ({ id: `${id} ${to}`, from: id, to })),
    ),
  };
}

/** Entities and bundles to show, in the order they came. Loops (links of an entity to itself) are kept, not drawn. */
export function shown(chart: Chart): Shown {
  const known = rememberedShown.get(chart);
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
  rememberedShown.set(chart, found);
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

/** The entities that ids of the chart stand for: those of a closed group for the group, and no other thing of its own. */
export function uidsOf(chart: Chart, ids: readonly string[]): readonly Uid[] {
  const { groups } = drawn(chart);
  const members = (id: string): readonly Uid[] =>
    groups.find(({ group }) => group.id === id)?.members.map(({ uid }) => uid) ?? (chart.own.has(id) ? [] : [id]);
  return [...new Set(ids.flatMap(members))];
}

/** The bundles that ids of lines stand for: a line to a closed group for all that it sums. */
export const bundlesOf = (chart: Chart, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => drawn(chart).parts.get(id) ?? [id])),
];

/** All that can be selected. */
export const idsOf = (chart: Chart): readonly string[] => {
  const { entities, groups, expected, notes } = drawn(chart);
  return [
    ...entities.map(({ uid }) => uid),
    ...[...groups.map(({ group }) => group), ...expected, ...notes].map(({ id }) => id),
  ];
};

/** Uids at the other ends of the drawn lines of an entity. */
export function linkedTo(chart: Chart, uid: Uid): ReadonlySet<Uid> {
  const found = new Set<Uid>();
  const { bundles, ties } = drawn(chart);
  for (const { from, to } of [...bundles, ...ties]) {
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
