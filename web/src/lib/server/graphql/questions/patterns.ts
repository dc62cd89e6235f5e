/** Patterns: the library, a run, and how the answer moves with the limits. */
import { builder } from '../builder.ts';
import { failures } from '../types/failures.ts';
import { PatternType, ResultType } from '../types/patterns.ts';

builder.queryField('patterns', (t) =>
  t.field({
    type: [PatternType],
    description: 'All patterns.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.patterns(ask) as never,
  }),
);

builder.mutationField('runPattern', (t) =>
  t.field({
    type: ResultType,
    description: 'Runs a pattern, ranks its hits and keeps the run; `params` by name as the header declares them.',
    errors: failures,
    args: { slug: t.arg.string({ required: true }), params: t.arg({ type: 'Values', required: true }) },
    resolve: (_, { slug, params }, { desk, ask, signal }) =>
      desk.runPattern(ask, { slug, params: params as never, signal }),
  }),
);

const SweepType = builder
  .objectRef<{ settings: Record<string, string>; hits: number; aboveLuck: number | null }>('SweepCell')
  .implement({
    description: 'How many hits the pattern gives at one setting.',
    fields: (t) => ({
      settings: t.field({ type: 'Values', resolve: ({ settings }) => settings }),
      hits: t.exposeInt('hits'),
      aboveLuck: t.exposeInt('aboveLuck', { nullable: true }),
    }),
  });

builder.queryField('sweep', (t) =>
  t.field({
    type: [SweepType],
    description: 'Hits over the swept parameters.',
    errors: failures,
    args: { slug: t.arg.string({ required: true }), params: t.arg({ type: 'Values', required: true }) },
    resolve: (_, { slug, params }, { desk, ask, signal }) =>
      desk.sweep(ask, { slug, params: params as never, signal }) as never,
  }),
);
