/** The constraints and indexes that follow from the ontology, as Cypher. Pure: `constraints.ts` runs them, `tools/print.ts` prints them. */
import { entityKinds, linkKinds, searchFields } from '../ontology/index.ts';

/** The name that a statement gives to its constraint or index: what is there already need not be run. */
export const nameOf = (statement: string): string =>
  /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/.exec(statement)?.[1] ?? '';

/** Each is idempotent and stands for itself; existence counts by name. */
export function statements(): string[] {
  return [
    ...ofTheStore(),
    ...linkKinds.flatMap(({ name }) => ofLink(name)),
    ...ofTimes(),
    ...ofPlaces(),
    ...ofSearch(),
  ];
}

const unique = (name: string, target: string, property: string) =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${target} REQUIRE x.${property} IS UNIQUE`;

const index = (name: string, target: string, properties: readonly string[], type = '') =>
  `CREATE ${type}INDEX ${name} IF NOT EXISTS FOR ${target} ON (${properties.map((property) => `x.${property}`).join(', ')})`;

/** What provenance seeks by (PROVENANCE §3, §5, §6). `of` and `import` of a Statement are two indexes: a composite one does not serve `of` alone. */
const ofTheStore = () => [
  unique('entity_uid', '(x:Entity)', 'uid'),
  index('entity_uid_text', '(x:Entity)', ['uid'], 'TEXT '),
  unique('import_id', '(x:Import)', 'id'),
  unique('merge_uid', '(x:Merge)', 'uid'),
  index('merge_into', '(x:Merge)', ['into']),
  unique('guard_id', '(x:Guard)', 'id'),
  index('record_import', '(x:Record)', ['import']),
  index('statement_of', '(x:Statement)', ['of']),
  index('statement_import', '(x:Statement)', ['import']),
];

const ofLink = (type: string) => [
  unique(`${type.toLowerCase()}_uid`, `()-[x:${type}]-()`, 'uid'),
  index(`${type.toLowerCase()}_import`, `()-[x:${type}]-()`, ['import']),
];

/** Events by time; everyone at a place in a window costs its result, not the place (NEO4J §5). */
const ofTimes = () => [
  ...linkKinds
    .filter(({ family }) => family === 'event')
    .map(({ name }) => index(`${name.toLowerCase()}_at`, `()-[x:${name}]-()`, ['at'])),
  ...linkKinds
    .filter(({ atPlace }) => atPlace)
    .map(({ name }) => index(`${name.toLowerCase()}_place_at`, `()-[x:${name}]-()`, ['place', 'at'])),
  ...entityKinds
    .filter(({ properties }) => properties.at)
    .map(({ name, slug }) => index(`${slug.replaceAll('-', '_')}_at`, `(x:${name})`, ['at'])),
];

const ofPlaces = () => [index('place_point', '(x:Place)', ['point'], 'POINT ')];

/**
 * Search runs over records, for a name that lost the vote is found there too.
 * Names: TEXT (parts, exact for a single Chinese character) and one full-text index (words, fuzzy). Numbers: range (prefix) and TEXT (middle, end).
 * Written patterns look at entities by a whole value: one index each, as its type says (a range index takes 8 kB, a TEXT index 32 kB: value types keep under both).
 * A set of values is in the full-text index only: no other sees into lists.
 */
function ofSearch(): string[] {
  const fields = searchFields();
  const named = fields
    .filter(({ search }) => search === 'name')
    .flatMap(({ property, keys, many }) => [property, ...keys].map((name) => ({ name, many })));
  const names = distinct(named.filter(({ many }) => !many).map(({ name }) => name));
  const numbers = distinct(
    fields.filter(({ search, many }) => search === 'number' && !many).map(({ property }) => property),
  );
  const single = new Map(fields.filter(({ many }) => !many).map(({ property, type }) => [property, type]));
  const entities = [...single].map(([name, type]) =>
    index(`entity_${snake(name)}`, '(x:Entity)', [name], type.index === 'text' ? 'TEXT ' : ''),
  );
  const words = distinct(named.map(({ name }) => name)).map((name) => `x.${name}`);
  return [
    ...[...names, ...numbers].map((name) => index(`record_${snake(name)}_text`, '(x:Record)', [name], 'TEXT ')),
    ...numbers.map((name) => index(`record_${snake(name)}`, '(x:Record)', [name])),
    ...entities,
    `CREATE FULLTEXT INDEX record_names IF NOT EXISTS FOR (x:Record) ON EACH [${words.join(', ')}] ` +
      "OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } }",
  ];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
