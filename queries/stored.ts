/** Values of parameters as the store takes them, and tables as a model takes them. */
import { valueType } from '#graph-schema/ontology/index.ts';
import type { Params } from '#graph-schema/neo4j/driver.ts';
import { at, day, duration, float, point } from '#graph-schema/neo4j/values.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import type { Parameter, ParameterValue, TableRow } from './answers.ts';
import { isEntity, valueTypeOf } from './parameter-types.ts';
import { fullRows, isTable } from './tables.ts';

/** @param values  in normal form, every parameter of them */
export function storedAll(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): { store: Params; tables: Record<string, TableRow[]> } {
  const store: Params = {};
  const tables: Record<string, TableRow[]> = {};
  for (const parameter of parameters) {
    const { name, type, columns = [] } = parameter;
    const value = values[name] as ParameterValue;
    if (isTable(type)) {
      const full = fullRows(parameter, value as readonly (Value | TableRow)[], values as TableRow);
      tables[name] = full;
      const typeOf = (field: string): string => columns.find((c) => c.name === field)?.type ?? 'geo-point';
      store[name] = full.map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, stored(typeOf(field), cell)])),
      );
    } else
      store[name] = Array.isArray(value) ? value.map((one: Value) => stored(type, one)) : stored(type, value as Value);
  }
  return { store, tables };
}

function stored(type: string, value: Value): unknown {
  if (type === 'Int' || isEntity(type) || type === 'choice' || (type === 'Spot' && typeof value === 'string'))
    return value;
  const { name, stored: as } = valueType(valueTypeOf(type));
  if (name === 'duration') return duration(String(value));
  if (as === 'datetime') return at(String(value));
  if (as === 'date') return day(String(value));
  if (as === 'point') return point(value as { lon: number; lat: number });
  if (as === 'integer') return BigInt(value as string | number);
  if (as === 'float') return float(Number(value));
  return value;
}
