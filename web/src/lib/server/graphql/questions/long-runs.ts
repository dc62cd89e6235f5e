/** Patterns for all of a kind: begun, watched, stopped, gone on with. */
import type { LongRun, LongRunState } from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { failures } from '../types/failures.ts';
import { BothType, SayType } from '../types/scalars.ts';

const LongRunStateType = builder.enumType('LongRunState', {
  values: ['waiting', 'running', 'stopped', 'done', 'failed'] satisfies LongRunState[],
});

const LongRunType = builder.objectRef<LongRun>('LongRun').implement({
  description: 'A pattern asked for every entity of a kind, slice by slice.',
  fields: (t) => ({
    id: t.exposeString('id'),
    pattern: t.exposeString('pattern'),
    title: t.expose('title', { type: BothType }),
    kind: t.exposeString('kind'),
    startedAt: t.exposeString('startedAt'),
    state: t.expose('state', { type: LongRunStateType }),
    asked: t.exposeInt('asked'),
    of: t.exposeInt('of', { description: 'Entities of the kind when it began.' }),
    hits: t.exposeInt('hits'),
    why: t.expose('why', { type: SayType, nullable: true, description: 'Why it failed.' }),
  }),
});

builder.queryField('longRuns', (t) =>
  t.field({
    type: [LongRunType],
    description: 'Newest first.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.longRuns(ask),
  }),
);

builder.mutationField('startLongRun', (t) =>
  t.field({
    type: LongRunType,
    description: 'Asks a pattern for every entity of the kind of its `each` parameter; it goes on by itself.',
    errors: failures,
    args: {
      slug: t.arg.string({ required: true }),
      params: t.arg({ type: 'Values', required: true, description: 'All but the entities.' }),
      kind: t.arg.string({ description: 'Where the pattern takes entities of any kind.' }),
    },
    resolve: (_, { slug, params, kind }, { desk, ask }) =>
      desk.startLongRun(ask, { slug, params: params as never, ...(kind ? { kind } : {}) }),
  }),
);

for (const [name, description] of [
  ['stopLongRun', 'Stops it; what came so far stays.'],
  ['resumeLongRun', 'Goes on from the slice where it was stopped or lost.'],
] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: LongRunType,
      description,
      errors: failures,
      args: { id: t.arg.string({ required: true }) },
      resolve: (_, args, { desk, ask }) => desk[name](ask, args),
    }),
  );

builder.mutationField('longRunResult', (t) =>
  t.field({
    type: 'String',
    nullable: true,
    description: 'The id of a kept result of what came so far; null before the first slice.',
    errors: failures,
    args: { id: t.arg.string({ required: true }) },
    resolve: async (_, args, { desk, ask }) => (await desk.longRunResult(ask, args))?.run ?? null,
  }),
);
