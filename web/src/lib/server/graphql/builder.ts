/** The schema builder: every field asks the desk, every failure is a type of its own. */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import type { Ask, Desk } from '#casework/desk.ts';
import type { Language } from '#graph-schema/ontology/define.ts';

export interface Context {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly language: Language;
  /** Ends the work when the one who asked has left. */
  readonly signal: AbortSignal;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Value: { Input: never; Output: unknown };
    /** Values by property name, in normal form. */
    Values: { Input: Readonly<Record<string, unknown>>; Output: unknown };
    /** ISO 8601 with offset. */
    DateTime: { Input: string; Output: string };
  };
}>({
  plugins: [ErrorsPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { defaultTypes: [] },
  complexity: {
    // An answer wrapped by the errors plugin multiplies twice: each list gives its own multiplier.
    defaultListMultiplier: 1,
    limit: { complexity: 2_000, depth: 12, breadth: 400 },
  },
});

builder.queryType({});
builder.mutationType({});
