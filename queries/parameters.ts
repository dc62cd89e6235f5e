/** Values given to a pattern, checked by the type its header declares, in normal form and as the store wants them. */
import type { Parsed, Say, Value } from '#graph-schema/ontology/define.ts';
import { entityKind, entityKinds, valueType, valueTypes } from '#graph-schema/ontology/index.ts';
import type { Params } from '#graph-schema/neo4j/driver.ts';
import { at, day, duration, float, point } from '#graph-schema/neo4j/values.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Parameter, PatternHeader, Uid } from './answers.ts';

/** As it came: from a form, a JSON document or a command line. */
export type Given = Readonly<Record<string, unknown>>;

export interface ReadParameters {
  /** In normal form, as a result keeps them. */
  readonly values: Readonly<Record<string, Value | readonly Value[]>>;
  readonly store: Params;
  /** What was given for an entity: a uid, or words that a caption may answer to. */
  readonly entities: readonly { readonly parameter: string; readonly kind: string; readonly written: string }[];
}

/** Names of our own beside the value types of the ontology. */
const ours: Readonly<Record<string, string>> = {
  Duration: 'duration',
  DateTime: 'date-time',
  Bool: 'yes-no',
  Text: 'text',
};

const isEntity = (type: string): boolean => type === 'Entity' || entityKinds.some((kind) => kind.name === type);

export const isParameterType = (type: string): boolean =>
  type === 'Int' || Object.hasOwn(ours, type) || isEntity(type) || valueTypes.some((v) => v.name === type);

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
  return valueType(ours[type] ?? type).parse(written);
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
  const values: Record<string, Value | readonly Value[]> = {};
  const store: Params = {};
  const entities: { parameter: string; kind: string; written: string }[] = [];
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
    const kept = read.map((value) => stored(type, value));
    store[name] = many ? kept : kept[0];
  }
  return { values, store, entities };
}

/** The same parameters with what was found for each entity given: its uid today. */
export function withEntities({ values, store, entities }: ReadParameters, uids: readonly Uid[]): ReadParameters {
  const next = { values: { ...values }, store: { ...store } };
  for (const { parameter } of entities) {
    const mine = [...new Set(entities.flatMap((e, i) => (e.parameter === parameter ? [uids[i] as Uid] : [])))];
    next.values[parameter] = Array.isArray(values[parameter]) ? mine : (mine[0] as Uid);
    next.store[parameter] = next.values[parameter];
  }
  return { ...next, entities };
}

/** Does a text look like a uid of this kind (`case:…`)? */
export const looksLikeUid = (kind: string, written: string): boolean =>
  kind === 'Entity'
    ? entityKinds.some((k) => written.startsWith(`${k.slug}:`))
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

function stored(type: string, value: Value): unknown {
  if (type === 'Int' || isEntity(type) || type === 'choice') return value;
  const { name, stored: as } = valueType(ours[type] ?? type);
  if (name === 'duration') return duration(String(value));
  if (as === 'datetime') return at(String(value));
  if (as === 'date') return day(String(value));
  if (as === 'point') return point(value as { lon: number; lat: number });
  if (as === 'integer') return BigInt(value as string | number);
  if (as === 'float') return float(Number(value));
  return value;
}
