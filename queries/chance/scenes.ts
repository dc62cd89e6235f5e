/** The scenes a presence is asked about: when, where, and which places lie around. */
import { point } from '#graph-schema/neo4j/driver.ts';
import type { Point, Say } from '#graph-schema/ontology/define.ts';
import type { Uid } from '../answers.ts';
import { entityKindNamed } from '../kinds.ts';
import { statement, type Eye, type Statement } from '../visible.ts';
import { entitiesOf } from '../entities.ts';

export interface Scene {
  readonly uid: Uid;
  readonly at: string;
  readonly until: string;
  /** Places around where one may have been read. */
  readonly places: readonly Uid[];
  readonly spots: readonly Point[];
}

const spotsOf = statement(
  (see) => `UNWIND $uids AS uid MATCH (c:Entity {uid: uid}) USING INDEX c:Entity(uid)
RETURN uid, c.at AS at, coalesce(c.until, c.at) AS until,
  COLLECT { MATCH (c)-[o:OCCURRED_AT]->(spot:Place) WHERE spot.point IS NOT NULL AND ${see.link('o')} RETURN spot.point } AS spots`,
);

const aroundOf = new Map<string, Statement>();

/** Places of one kind within so many metres of a point. */
function around(kind: string): Statement {
  if (!entityKindNamed.has(kind)) throw new Error(`no kind ${kind}`);
  const made =
    aroundOf.get(kind) ??
    statement(
      (
        see,
      ) => `UNWIND $spots AS s MATCH (p:${kind}&Place) WHERE point.distance(p.point, s.spot) <= $metres AND ${see.entity('p')}
RETURN s.uid AS uid, collect(DISTINCT p.uid) AS places`,
    );
  aroundOf.set(kind, made);
  return made;
}

/** Scenes in order of time; those without a time or a place on the map are left out and named. */
export async function readScenes(
  eye: Eye,
  uids: readonly Uid[],
  kind: string,
  metres: number,
): Promise<{ scenes: Scene[]; notes: Say[] }> {
  const rows = await eye.read<{ uid: Uid; at: string | null; until: string; spots: Point[] }>(spotsOf, { uids });
  const usable = rows.filter((row) => row.at !== null && row.spots.length > 0);
  const spots = usable.flatMap((row) => row.spots.map((spot) => ({ uid: row.uid, spot: point(spot) })));
  const places = await eye.read<{ uid: Uid; places: Uid[] }>(around(kind), { spots, metres });
  const placesOf = new Map(places.map((row) => [row.uid, row.places]));
  const scenes = usable
    .map((row) => ({
      uid: row.uid,
      at: row.at ?? '',
      until: row.until,
      places: placesOf.get(row.uid) ?? [],
      spots: row.spots,
    }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.uid < b.uid ? -1 : 1));
  const left = rows.filter((row) => !usable.includes(row)).map(({ uid }) => uid);
  const bare = scenes.filter((scene) => scene.places.length === 0).map(({ uid }) => uid);
  const named = new Map((await entitiesOf(eye, [...left, ...bare])).map((e) => [e.uid, e.caption]));
  const note =
    (code: string) =>
    (uid: Uid): Say => ({ code, values: { case: named.get(uid) ?? uid } });
  return {
    scenes,
    notes: [...left.map(note('pattern.note.scene-bare')), ...bare.map(note('pattern.note.scene-no-place'))],
  };
}

/** Do two scenes lie in one area? */
export const near = (a: Scene, b: Scene, metres: number): boolean =>
  a.spots.some((p) => b.spots.some((q) => metresBetween(p, q) <= metres));

/** Great circle, as `point.distance` of the store has it (earth radius 6,378,140 m). */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const [dLat, dLon] = [((b.lat - a.lat) * rad) / 2, ((b.lon - a.lon) * rad) / 2];
  const h = Math.sin(dLat) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon) ** 2;
  return 2 * 6_378_140 * Math.asin(Math.min(1, Math.sqrt(h)));
}
