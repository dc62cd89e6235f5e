/** The scenes a presence is asked about: when, where, and which places lie around. */
import { point } from '#graph-schema/neo4j/driver.ts';
import type { Point, Say } from '#graph-schema/ontology/define.ts';
import type { TableRow, Uid } from '../answers.ts';
import { entityKindNamed } from '../kinds.ts';
import { statement, type Eye, type Statement } from '../visible.ts';
import { byTime, isShut, momentOf, notesOn, type Moment } from './moments.ts';

export interface Scene extends Moment {
  /** Places around where one may have been read. */
  readonly places: readonly Uid[];
  readonly spots: readonly Point[];
  readonly metres: number;
}

const spotsOf = statement(
  (see) => `UNWIND $rows AS r
OPTIONAL MATCH (c:Entity&Case {uid: r.case}) USING INDEX c:Entity(uid)
OPTIONAL MATCH (p:Entity&Place {uid: r.place}) USING INDEX p:Entity(uid)
RETURN r.i AS i, c.at AS at, c.until AS until, p.point AS point,
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
      ) => `UNWIND $spots AS s MATCH (p:${kind}&Place) WHERE point.distance(p.point, s.spot) <= s.metres AND ${see.entity('p')}
RETURN s.i AS i, collect(DISTINCT p.uid) AS places`,
    );
  aroundOf.set(kind, made);
  return made;
}

/** Scenes in order of time; those without a time, a place that records anyone or a window are left out and named. */
export async function readScenes(
  eye: Eye,
  rows: readonly TableRow[],
  kind: string,
): Promise<{ scenes: Scene[]; notes: Say[] }> {
  const asked = rows.map(({ case: matter = null, place = null }, i) => ({ i, case: matter, place }));
  const found = await eye.read<Found>(spotsOf, { rows: asked });
  const all = found.map(({ i, at, until, point: known, spots }) => {
    const row = rows[i] as TableRow;
    const given = row['point'] as Point | undefined;
    const moved = given ?? known;
    return {
      ...momentOf(i, row, { at, until }),
      metres: Number(row['metres']),
      spots: moved ? [moved] : row['place'] ? [] : spots,
    };
  });
  const usable = all.filter(({ at, spots }) => at !== '' && spots.length > 0);
  const spots = usable.flatMap(({ i, metres, spots: here }) => here.map((spot) => ({ i, metres, spot: point(spot) })));
  const places = await eye.read<{ i: number; places: Uid[] }>(around(kind), { spots });
  const placesOf = new Map(places.map((row) => [row.i, row.places]));
  const scenes = usable.map((scene) => ({ ...scene, places: placesOf.get(scene.i) ?? [] })).sort(byTime);
  const bare = scenes.filter((scene) => scene.places.length === 0);
  const notes = [
    ...(await notesOn(
      eye,
      'pattern.note.scene-bare',
      all.filter((one) => !usable.includes(one)),
    )),
    ...(await notesOn(eye, 'pattern.note.scene-no-place', bare)),
    ...(await notesOn(eye, 'pattern.note.scene-no-window', scenes.filter(isShut))),
  ];
  // Where nobody can be read there is nothing to compare either.
  return { scenes: scenes.filter((scene) => !isShut(scene) && !bare.includes(scene)), notes };
}

interface Found {
  readonly i: number;
  readonly at: string | null;
  readonly until: string | null;
  readonly point: Point | null;
  readonly spots: Point[];
}

/** Do two scenes lie in one area, that of the wider of them? */
export const near = (a: Scene, b: Scene): boolean =>
  a.spots.some((p) => b.spots.some((q) => metresBetween(p, q) <= Math.max(a.metres, b.metres)));

/** Great circle, as `point.distance` of the store has it (earth radius 6,378,140 m). */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const [dLat, dLon] = [((b.lat - a.lat) * rad) / 2, ((b.lon - a.lon) * rad) / 2];
  const h = Math.sin(dLat) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon) ** 2;
  return 2 * 6_378_140 * Math.asin(Math.min(1, Math.sqrt(h)));
}
