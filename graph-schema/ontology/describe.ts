/** The ontology as one JSON document: `redthread ontology --json`, `printed/ontology.json`, the reference page. */
import type { EntityKind, LinkKind, Property, ValueType } from './define.ts';
import { endsOf, entityKinds, keyProperties, linkKinds, valueTypes } from './index.ts';

const describeType = ({ name, words, about, stored, pivots, index, choices, source, samples }: ValueType) => ({
  ...{ name, words, about, stored, pivots, samples },
  ...(index && { index }),
  ...(choices && { choices }),
  ...(source && { source }),
});

function describeProperty([name, property]: [string, Property]) {
  const { type, words, many, search, with: beside } = property;
  const keys = keyProperties(name, property);
  return {
    ...{ name, type: type.name, words },
    ...(many && { many }),
    ...(search && { search }),
    ...(beside && { with: beside }),
    ...(keys.length > 0 && { keys }),
  };
}

const describeEntity = ({ properties, ...kind }: EntityKind) => ({
  ...kind,
  properties: Object.entries(properties).map(describeProperty),
});

/** `ends` spells out what `Place` and `*` stand for. */
const describeLink = ({ properties, ...kind }: LinkKind) => ({
  ...kind,
  ends: endsOf(kind.name),
  properties: Object.entries(properties).map(describeProperty),
});

/** Plain data: no functions, nothing that changes from run to run. */
export const describe = () => ({
  entities: entityKinds.map(describeEntity),
  links: linkKinds.map(describeLink),
  values: valueTypes.map(describeType),
});

export type Described = ReturnType<typeof describe>;
