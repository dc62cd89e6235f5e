import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documents } from './documents.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../graph-schema/printed/schema.graphql', import.meta.url), 'utf8'),
);

test.each(Object.entries(documents))('the page asks "%s" as the schema has it', (_, document) => {
  expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
});
