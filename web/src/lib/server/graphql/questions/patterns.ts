/** Patterns: the library, a run, and how the answer moves with the limits. */
import type { Sweep } from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { CutType } from '../types/answers.ts';
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

builder.queryField('keptRun', (t) =>
  t.field({
    type: ResultType,
    description: 'A result as it was when it was run: nothing is asked again.',
    errors: failures,
    args: { id: t.arg.string({ required: true }) },
    resolve: (_, args, { desk, ask }) => desk.keptRun(ask, args),
  }),
);

builder.mutationField('runPattern', (t) =>
  t.field({
    type: ResultType,
    description: 'Runs a pattern, ranks its hits and keeps the run; `params` by name as the header declares them.',
    errors: failures,
    args: {
      slug: t.arg.string({ required: true }),
      params: t.arg({ type: 'Values', required: true }),
      settings: t.arg.int({
        description: 'How many settings of a sweep were looked at before: it counts in what was tried.',
      }),
    },
    resolve: (_, { slug, params, settings }, { desk, ask, signal }) =>
      desk.runPattern(ask, { slug, params: params as never, signal, ...(settings ? { settings } : {}) }),
  }),
);

const SweepCellType = builder.objectRef<Sweep['cells'][number]>('SweepCell').implement({
  description: 'How many hits the pattern gives at one setting, and how many of them luck would give less than once.',
  fields: (t) => ({
    set: t.field({ type: 'Values', resolve: ({ set }) => set }),
    hits: t.exposeInt('hits'),
    above: t.exposeInt('above', { nullable: true }),
    cut: t.expose('cut', { type: [CutType], description: 'What was left out: then there are more hits than counted.' }),
  }),
});

const SweepType = builder.objectRef<Sweep>('Sweep').implement({
  description: 'How the answer moves with the limits.',
  fields: (t) => ({
    over: t.exposeStringList('over'),
    settings: t.exposeInt('settings'),
    cells: t.expose('cells', { type: [SweepCellType] }),
  }),
});

builder.queryField('sweep', (t) =>
  t.field({
    type: SweepType,
    description: 'Hits over the swept parameters.',
    errors: failures,
    args: {
      slug: t.arg.string({ required: true }),
      params: t.arg({ type: 'Values', required: true }),
      over: t.arg.stringList({ description: 'Names of the swept parameters; all of the header unless said.' }),
    },
    resolve: (_, { slug, params, over }, { desk, ask, signal }) =>
      desk.sweep(ask, { slug, params: params as never, signal, ...(over ? { over } : {}) }),
  }),
);
