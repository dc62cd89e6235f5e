/** Finds places for what has none yet, near what brought it, and never moves what is there. */
import type { Uid } from '#casework/answers.ts';
import type { Chart } from '#lib/workbench/chart.ts';
import { drawn, shown } from '#lib/workbench/drawn.ts';
import { layOut } from './layout.ts';
import type { LayoutNode, Positions } from './layouts/define.ts';
import type { LayoutName } from './layouts/index.ts';
import { familyOf, pointOf, taskOf } from './layouts/task.ts';

const asMap = (positions: Positions): Map<Uid, { x: number; y: number }> =>
  new Map(positions.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));

/** Uids that have no place; those of a closed group have one too, for they come back. */
export const unplaced = (chart: Chart): readonly Uid[] =>
  shown(chart)
    .entities.map(({ uid }) => uid)
    .filter((uid) => !chart.spots.has(uid));

/**
 * Places for all that has none. Only the new ones and their neighbours are laid out, the neighbours fixed: the rest of a
 * large chart costs nothing and cannot move.
 */
export async function settle(chart: Chart): Promise<ReadonlyMap<Uid, { x: number; y: number }>> {
  const waiting = new Set(unplaced(chart));
  if (waiting.size === 0) return new Map();
  const { entities, bundles } = shown(chart);
  const near = new Set<Uid>();
  const lines = bundles.filter(({ from, to }) => waiting.has(from) || waiting.has(to));
  for (const { from, to } of lines) {
    if (!waiting.has(from)) near.add(from);
    if (!waiting.has(to)) near.add(to);
  }
  const start = startPoints(chart, waiting, lines);
  // Each hangs on one that is there: round about it is its place, and forces would only push some behind others.
  const ends = new Set(lines.map(({ from, to }) => [from, to].sort().join(' ')));
  if (ends.size === waiting.size && start.size === waiting.size) return apart(chart, start);
  const nodes: LayoutNode[] = entities
    .filter(({ uid }) => waiting.has(uid) || near.has(uid))
    .map((entity) => {
      const { uid, kind } = entity;
      const spot = chart.spots.get(uid) ?? start.get(uid);
      const where = { x: spot?.x ?? null, y: spot?.y ?? null, fixed: near.has(uid) };
      return { id: uid, kind, family: familyOf(entity), ...where, at: null, point: pointOf(entity) };
    });
  const found = asMap(await layOut('force', { nodes, lines }));
  const fresh = new Map([...found].filter(([uid]) => waiting.has(uid)));
  return near.size === 0 ? besideTheRest(chart, fresh) : apart(chart, fresh);
}

/** All of the chart laid out anew; what is pinned stays. `beside` are those that the layout had nothing to go by. */
export async function layOutAll(
  chart: Chart,
  name: LayoutName,
): Promise<{ readonly spots: ReadonlyMap<string, { x: number; y: number }>; readonly beside: number }> {
  const found = await layOut(name, taskOf(chart));
  return { spots: asMap(found), beside: found.filter(({ beside }) => beside).length };
}

type Line = { readonly from: Uid; readonly to: Uid };

/** New ones start in rings round their parent, on the side where the chart is empty: forces then do little. */
function startPoints(
  chart: Chart,
  waiting: ReadonlySet<Uid>,
  lines: readonly Line[],
): Map<Uid, { x: number; y: number }> {
  const children = new Map<Uid, Uid[]>();
  const given = new Set<Uid>();
  for (const { from, to } of lines) {
    const [parent, child] = waiting.has(from) ? [to, from] : [from, to];
    if (!chart.spots.has(parent) || given.has(child)) continue;
    given.add(child);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const all = [...chart.spots.values()];
  const centre = {
    x: all.reduce((sum, { x }) => sum + x, 0) / Math.max(1, all.length),
    y: all.reduce((sum, { y }) => sum + y, 0) / Math.max(1, all.length),
  };
  const found = new Map<Uid, { x: number; y: number }>();
  for (const [parent, uids] of children) {
    const at = chart.spots.get(parent) ?? { x: 0, y: 0 };
    const alone = all.length < 2;
    const away = alone ? 0 : Math.atan2(at.y - centre.y, at.x - centre.x);
    const spread = alone ? 2 * Math.PI : Math.min(2 * Math.PI, 0.5 + uids.length * 0.35);
    for (const { uid, radius, share } of inRings(uids, spread)) {
      const angle = away + spread * (share - 0.5);
      found.set(uid, {
        x: Math.round(at.x + radius * Math.cos(angle)),
        y: Math.round(at.y + radius * Math.sin(angle)),
      });
    }
  }
  return found;
}

/** So much of a ring one takes, caption and all. */
const arc = 105;

/** A ring as wide as it must be, or several where it would be wider than 260; each ring is turned by half a place. */
function* inRings(
  uids: readonly Uid[],
  spread: number,
): Generator<{ uid: Uid; radius: number; share: number }, void, void> {
  const one = Math.max(150, (uids.length * arc) / spread);
  const isOne = one <= 260;
  let [left, radius] = [uids, isOne ? one : 160];
  for (let ring = 0; left.length > 0; ring++, radius += 115) {
    const size = isOne ? left.length : Math.min(left.length, Math.floor((spread * radius) / arc));
    const turned = ring % 2 === 0 ? 0.5 : 1;
    for (const [n, uid] of left.slice(0, size).entries()) yield { uid, radius, share: (n + turned) / size };
    left = left.slice(size);
  }
}

/** An answer that nothing on the chart links to goes to the right of it. */
function besideTheRest(chart: Chart, fresh: Map<Uid, { x: number; y: number }>): Map<Uid, { x: number; y: number }> {
  const taken = takenSpots(chart);
  if (taken.length === 0) return fresh;
  const right = Math.max(...taken.map(({ x }) => x));
  const top = Math.min(...taken.map(({ y }) => y));
  const left = Math.min(...[...fresh.values()].map(({ x }) => x));
  const upper = Math.min(...[...fresh.values()].map(({ y }) => y));
  return new Map([...fresh].map(([uid, { x, y }]) => [uid, { x: x - left + right + 180, y: y - upper + top }]));
}

const cell = 84;

/** Also of those in closed groups: they come back to where they stood. */
const takenSpots = (chart: Chart): { x: number; y: number }[] =>
  [...shown(chart).entities.map(({ uid }) => uid), ...drawn(chart).groups.map(({ group }) => group.id)].flatMap(
    (id) => chart.spots.get(id) ?? [],
  );

/** Nobody is put on somebody who was not part of the small layout: who would be, steps aside in a spiral. */
function apart(chart: Chart, fresh: Map<Uid, { x: number; y: number }>): Map<Uid, { x: number; y: number }> {
  const taken = takenSpots(chart);
  const found = new Map<Uid, { x: number; y: number }>();
  for (const [uid, wanted] of fresh) {
    let spot = wanted;
    for (let turn = 0; turn < 60 && taken.some((t) => Math.hypot(t.x - spot.x, t.y - spot.y) < cell); turn++) {
      const angle = turn * 2.4;
      const step = cell * 0.5 * Math.sqrt(turn + 1);
      spot = { x: Math.round(wanted.x + step * Math.cos(angle)), y: Math.round(wanted.y + step * Math.sin(angle)) };
    }
    taken.push(spot);
    found.set(uid, spot);
  }
  return found;
}
