/** Groups: several entities stand as one, are opened again, have a name. What the graph knows of them is not touched. */
import type { Uid } from '#casework/answers.ts';
import type { Change, Chart, Spot } from './chart.ts';
import { nextOwnId, removeOwn, setOwn, type Group } from './own.ts';

export const groupsOf = (chart: Chart): readonly Group[] => [...chart.own.values()].filter((own) => own.is === 'group');

export const groupWith = (chart: Chart, uid: Uid): Group | undefined =>
  groupsOf(chart).find(({ members }) => members.includes(uid));

const groupNamed = (chart: Chart, id: string): Group | undefined => groupsOf(chart).find((group) => group.id === id);

/**
 * Makes one closed group of these; what was in another group leaves it, a group among them goes into the new one whole.
 * Fewer than two change nothing.
 */
export const group =
  (ids: readonly string[], name: string): Change =>
  (chart) => {
    const members = [
      ...new Set(ids.flatMap((id) => groupNamed(chart, id)?.members ?? (chart.entities.has(id) ? [id] : []))),
    ];
    if (members.length < 2) return chart;
    const id = nextOwnId(chart, 'group');
    const at = middleOf(chart, members);
    const left = without(new Set(members))(chart);
    const spots = new Map(left.spots).set(id, at);
    return setOwn({ is: 'group', id, name, members, open: false, at })({ ...left, spots });
  };

/** Opens a group, its members where they stood, moved as it was moved; or closes it again where they stand now. */
export const setOpen =
  (id: string, open: boolean): Change =>
  (chart) => {
    const found = groupNamed(chart, id);
    if (found === undefined || found.open === open) return chart;
    if (open) return setOwn({ ...found, open })({ ...chart, spots: backTo(chart, found) });
    const at = middleOf(chart, found.members);
    return setOwn({ ...found, open, at })({ ...chart, spots: new Map(chart.spots).set(id, at) });
  };

export const renameGroup =
  (id: string, name: string): Change =>
  (chart) => {
    const found = groupNamed(chart, id);
    return found === undefined || found.name === name ? chart : setOwn({ ...found, name })(chart);
  };

/** The group goes, its members stay. */
export const dissolve =
  (id: string): Change =>
  (chart) =>
    removeOwn(new Set([id]))(setOpen(id, true)(chart));

/** Groups of fewer than two are none. */
const without =
  (uids: ReadonlySet<Uid>): Change =>
  (chart) =>
    groupsOf(chart)
      .filter(({ members }) => members.some((uid) => uids.has(uid)))
      .reduce((now, found) => {
        const members = found.members.filter((uid) => !uids.has(uid));
        return members.length < 2 ? dissolve(found.id)(now) : setOwn({ ...found, members })(now);
      }, chart);

/** The place of the one that stands nearest the middle of them all: it leaves, so the place is free. */
function middleOf(chart: Chart, members: readonly Uid[]): Spot {
  const spots = members.flatMap((uid) => chart.spots.get(uid) ?? []);
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / Math.max(1, spots.length);
  const y = spots.reduce((sum, spot) => sum + spot.y, 0) / Math.max(1, spots.length);
  const far = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
  const [nearest] = spots.toSorted((a, b) => far(a) - far(b));
  return nearest === undefined ? { x: 0, y: 0 } : { x: nearest.x, y: nearest.y };
}

function backTo(chart: Chart, { id, at, members }: Group): Chart['spots'] {
  const now = chart.spots.get(id) ?? at;
  const spots = new Map(chart.spots);
  for (const uid of members) {
    const spot = spots.get(uid);
    if (spot !== undefined) spots.set(uid, { ...spot, x: spot.x + now.x - at.x, y: spot.y + now.y - at.y });
  }
  return spots;
}
