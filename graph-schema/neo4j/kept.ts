/** Values between the ontology and the properties of a node or link: by what the value type says the store keeps. */
import type { Point, Property, Stored, Value } from '../ontology/define.ts';
import type { Values, WithProperties } from './agree.ts';
import { at, day, float, point } from './driver.ts';

/** What a row's time may carry beside the kind's own properties. */
const beside = new Set(['zone', 'precision']);

export type Kept = Record<string, unknown>;

/** The form that comes back from the store, so that what a row says and what is kept can be compared letter by letter. */
const normalForm: Record<Stored, (value: Value) => Value> = {
  string: String,
  integer: (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)),
  float: Number,
  boolean: Boolean,
  date: String,
  datetime: (value) => new Date(String(value)).toISOString().replace('.000Z', 'Z'),
  point: (value) => ({ lon: (value as Point).lon, lat: (value as Point).lat }),
};

const parameter: Record<Stored, (value: Value) => unknown> = {
  string: (value) => value,
  integer: (value) => (typeof value === 'string' ? BigInt(value) : value),
  float: (value) => float(value as number),
  boolean: (value) => value,
  date: (value) => day(value as string),
  datetime: (value) => at(value as string),
  point: (value) => point(value as Point),
};

/** The values of a row in the form of the store; empty ones are left out, sets are sorted lists. */
export function normal(values: Values | null, kind: WithProperties): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value === undefined || value === null) continue;
    const property = kind.properties[name];
    if (property?.many) {
      const set = [...new Set(Array.isArray(value) ? (value as string[]) : [String(value)])].sort();
      if (set.length > 0) found[name] = set;
    } else found[name] = property ? normalForm[property.type.stored](value) : value;
  }
  return found;
}

/** The values among the properties of a node or link, without what the store keeps for itself. */
export function valuesOf(properties: Kept, kind: WithProperties): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (kind.properties[name] || beside.has(name)) found[name] = value as Value;
  }
  return found;
}

/** One value as a parameter of a statement. */
export const keep = (property: Property | undefined, value: Value): unknown =>
  property && !property.many ? parameter[property.type.stored](value) : value;

/** Values as a map of parameters; names bring their pinyin and initials, so that find can seek them. */
export function keepAll(values: Values, kind: WithProperties): Kept {
  const found: Kept = searchKeys(values, kind);
  for (const [name, value] of Object.entries(values)) found[name] = keep(kind.properties[name], value);
  return found;
}

/** `namePinyin`, `nameInitials` … of every value that has such keys. */
export function searchKeys(values: Values, kind: WithProperties): Kept {
  const found: Kept = {};
  for (const [name, value] of Object.entries(values)) {
    const keys = kind.properties[name]?.type.keys;
    if (!keys) continue;
    const all = (Array.isArray(value) ? value : [value]).map((each: Value) => keys(each));
    for (const suffix of new Set(all.flatMap((each) => Object.keys(each)))) {
      const some = all.map((each) => each[suffix]).filter((key) => key !== undefined);
      found[name + suffix] = Array.isArray(value) ? some : some[0];
    }
  }
  return found;
}

/** What to set, and what to clear with null, so that `had` becomes `wanted`; null when nothing differs. */
export function difference(had: Values, wanted: Values, kind: WithProperties): Kept | null {
  const changed: Record<string, Value> = {};
  for (const [name, value] of Object.entries(wanted)) if (!same(had[name], value)) changed[name] = value;
  const gone = Object.keys(had).filter((name) => wanted[name] === undefined);
  if (gone.length === 0 && Object.keys(changed).length === 0) return null;
  const lost = Object.fromEntries(gone.map((name) => [name, had[name] as Value]));
  const before = searchKeys({ ...lost, ...pick(had, changed) }, kind);
  const cleared = [...gone, ...Object.keys(before)].map((name) => [name, null] as const);
  return { ...Object.fromEntries(cleared), ...keepAll(changed, kind) };
}

const pick = (from: Values, like: Values): Record<string, Value> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name in like));

export const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
