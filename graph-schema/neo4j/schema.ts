/** The constraints and indexes that follow from the ontology, as Cypher. Pure: `constraints.ts` runs them, `tools/print.ts` prints them. */
import { entityKinds, linkKinds, searchFields } from '../ontology/index.ts';

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
 * Search runs over records, for a name that lost the vote is found there too; written patterns look at entities.
 * Names: TEXT (parts, exact for a single Chinese character) and one full-text index (words, fuzzy). Numbers: range (prefix) and TEXT (middle, end).
 * A set of values is in the full-text index only: no other sees into lists.
 */
function ofSearch(): string[] {
  const single = searchFields().filter(({ many }) => !many);
  const names = distinct(
    single.filter(({ search }) => search === 'name').flatMap(({ property, keys }) => [property, ...keys]),
  );
  const numbers = distinct(single.filter(({ search }) => search === 'number').map(({ property }) => property));
  const words = distinct(
    searchFields()
      .filter(({ search }) => search === 'name')
      .flatMap(({ property, keys }) => [property, ...keys]),
  );
  const labels = ['Record', 'Entity'];
  const named = (label: string, property: string) =>
    `${label}_${property}`.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`).replace(/^_/, '');
  return labels
    .flatMap((label) => [
      ...[...names, ...numbers].map((property) =>
        index(`${named(label, property)}_text`, `(x:${label})`, [property], 'TEXT '),
      ),
      ...numbers.map((property) => index(named(label, property), `(x:${label})`, [property])),
    ])
    .concat(
      `CREATE FULLTEXT INDEX record_names IF NOT EXISTS FOR (x:Record) ON EACH [${words.map((property) => `x.${property}`).join(', ')}] ` +
        "OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } }",
    );
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
