/** The whole graph as plain objects, to be compared with the oracle; and what must hold whatever was imported. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { entityKind } from '#graph-schema/ontology/index.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import type { Picture, Shown } from './oracle.ts';

/** @throws Error naming the first thing that is wrong by itself: a record about nothing, a stray label, wrong search keys */
export async function picture(graph: Graph): Promise<Picture> {
  const found: Picture = { entities: {}, records: {}, links: {}, statements: {} };
  const entities = await graph.read<{ labels: string[]; p: Shown }>(
    'MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS p',
  );
  for (const { labels, p } of entities) {
    const [kind = '', ...more] = labels.filter((label) => !['Entity', 'Place'].includes(label));
    if (more.length > 0) throw new Error(`labels ${labels.join(' ')}`);
    if (labels.includes('Place') !== (entityKind(kind).family === 'place')) throw new Error(`Place on ${kind}`);
    const { uid, imports, ...values } = withoutKeys(p, kind);
    add(found.entities, uid as string, { kind, imports: [...(imports as number[])].sort((a, b) => a - b), ...values });
  }
  const records = await graph.read<{ p: Shown; about: { uid: string; kind: string }[] }>(
    `MATCH (x:Record) RETURN properties(x) AS p,
       COLLECT { MATCH (x)-[:ABOUT]->(e:Entity) RETURN {uid: e.uid, kind: [l IN labels(e) WHERE NOT l IN ['Entity', 'Place']][0]} } AS about`,
  );
  for (const { p, about } of records) {
    const [one, ...more] = about;
    if (!one || more.length > 0) throw new Error(`a record about ${about.length} entities`);
    const { import: imp, file, row, was, ...values } = withoutKeys(p, one.kind);
    const stated = (was as string | undefined) ?? one.uid;
    const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
    const moved = was === undefined ? {} : { was };
    add(found.records, JSON.stringify([imp, stated, sorted]), {
      about: one.uid,
      import: imp,
      file,
      row,
      ...moved,
      ...values,
    });
  }
  const links = await graph.read<{ kind: string; p: Shown; from: string; to: string }>(
    'MATCH (a)-[x]->(b) WHERE NOT x:ABOUT RETURN type(x) AS kind, properties(x) AS p, a.uid AS from, b.uid AS to',
  );
  for (const { kind, p, from, to } of links) add(found.links, p['uid'] as string, { kind, from, to, ...p });
  for (const { p } of await graph.read<{ p: Shown }>('MATCH (s:Statement) RETURN properties(s) AS p')) {
    add(found.statements, [p['of'], p['import'], p['file'], p['row']].join(' '), p);
  }
  return found;
}

/** Pinyin and initials must be those of the name beside them; they are left out of the comparison then. */
function withoutKeys(properties: Shown, kind: string): Shown {
  const rest = { ...properties };
  for (const [name, property] of Object.entries(entityKind(kind).properties)) {
    const keys = property.type.keys;
    const value = properties[name];
    if (!keys || value === undefined) continue;
    const each = (Array.isArray(value) ? value : [value]).map((one: Value) => keys(one));
    for (const suffix of Object.keys(each[0] ?? {})) {
      const wanted = Array.isArray(value) ? each.map((one) => one[suffix]) : each[0]?.[suffix];
      if (JSON.stringify(rest[name + suffix]) !== JSON.stringify(wanted))
        throw new Error(`${name + suffix} of ${String(value)}`);
      delete rest[name + suffix];
    }
  }
  return rest;
}

function add(to: Record<string, Shown>, key: string, what: Shown): void {
  if (to[key]) throw new Error(`twice in the graph: ${key}`);
  to[key] = what;
}

/** Work that lies open: none when nothing is at work. */
export const openWork = (graph: Graph): Promise<{ label: string }[]> =>
  graph.read(`MATCH (n) WHERE n:Move OR n:Gone OR (n:Import AND n.state = 'undoing') RETURN labels(n)[0] AS label`);

/** PROVENANCE §8, read off the graph alone: sentences about what is broken. */
export const brokenInvariants = (graph: Graph): Promise<{ says: string; what: unknown }[]> => graph.read(broken());

/** One statement: a round trip for each would be most of the test's time. */
const broken = (): string =>
  Object.entries(invariants)
    .map(([says, statement]) => `CALL () { ${statement} AS what LIMIT 3 } RETURN '${says}' AS says, what`)
    .join('\nUNION ALL ');

const invariants: Record<string, string> = {
  'an entity has an import': 'MATCH (e:Entity) WHERE size(e.imports) = 0 RETURN e.uid',
  'imports are those of records and links': `MATCH (e:Entity)
    WITH e, COLLECT { MATCH (e)<-[:ABOUT]-(r) RETURN DISTINCT r.import } AS r,
      COLLECT { MATCH (e)-[l]-() WHERE NOT l:ABOUT UNWIND [l.import] + coalesce(l.also, []) AS i RETURN DISTINCT i } AS l
    WHERE any(i IN e.imports WHERE NOT i IN r + l) OR any(i IN r + l WHERE NOT i IN e.imports) RETURN e.uid`,
  'a link has import and row':
    'MATCH ()-[l]->() WHERE NOT l:ABOUT AND (l.import IS NULL OR l.row IS NULL) RETURN l.uid',
  'also means several statements': `MATCH ()-[l]->() WHERE NOT l:ABOUT
    WITH l, COUNT { MATCH (s:Statement {of: l.uid}) } AS n WHERE (l.also IS NULL AND n > 0) OR (l.also IS NOT NULL AND n < 2) RETURN l.uid`,
  'a statement is of a link': 'MATCH (s:Statement) WHERE NOT EXISTS { MATCH ()-[l {uid: s.of}]->() } RETURN s.of',
  'everything is of an import': `CALL () { MATCH (x:Record|Statement) RETURN x.import AS i UNION ALL MATCH ()-[l]->() WHERE NOT l:ABOUT RETURN l.import AS i }
    WITH DISTINCT i WHERE NOT EXISTS { MATCH (:Import {id: i}) } RETURN i`,
  'a merged uid has no entity': 'MATCH (m:Merge) MATCH (e:Entity {uid: m.uid}) RETURN m.uid',
  'merges make a forest': 'MATCH (m:Merge), (n:Merge) WHERE m <> n AND m.uid = n.uid RETURN m.uid',
  'was… says that it stands elsewhere': `MATCH (a)-[l]->(b) WHERE l.wasFrom = a.uid OR l.wasTo = b.uid RETURN l.uid`,
  'place is the end it stands at': 'MATCH ()-[l]->(b) WHERE l.place <> b.uid RETURN l.uid',
};
