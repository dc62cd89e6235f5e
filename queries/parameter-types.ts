/** The types that a parameter of a pattern may have: kinds, value types and tables of ours, and a few names beside them. */
import { entityKinds, valueTypes } from '#graph-schema/ontology/index.ts';
import { isTable } from './tables.ts';

/** Names of our own beside the value types of the ontology. */
const ours: Readonly<Record<string, string>> = {
  Duration: 'duration',
  DateTime: 'date-time',
  Bool: 'yes-no',
  Text: 'text',
};

export const isEntity = (type: string): boolean =>
  type === 'Entity' || type === 'Place' || entityKinds.some((kind) => kind.name === type);

export const isParameterType = (type: string): boolean =>
  type === 'Int' ||
  Object.hasOwn(ours, type) ||
  isTable(type) ||
  isEntity(type) ||
  valueTypes.some((v) => v.name === type);

/** The value type of the ontology that reads it. */
export const valueTypeOf = (type: string): string => ours[type] ?? type;
