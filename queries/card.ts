/** All that is known about one entity: agreed values with who says what, records, neighbours, what was merged into it. */
import { valuesOf } from '#graph-schema/neo4j/kept.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import type { Card, CardValue, Entity, Neighbours, RecordOf, Scope, StatedValue, Uid } from './answers.ts';
import { degreesOf } from './degrees.ts';
import { entitiesOf, mergedInto, type RecordProperties } from './entities.ts';
import { sourcesOf } from './imports.ts';
import { anyLink, entityKindNamed } from './kinds.ts';
import { evidenceOf } from './links.ts';
import { look, statement, type Eye } from './visible.ts';

/** Records on a card; an import states one for each entity and set of values, so more is rare. */
const mostRecords = 500;
/** Other ends are counted up to this many links. */
const countEnds = 5_000;

const records = statement(
  (see) => `MATCH (e:Entity {uid: $uid}) USING INDEX e:Entity(uid)
MATCH (e)<-[:ABOUT]-(r:Record) WHERE ${see.record('r')}
WITH r ORDER BY r.import DESC, r.file, r.row LIMIT ${mostRecords + 1} RETURN properties(r) AS record`,
);
const countOfRecords = statement(
  (see) => `MATCH (e:Entity {uid: $uid}) USING INDEX e:Entity(uid)
RETURN COUNT { MATCH (e)<-[:ABOUT]-(r:Record) WHERE ${see.record('r')} } AS records`,
);
const ends = statement(
  (see) => `MATCH (e:Entity {uid: $uid}) USING INDEX e:Entity(uid) WHERE COUNT { (e)--() } <= ${countEnds}
MATCH (e)-[l:${anyLink}]-(o) WHERE ${see.link('l')}
RETURN type(l) AS kind, startNode(l) = e AS out, count(DISTINCT o) AS entities`,
);

/** @throws NotFound when there is no such entity, or none that may be seen: the same answer for both */
export const card = (scope: Scope, uid: Uid): Promise<Card> => look(scope, (eye) => cardOf(eye, uid));

async function cardOf(eye: Eye, uid: Uid): Promise<Card> {
  const [[entity], rows, around] = await Promise.all([
    entitiesOf(eye, [uid]),
    eye.read<{ record: RecordProperties }>(records, { uid }),
    neighboursOf(eye, uid),
  ]);
  if (!entity) throw notFound('query.no-entity');
  if (entity.uid !== uid) return cardOf(eye, entity.uid);
  const found = rows.slice(0, mostRecords).map(({ record }) => record);
  const [merged, counted] = await Promise.all([
    mergedInto(eye, entity.merged > 0 ? [uid] : []),
    rows.length > mostRecords ? eye.read<{ records: number }>(countOfRecords, { uid }) : [],
    sourcesOf(
      eye,
      found.map((record) => record.import),
    ),
  ]);
  const cut = counted.map(({ records: of }) => ({
    what: { code: 'query.records' },
    ...{ shown: mostRecords, of },
    why: { code: 'query.newest-first', values: { limit: mostRecords } },
  }));
  return {
    entity,
    values: valuesWithSources(eye, entity, found),
    neighbours: around,
    records: recordsOf(eye, entity, found),
    mergedFrom: merged.get(uid) ?? [],
    cut,
  };
}

async function neighboursOf(eye: Eye, uid: Uid): Promise<Neighbours[]> {
  const [degrees, counted] = await Promise.all([
    degreesOf(eye, [uid]),
    eye.read<{ kind: string; out: boolean; entities: number }>(ends, { uid }),
  ]);
  const known = new Map(counted.map(({ kind, out, entities }) => [`${kind} ${out ? 'out' : 'in'}`, entities]));
  return (degrees.get(uid) ?? []).map((row) => ({
    ...row,
    entities: known.get(`${row.kind} ${row.direction}`) ?? null,
  }));
}

/** Every property that has a value, in the order of the ontology, with each value that anybody states. */
function valuesWithSources(eye: Eye, entity: Entity, rows: readonly RecordProperties[]): CardValue[] {
  const kind = entityKindNamed.get(entity.kind);
  if (!kind) return [];
  return Object.keys(kind.properties).flatMap((property) => {
    const value = entity.values[property];
    if (value === undefined) return [];
    const shown = new Set(each(value).map(keyOf));
    const stated = new Map<string, StatedValue>();
    for (const row of rows) {
      for (const one of each(valuesOf(row, kind)[property])) {
        const before = stated.get(keyOf(one));
        const sources = [...(before?.sources ?? []), evidenceOf(eye, row)];
        stated.set(keyOf(one), { value: one, sources, shown: shown.has(keyOf(one)) });
      }
    }
    const list = [...stated.values()].sort(
      (a, b) => Number(b.shown) - Number(a.shown) || b.sources.length - a.sources.length,
    );
    return [{ property, value, conflict: entity.conflicts.includes(property), stated: list }];
  });
}

const each = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const keyOf = (value: Value): string => JSON.stringify(value);

function recordsOf(eye: Eye, entity: Entity, rows: readonly RecordProperties[]): RecordOf[] {
  const kind = entityKindNamed.get(entity.kind);
  if (!kind) return [];
  return rows.map((row) => ({
    evidence: evidenceOf(eye, row),
    grade: eye.sources.get(row.import)?.grade ?? 'statement',
    // When an import was made is kept beside its files, not in the graph.
    importedAt: '',
    ...(row.was !== undefined && { was: row.was }),
    values: valuesOf(row, kind),
  }));
}
