/**
 * The statements of the write path, one text per kind, made from the ontology. Rows are lists, and every seek has its
 * hint: without one the planner took a scan in stores that had just been filled (PROVENANCE §11).
 */
import type { EntityKind, LinkKind } from '../ontology/define.ts';
import { labelsOf } from './roots.ts';

const once = <K extends object>(make: (kind: K) => string): ((kind: K) => string) => {
  const made = new WeakMap<K, string>();
  return (kind) => {
    const text = made.get(kind) ?? make(kind);
    made.set(kind, text);
    return text;
  };
};

/** Touches entities once: makes what is missing, adds this import to the rest, and gives back who stated them before. */
export const touch = once<EntityKind>(
  (kind) => `UNWIND $us AS u MERGE (e:Entity {uid: u}) ON CREATE SET e:${labelsOf(kind)}, e.imports = []
WITH u, e, e.imports AS before
FOREACH (_ IN CASE WHEN $imp IN before THEN [] ELSE [1] END | SET e.imports = before + $imp)
RETURN collect(CASE WHEN size(before) > 0 THEN [u, before] END) AS known`,
);

/** Rows: uid, file, row, was, values. `fillNew` gives a new entity the values of its only record at once. */
const record = (fill: string): string => `UNWIND $rows AS r MATCH (e:Entity {uid: r[0]}) USING INDEX e:Entity(uid)
CREATE (x:Record {import: $imp, file: r[1], row: r[2], was: r[3]})-[:ABOUT]->(e) SET x += r[4]${fill}`;
export const createRecords = record('');
export const createRecordsAndFill = record(', e += r[4]');

export const readEntities = `UNWIND $us AS u MATCH (e:Entity {uid: u}) USING INDEX e:Entity(uid)
RETURN u, properties(e) AS properties`;

export const readRecords = `UNWIND $us AS u MATCH (e:Entity {uid: u}) USING INDEX e:Entity(uid)
RETURN u, properties(e) AS properties, COLLECT { MATCH (e)<-[:ABOUT]-(x:Record) RETURN properties(x) } AS records`;

export const changeEntities = `UNWIND $rows AS r MATCH (e:Entity {uid: r[0]}) USING INDEX e:Entity(uid) SET e += r[1]`;

/** What the columns of a new link are called after the fixed ones: its own properties and what a time carries beside. */
export const linkColumns = (kind: LinkKind): string[] => [...Object.keys(kind.properties), 'zone', 'precision'];

/** Rows: from, to, uid, file, row, wasFrom, wasTo, of, then the columns of the kind. */
export const createLinks = once<LinkKind>((kind) => {
  const fixed = ['uid: r[2]', 'import: $imp', 'file: r[3]', 'row: r[4]', 'wasFrom: r[5]', 'wasTo: r[6]', 'of: r[7]'];
  const own = linkColumns(kind).map((name, index) => `${name}: r[${index + 8}]`);
  const place = kind.atPlace ? ['place: r[1]'] : [];
  return `UNWIND $rows AS r MATCH (a:Entity {uid: r[0]}) USING INDEX a:Entity(uid) MATCH (b:Entity {uid: r[1]}) USING INDEX b:Entity(uid)
CREATE (a)-[:${kind.name} {${[...fixed, ...place, ...own].join(', ')}}]->(b)`;
});

export const readLinks = once<LinkKind>(
  (kind) => `UNWIND $us AS u MATCH (a)-[x:${kind.name} {uid: u}]->(b) USING INDEX x:${kind.name}(uid)
RETURN u, properties(x) AS properties, coalesce(x.wasFrom, a.uid) AS \`from\`, coalesce(x.wasTo, b.uid) AS \`to\``,
);

export const readStatements = `UNWIND $us AS u MATCH (s:Statement {of: u}) USING INDEX s:Statement(of)
RETURN u, collect(properties(s)) AS statements`;

export const changeLinks = once<LinkKind>(
  (kind) => `UNWIND $rows AS r MATCH ()-[x:${kind.name} {uid: r[0]}]->() USING INDEX x:${kind.name}(uid) SET x += r[1]`,
);

/** Rows: uid of the link, type, import, file, row, worked, values. */
export const createStatements = `UNWIND $rows AS r
CREATE (s:Statement {of: r[0], type: r[1], import: r[2], file: r[3], row: r[4], worked: r[5]}) SET s += r[6]`;

export const deleteStatements = `UNWIND $us AS u MATCH (s:Statement {of: u}) USING INDEX s:Statement(of) DELETE s`;
