/** Readings of one as the places of another would have had them: a camera and a cell within reach of each other are one place. */
import type { Point } from '#graph-schema/ontology/define.ts';
import type { Uid } from '../answers.ts';
import { statement, type Eye } from '../visible.ts';
import type { Wall } from './days.ts';
import type { OwnEvents } from './own-days.ts';
import { metresBetween } from './scenes.ts';

const pointsOf = statement(
  (see) => `UNWIND $uids AS uid MATCH (p:Entity {uid: uid}) USING INDEX p:Entity(uid)
WHERE p.point IS NOT NULL AND ${see.entity('p')} RETURN uid, p.point AS point`,
);

/** Where the places of these readings lie; a place without a point is near itself only. */
export async function pointsAt(eye: Eye, events: Iterable<OwnEvents>): Promise<ReadonlyMap<Uid, Point>> {
  const uids = [...new Set([...events].flatMap((own) => [...own.keys()]))];
  const rows = await eye.read<{ uid: Uid; point: Point }>(pointsOf, { uids });
  return new Map(rows.map(({ uid, point }) => [uid, point]));
}

/**
 * The readings of `others`, told by the places of `own`: each of these stands for all places within `metres` of it.
 * @param points  empty: every place stands for itself
 */
export function seenFrom(
  own: OwnEvents,
  others: OwnEvents,
  points: ReadonlyMap<Uid, Point>,
  metres: number,
): OwnEvents {
  if (points.size === 0) return others;
  const told = new Map<Uid, readonly Wall[]>();
  for (const place of own.keys()) {
    const here = points.get(place);
    const walls = [...others].flatMap(([other, theirs]) => {
      const there = points.get(other);
      return other === place || (here && there && metresBetween(here, there) <= metres) ? theirs : [];
    });
    if (walls.length > 0)
      told.set(
        place,
        walls.sort((a, b) => a - b),
      );
  }
  return told;
}
