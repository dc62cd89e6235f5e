/** A mapping for a table that no source knows: what its values and headers tell, the rest left open. A person reads it before it is used. */
import type { EntityKind, Property, Say } from '#graph-schema/ontology/define.ts';
import * as declared from '#graph-schema/ontology/entities/index.ts';
import { dateTime } from '#graph-schema/ontology/values/index.ts';
import { checkMapping } from '../check.ts';
import { plainHeader } from '../headers.ts';
import type { EntityOfRow, LinkOfRow, Mapping } from '../mapping.ts';
import type { Source } from '../source.ts';
import { typeOfCells } from './columns.ts';
import { fillsOf } from './fills.ts';
import { fitOf } from './fit.ts';
import { nameOf } from './preview.ts';
import { withGiven, type Given } from './given.ts';
import { cellsOf, type Looked } from './look.ts';
import { settleAll } from './settle.ts';

export interface Suggested {
  readonly mapping: Mapping;
  /** Columns that stand in it as unknown. */
  readonly unknown: readonly string[];
  readonly says: readonly Say[];
}

const kinds: readonly EntityKind[] = Object.values(declared);

/** Each column that names something becomes one; what describes it goes to it; that they stood in one row is all their links say. */
export function suggest(looked: Looked, sources: readonly Source[], given: Given): Suggested {
  const { table, name } = looked;
  const known = headersOfAll(sources);
  const entities: Mutable<EntityOfRow>[] = [];
  const unknown: number[] = [];
  const left: number[] = [];
  for (const [place, column] of table.columns.entries()) {
    const pivot = pivotOf(typeOfCells(cellsOf(looked, place))?.name, known.get(plainHeader(column)) ?? []);
    if (pivot)
      entities.push({
        as: column,
        kind: pivot.kind,
        optional: true,
        set: { [pivot.property]: nameOf(table.columns, place) },
      });
    else left.push(place);
  }
  const times: number[] = [];
  for (const place of left) {
    const column = nameOf(table.columns, place);
    const home = homeOf(known.get(plainHeader(table.columns[place]!)) ?? [], entities);
    if (home) home.entity.set = { ...home.entity.set, [home.property]: column };
    else if (isTimes(cellsOf(looked, place))) times.push(place);
    else unknown.push(place);
  }
  // Of several times nobody knows which is meant.
  const [at] = times.length === 1 ? times : [];
  if (at === undefined) unknown.push(...times);
  const links = entities.length > 1 ? linksOf(entities, at === undefined ? undefined : nameOf(table.columns, at)) : [];
  if (links.length === 0 && at !== undefined) unknown.push(at);
  const open = unknown.sort((a, b) => a - b).map((place) => nameOf(table.columns, place));
  const plain: Mapping = {
    ...{ format: 1, name: slugOf(name), words: { en: name, zh: name }, grade: 'statement' },
    files: [{ name: '*', entities, links, ...(open.length > 0 && { unknown: open }) }],
  };
  const file = plain.files[0]!;
  const { settled } = settleAll(fitOf({ mapping: plain }, file, looked), looked, given);
  const mapping = withGiven(plain, settled.given);
  checkMapping(mapping);
  const says = [...saysOf(table.columns.length, open), ...settled.why, ...settled.questions.map((one) => one.says)];
  return { mapping, unknown: open.map(String), says };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const saysOf = (columns: number, open: readonly (string | number)[]): Say[] => [
  { code: 'import.suggested', values: { columns, known: columns - open.length } },
  ...(open.length > 0
    ? [{ code: 'import.recognised.unknown', values: { count: open.length, columns: open.slice(0, 12).join(', ') } }]
    : []),
];

interface Place {
  readonly kind: string;
  readonly property: string;
}

/** Where all sources together put a column of that header, by the ontology's own words too; the most frequent first. */
function headersOfAll(sources: readonly Source[]): Map<string, readonly Place[]> {
  const counts = new Map<string, Map<string, number>>();
  const add = (header: string, kind: string, property: string) => {
    const plain = plainHeader(header);
    const of = counts.get(plain) ?? new Map<string, number>();
    of.set(`${kind}.${property}`, (of.get(`${kind}.${property}`) ?? 0) + 1);
    counts.set(plain, of);
  };
  for (const { name, properties } of kinds)
    for (const [property, { words }] of Object.entries(properties) as [string, Property][])
      for (const word of [words.en, words.zh]) add(word, name, property);
  for (const { mapping } of sources)
    for (const file of mapping.files)
      for (const [column, headers] of Object.entries(file.headers ?? {}))
        for (const { kind, property } of fillsOf(file, column))
          if (kinds.some(({ name }) => name === kind))
            for (const header of [column, ...headers]) add(header, kind, property);
  const sorted = (of: Map<string, number>) => [...of].sort((a, b) => b[1] - a[1]).map(([name]) => name.split('.'));
  return new Map(
    [...counts].map(([header, of]) => [header, sorted(of).map(([kind = '', property = '']) => ({ kind, property }))]),
  );
}

const isPivot = (kind: string, property: string): boolean =>
  kinds.some(({ name, pivots }) => name === kind && pivots.some((one) => one.length === 1 && one[0] === property));

/** What its values are; else what its header says, where that alone tells one of a kind. */
function pivotOf(type: string | undefined, known: readonly Place[]): Place | undefined {
  if (type !== undefined) {
    const of = kinds.flatMap(({ name, properties, pivots }) =>
      pivots.flatMap((one) =>
        one.length === 1 && properties[one[0]!]?.type.name === type ? [{ kind: name, property: one[0]! }] : [],
      ),
    );
    const named = of.find((one) => known.some((other) => other.kind === one.kind && other.property === one.property));
    if (named ?? of[0]) return named ?? of[0];
  }
  const [first] = known;
  return first && isPivot(first.kind, first.property) ? first : undefined;
}

/** The one entity of the row that a describing column can mean. */
function homeOf(known: readonly Place[], entities: Mutable<EntityOfRow>[]) {
  for (const { kind, property } of known) {
    const fitting = entities.filter((one) => one.kind === kind && one.set?.[property] === undefined);
    if (fitting.length === 1 && !isPivot(kind, property)) return { entity: fitting[0]!, property };
  }
  return undefined;
}

const isTimes = (cells: readonly string[]): boolean =>
  cells.length > 0 &&
  cells.filter((text) =>
    ['', 'YYYY/M/D H:mm', 'YYYY/M/D H:mm:ss', 'YYYYMMDDHHmmss'].some(
      (format) => dateTime.parse(text, { zone: 'UTC', ...(format !== '' && { format }) }).ok,
    ),
  ).length >=
    0.9 * cells.length;

/** From the first person of the row, else its first thing, to each other one: that a row names both, and under which header. */
function linksOf(entities: readonly EntityOfRow[], at: string | number | undefined): LinkOfRow[] {
  const first =
    entities.find(({ kind }) => kinds.some(({ name, family }) => name === kind && family === 'person')) ?? entities[0]!;
  return entities
    .filter((one) => one !== first)
    .map(({ as }) => ({
      ...{ kind: 'LINKED_TO', from: first.as, to: as },
      set: { category: { value: as }, ...(at !== undefined && { at }) },
    }));
}

const slugOf = (name: string): string => {
  const plain = name
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'table' : plain;
};
