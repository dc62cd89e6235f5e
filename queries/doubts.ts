/** The one line beside a hit that a careful reader would want, and all that was looked up for it: facts, never an opinion. */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import type { LookedUp, Uid } from './answers.ts';
import type { Ranked } from './rank.ts';
import type { Row } from './rows.ts';
import { entitiesOf } from './entities.ts';
import { statement, type Eye } from './visible.ts';

/** Who uses the thing and lives or works close to one of the scenes; who is a victim or an officer of the case. */
const nearHome = statement(
  (see) => `UNWIND $asked AS a
MATCH (x:Entity {uid: a[1]}) USING INDEX x:Entity(uid)
MATCH (c:Entity {uid: a[2]})-[o:OCCURRED_AT]->(spot:Place) USING INDEX c:Entity(uid) WHERE ${see.link('o')}
MATCH (p:Person)-[u:USES|OWNS]->(x) WHERE ${see.link('u')}
CALL (p, spot, c) {
  MATCH (p)-[l:LIVES_AT]->(home:Place) WHERE ${see.link('l')} AND point.distance(home.point, spot.point) <= $metres
  RETURN 'lives' AS how, toInteger(point.distance(home.point, spot.point)) AS metres
  UNION
  MATCH (p)-[e:EMPLOYED_BY]->()-[l:LOCATED_AT]->(work:Place) WHERE ${see.link('e')} AND ${see.link('l')} AND point.distance(work.point, spot.point) <= $metres
  RETURN 'works' AS how, toInteger(point.distance(work.point, spot.point)) AS metres
  UNION
  MATCH (p)-[v:VICTIM_IN|INVESTIGATES|WITNESS_IN]->(c) WHERE ${see.link('v')} RETURN toLower(head(split(type(v), '_'))) AS how, 0 AS metres
}
RETURN a[0] AS i, how, p.uid AS person, c.uid AS matter, metres ORDER BY metres`,
);

/** Places a day: who is read at very many is on the road for a living, or looks like it. */
const busy = statement(
  (see) => `UNWIND $asked AS a MATCH (x:Entity {uid: a[1]})-[s:SEEN_AT]->() USING INDEX x:Entity(uid)
WHERE s.at >= $from AND s.at < $until AND ${see.link('s')}
WITH a[0] AS i, s.place AS place, date(s.at) AS day
WITH i, count(DISTINCT place + toString(day)) AS visits, count(DISTINCT day) AS days WHERE days >= 5
RETURN i, toFloat(visits) / days AS places`,
);

const manyPlaces = 8;
const nearMetres = 1_000;
/** Hits that are looked up; a list is read from its top. */
const most = 50;

export async function doubtsOf(
  eye: Eye,
  ranked: readonly Ranked<Row>[],
  { period }: { period: { from: string; until: string } },
): Promise<{ doubt: Say | null; lookedUp: LookedUp[] }[]> {
  const [near, roads] = await Promise.all([
    homes(eye, ranked.slice(0, most)),
    roadsOf(eye, ranked.slice(0, most), period),
  ]);
  return ranked.map((hit, i) => ({
    doubt: near.get(i) ?? roads.get(i) ?? fromNumbers(hit),
    lookedUp: [
      // Ties are looked up for every hit, the rest for the top of the list.
      ...(hit.key.length > 1 ? [{ what: { code: 'pattern.looked.tie' }, found: hit.explained }] : []),
      ...(i < most && scenesOf(hit).length > 0
        ? [{ what: { code: 'pattern.looked.near', values: { metres: nearMetres } }, found: near.get(i) ?? null }]
        : []),
      ...(i < most && isSeen(hit)
        ? [{ what: { code: 'pattern.looked.road', values: { places: manyPlaces } }, found: roads.get(i) ?? null }]
        : []),
    ],
  }));
}

const scenesOf = ({ judged }: Ranked<Row>): Uid[] =>
  (judged?.trials ?? []).flatMap((t) => (t.what === 'case' && t.matched && t.uid ? [t.uid] : []));

const isSeen = ({ hit }: Ranked<Row>): boolean => hit.links.some((l) => l.kind === 'SEEN_AT');

async function homes(eye: Eye, ranked: readonly Ranked<Row>[]): Promise<Map<number, Say>> {
  const asked = ranked.flatMap((hit, i) => scenesOf(hit).map((scene) => [i, hit.key[0], scene]));
  if (asked.length === 0) return new Map();
  const rows = await eye.read<{ i: number; how: string; person: Uid; matter: Uid; metres: number }>(nearHome, {
    asked,
    metres: nearMetres,
  });
  const named = new Map(
    (
      await entitiesOf(
        eye,
        rows.flatMap((r) => [r.person, r.matter]),
      )
    ).map((e) => [e.uid, e.caption]),
  );
  const found = new Map<number, Say>();
  for (const { i, how, person, matter, metres } of rows) {
    const values = { person: named.get(person) ?? person, case: named.get(matter) ?? matter, metres };
    if (!found.has(i)) found.set(i, { code: `pattern.doubt.${how}`, values });
  }
  return found;
}

async function roadsOf(
  eye: Eye,
  ranked: readonly Ranked<Row>[],
  { from, until }: { from: string; until: string },
): Promise<Map<number, Say>> {
  const asked = ranked.flatMap((hit, i) => (isSeen(hit) ? hit.key.map((uid) => [i, uid]) : []));
  if (asked.length === 0) return new Map();
  const rows = await eye.read<{ i: number; places: number }>(busy, { asked, from: at(from), until: at(until) });
  const often = rows.filter((row) => row.places >= manyPlaces);
  return new Map(
    often.map(({ i, places }) => [i, { code: 'pattern.doubt.on-the-road', values: { places: Math.round(places) } }]),
  );
}

/** What the numbers of the hit themselves say. */
function fromNumbers({ judged, luck, explained }: Ranked<Row>): Say | null {
  if (explained !== null || judged === null) return null;
  const often = judged.trials.filter((t) => t.matched && t.seen && t.seen.n / t.seen.of >= 0.25)[0];
  if (judged.days !== undefined && often?.seen)
    return { code: 'pattern.doubt.often', values: { n: often.seen.n, of: often.seen.of } };
  if (luck !== null && luck >= 1)
    return { code: 'pattern.doubt.luck', values: { luck: luck < 10 ? Number(luck.toPrecision(1)) : Math.round(luck) } };
  return null;
}
