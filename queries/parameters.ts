/** Values given to a pattern, checked by the type its header declares, in normal form and as the store wants them. */
import type { Parsed, Say, Value } from '#graph-schema/ontology/define.ts';
import { entityKind, entityKinds, valueType } from '#graph-schema/ontology/index.ts';
import type { Params } from '#graph-schema/neo4j/driver.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Parameter, ParameterValue, PatternHeader, TableRow, Uid } from './answers.ts';
import { isEntity, valueTypeOf } from './parameter-types.ts';
import { storedAll } from './stored.ts';
import { isRow, isSpotInDigits, isTable, mostRows, readPoint, readRow } from './tables.ts';

/** As it came: from a form, a JSON document or a command line. */
export type Given = Readonly<Record<string, unknown>>;

export interface ReadParameters {
  /** In normal form, as a result keeps them. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly store: Params;
  /** Tables with every field that a row stands for, as a model takes them; in the store `$name` is the same. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  readonly entities: readonly EntityGiven[];
}

/** What was given for an entity: a uid, or words that a caption may answer to. */
interface EntityGiven {
  readonly parameter: string;
  readonly kind: string;
  readonly written: string;
  /** Where in a table: the row counted from 0; no column where the row is its first column alone. */
  readonly row?: number;
  readonly column?: string;
}

/** One value of a parameter, from text. */
export function readValue(parameter: Parameter, written: string): Parsed {
  const { name, type, choices } = parameter;
  const refuse = (code: string, values: Say['values'] = {}): Parsed => ({
    ok: false,
    why: { code, values: { name, value: written, ...values } },
  });
  if (written.trim() === '') return refuse('pattern.parameter.empty');
  if (choices) {
    return choices.includes(written)
      ? { ok: true, value: written }
      : refuse('pattern.parameter.choice', { choices: choices.join(', ') });
  }
  if (type === 'Int') {
    const number = Number(written);
    return /^-?\d+$/.test(written) && Number.isSafeInteger(number)
      ? { ok: true, value: number }
      : refuse('pattern.parameter.whole');
  }
  if (isEntity(type)) return { ok: true, value: written.trim() };
  return valueType(valueTypeOf(type)).parse(written);
}

/**
 * All parameters of a pattern: the given ones, else their defaults.
 * @param given  by name; a list as a list, as a JSON array in a string, or with commas
 * @throws BadInput naming the parameter
 */
export function readParameters({ slug, parameters }: PatternHeader, given: Given): ReadParameters {
  for (const name of Object.keys(given)) {
    if (!parameters.some((p) => p.name === name)) {
      throw badInput(
        'pattern.parameter.unknown',
        { name, slug, known: parameters.map((p) => p.name).join(', ') },
        { where: { parameter: name } },
      );
    }
  }
  const values: Record<string, ParameterValue> = {};
  const entities: EntityGiven[] = [];
  for (const parameter of parameters) {
    const { name, type, many } = parameter;
    const raw = given[name] ?? parameter.default;
    const written = raw === undefined || raw === null ? [] : many ? listOf(raw) : [raw];
    if (written.length === 0)
      throw badInput(
        'pattern.parameter.missing',
        { name, about: parameter.about.en, aboutZh: parameter.about.zh },
        { where: { parameter: name } },
      );
    if (isTable(type)) {
      values[name] = readTable(parameter, written, entities);
      continue;
    }
    const read = written.map((one) => {
      const parsed = readValue(parameter, typeof one === 'string' ? one : plain(parameter, one));
      if (!parsed.ok) {
        throw badInput(
          parsed.why.code,
          { name, ...parsed.why.values },
          { where: { parameter: name }, ...(parsed.perhaps && { perhaps: parsed.perhaps }) },
        );
      }
      return parsed.value;
    });
    values[name] = many ? read : (read[0] as Value);
    if (isEntity(type)) for (const uid of read) entities.push({ parameter: name, kind: type, written: String(uid) });
  }
  return { values, entities, ...storedAll(parameters, values) };
}

function readTable(parameter: Parameter, written: readonly unknown[], entities: EntityGiven[]): (Value | TableRow)[] {
  const { name } = parameter;
  if (written.length > mostRows)
    throw badInput(
      'pattern.table.most',
      { name, found: written.length, most: mostRows },
      { where: { parameter: name } },
    );
  return written.map((raw, i) => {
    const bare = typeof raw === 'string';
    return readRow(parameter, raw, i + 1, (column, text) => {
      const where = { where: { parameter: name, row: i + 1, column: column.name } };
      const spot = column.type === 'Spot';
      const parsed =
        spot && isSpotInDigits(text) ? readPoint(text) : readValue(spot ? { ...column, type: 'Place' } : column, text);
      if (!parsed.ok) {
        const named = bare ? name : `${name}, ${i + 1}, ${column.name}`;
        const { code, values } = parsed.why;
        throw badInput(
          code,
          { ...values, name: named },
          { ...where, ...(parsed.perhaps && { perhaps: parsed.perhaps }) },
        );
      }
      const kind = spot ? 'Place' : column.type;
      if (isEntity(kind) && typeof parsed.value === 'string')
        entities.push({ parameter: name, kind, written: parsed.value, row: i, ...(!bare && { column: column.name }) });
      return parsed.value;
    });
  });
}

/** The same parameters with what was found for each entity given: its uid today. */
export function withEntities(
  { parameters }: PatternHeader,
  { values, entities }: ReadParameters,
  uids: readonly Uid[],
): ReadParameters {
  const next: Record<string, ParameterValue> = { ...values };
  for (const { name, type } of parameters) {
    const mine = entities.flatMap((e, i) => (e.parameter === name ? [{ ...e, uid: uids[i] as Uid }] : []));
    if (mine.length === 0) continue;
    if (isTable(type)) {
      const rows = [...(values[name] as readonly (Value | TableRow)[])];
      for (const { row = 0, column, uid } of mine)
        rows[row] = column !== undefined && isRow(rows[row]) ? { ...rows[row], [column]: uid } : uid;
      next[name] = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
    } else {
      const all = [...new Set(mine.map(({ uid }) => uid))];
      next[name] = Array.isArray(values[name]) ? all : (all[0] as Uid);
    }
  }
  return { values: next, entities, ...storedAll(parameters, next) };
}

/** Uids and texts anywhere in values: in a list, and in the rows of a table. */
export const leavesOf = (values: ReadParameters['values']): unknown[] =>
  Object.values(values)
    .flat()
    .flatMap((value): unknown[] => (isRow(value) ? Object.values(value) : [value]));

/** Does a text look like a uid of this kind (`case:…`)? */
export const looksLikeUid = (kind: string, written: string): boolean =>
  kind === 'Entity' || kind === 'Place'
    ? entityKinds.some((k) => (kind === 'Entity' || k.family === 'place') && written.startsWith(`${k.slug}:`))
    : written.startsWith(`${entityKind(kind).slug}:`);

function plain(parameter: Parameter, value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  throw badInput('pattern.parameter.form', { name: parameter.name }, { where: { parameter: parameter.name } });
}

function listOf(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'string') return [raw];
  if (raw.trim().startsWith('[')) {
    try {
      const read: unknown = JSON.parse(raw);
      if (Array.isArray(read)) return read;
    } catch {
      // No JSON: then it is read as a list with commas, and each part is checked.
    }
  }
  return raw
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
