/** Scalars: values in normal form, and times; and the two shapes of text. */
import type { Both, Say } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';
import { builder } from '../builder.ts';

export const SayType = builder.objectRef<Say>('Say').implement({
  description: 'A sentence: its code and values (a face may word it itself), and the words in the language asked for.',
  fields: (t) => ({
    code: t.exposeString('code'),
    values: t.field({ type: 'Values', nullable: true, resolve: ({ values }) => values }),
    says: t.string({ resolve: (each, _, { language }) => say(language, each) }),
  }),
});

export const BothType = builder.objectRef<Both>('Both').implement({
  description: 'A text in both languages.',
  fields: (t) => ({ en: t.exposeString('en'), zh: t.exposeString('zh') }),
});

builder.scalarType('Value', {
  description: 'One value in the normal form of its value type: text, number, yes or no, a point, a list.',
  serialize: (value) => value,
});

builder.scalarType('Values', {
  description: 'Values by property name, in the normal form of their value type (see the reference page).',
  serialize: (value) => value,
  parseValue: (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new TypeError('Values is an object');
    return value as Record<string, unknown>;
  },
});

builder.scalarType('DateTime', {
  description: 'ISO 8601 with its offset: 2026-10-06T02:10:00Z.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw new TypeError('DateTime is ISO 8601');
    return value;
  },
});
