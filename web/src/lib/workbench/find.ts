/** Finding on the chart: what is there already, by its caption or any of its values; nothing is asked of the desk. Who stands in a closed group is found as the group. */
import type { Uid } from '#casework/answers.ts';
import { contents, type Chart } from './chart.ts';
import { drawn, shown } from './drawn.ts';

export interface FoundThere {
  /** Best first: captions that begin with it, captions that hold it, other values; then as they lie, from the top. */
  readonly uids: readonly Uid[];
  /** Found too, but hidden or of a closed kind. */
  readonly hidden: number;
}

/** Without blanks, hyphens and dots: `417 086` finds `+999 204 417 086`. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s\-·.]+/g, '');

/** A text of nothing but blanks finds nothing. */
export function findOn(chart: Chart, text: string): FoundThere {
  const wanted = plain(text);
  if (wanted === '') return { uids: [], hidden: 0 };
  const on = contents(chart).entities;
  const seen = new Set(shown(chart).entities.map(({ uid }) => uid));
  const stands = new Map(
    drawn(chart).groups.flatMap(({ group, members }) => members.map(({ uid }) => [uid, group.id] as const)),
  );
  const hits: { uid: Uid; rank: number; x: number; y: number }[] = [];
  let hidden = 0;
  for (const { group } of drawn(chart).groups) {
    const at = plain(group.name).indexOf(wanted);
    if (at >= 0) hits.push({ uid: group.id, rank: at === 0 ? 0 : 1, ...(chart.spots.get(group.id) ?? { x: 0, y: 0 }) });
  }
  for (const [uid, { caption, values }] of chart.entities) {
    if (!on.has(uid)) continue;
    const at = plain(caption).indexOf(wanted);
    const inValues = () => Object.values(values).some((value) => plain(String(value)).includes(wanted));
    const rank = at === 0 ? 0 : at > 0 ? 1 : inValues() ? 2 : null;
    if (rank === null) continue;
    if (!seen.has(uid)) hidden++;
    else
      hits.push({ uid: stands.get(uid) ?? uid, rank, ...(chart.spots.get(stands.get(uid) ?? uid) ?? { x: 0, y: 0 }) });
  }
  const uids = hits.toSorted((a, b) => a.rank - b.rank || a.y - b.y || a.x - b.x).map(({ uid }) => uid);
  return { uids: [...new Set(uids)], hidden };
}
