/** Questions about the graph: find, card, expand, links, paths. Each is one call of the desk. */
import type { Neighbours } from '#casework/answers.ts';
import { builder } from '../builder.ts';
import {
  CardType,
  EventsType,
  FoundType,
  LinksType,
  NeighboursType,
  PathsType,
  SubgraphType,
  WindowInput,
} from '../types/answers.ts';
import { Entity } from '../types/entity.ts';
import { failures } from '../types/failures.ts';
import { given } from './given.ts';

const Direction = builder.enumType('Direction', { values: ['out', 'in', 'both'] as const });
const PathMode = builder.enumType('PathMode', { values: ['shortest', 'all', 'some'] as const });

builder.queryField('find', (t) =>
  t.field({
    type: FoundType,
    description:
      'What is known under a name, a number or a pasted list; `phone:` and the like narrow the kind, `*` and `?` stand for any.',
    errors: failures,
    args: { text: t.arg.string({ required: true }), kinds: t.arg.stringList(), limit: t.arg.int() },
    resolve: (_, args, { desk, ask }) => desk.find(ask, given(args)),
  }),
);

builder.queryField('entities', (t) =>
  t.field({
    type: [Entity],
    description: 'Entities by uid, in that order; unknown ones are left out.',
    errors: failures,
    args: { uids: t.arg.stringList({ required: true }) },
    resolve: (_, { uids }, { desk, ask }) => desk.entities(ask, { uids }) as never,
  }),
);

builder.queryField('card', (t) =>
  t.field({
    type: CardType,
    description: 'One entity with values, conflicts, records and neighbours.',
    errors: failures,
    args: { uid: t.arg.string({ required: true }) },
    resolve: (_, { uid }, { desk, ask }) => desk.card(ask, { uid }),
  }),
);

const NeighboursOf = builder.objectRef<{ uid: string; neighbours: readonly Neighbours[] }>('NeighboursOf').implement({
  description: 'Neighbour counts of one entity.',
  fields: (t) => ({ uid: t.exposeString('uid'), neighbours: t.expose('neighbours', { type: [NeighboursType] }) }),
});

builder.queryField('neighbours', (t) =>
  t.field({
    type: [NeighboursOf],
    description: 'How many links of each kind and direction entities have.',
    errors: failures,
    args: { uids: t.arg.stringList({ required: true }) },
    resolve: async (_, { uids }, { desk, ask }) => {
      const found = await desk.neighbours(ask, { uids });
      return Object.entries(found).map(([uid, neighbours]) => ({ uid, neighbours }));
    },
  }),
);

builder.queryField('expand', (t) =>
  t.field({
    type: SubgraphType,
    description: 'What the links of entities lead to, most frequent first, as bundles; says how many more there are.',
    errors: failures,
    args: {
      uids: t.arg.stringList({ required: true }),
      linkKinds: t.arg.stringList(),
      entityKinds: t.arg.stringList(),
      direction: t.arg({ type: Direction }),
      window: t.arg({ type: WindowInput }),
      limit: t.arg.int(),
    },
    resolve: (_, args, { desk, ask }) => desk.expand(ask, { ...given(args), times: true }),
  }),
);

builder.queryField('linksAmong', (t) =>
  t.field({
    type: SubgraphType,
    description: 'Bundles among entities, or between them and others.',
    errors: failures,
    args: {
      uids: t.arg.stringList({ required: true }),
      with: t.arg.stringList(),
      linkKinds: t.arg.stringList(),
      window: t.arg({ type: WindowInput }),
    },
    resolve: (_, args, { desk, ask }) => desk.linksAmong(ask, { ...given(args), times: true }),
  }),
);

builder.queryField('linksOf', (t) =>
  t.field({
    type: LinksType,
    description: 'The single links of bundles or entities, each with the rows that state it.',
    errors: failures,
    args: {
      bundles: t.arg.stringList(),
      uids: t.arg.stringList(),
      window: t.arg({ type: WindowInput }),
      limit: t.arg.int(),
    },
    resolve: (_, args, { desk, ask }) => desk.linksOf(ask, given(args)),
  }),
);

builder.queryField('eventsOf', (t) =>
  t.field({
    type: EventsType,
    description:
      'When things happened at entities (100 at most), and the facts that place them; an entity with more than `most` events (5,000 unless said) gives none, for a part of them would show silences that were none.',
    errors: failures,
    args: {
      uids: t.arg.stringList({ required: true }),
      window: t.arg({ type: WindowInput }),
      most: t.arg.int(),
    },
    resolve: (_, args, { desk, ask }) => desk.eventsOf(ask, given(args)),
  }),
);

builder.queryField('paths', (t) =>
  t.field({
    type: PathsType,
    description: 'The ways from one entity to another; hubs are not crossed unless named, and those left out are said.',
    errors: failures,
    args: {
      from: t.arg.string({ required: true }),
      to: t.arg.string({ required: true }),
      mode: t.arg({ type: PathMode }),
      most: t.arg.int(),
      steps: t.arg.int(),
      linkKinds: t.arg.stringList(),
      window: t.arg({ type: WindowInput }),
      hub: t.arg.int(),
      cross: t.arg.stringList(),
    },
    resolve: (_, { mode, ...args }, { desk, ask }) => desk.paths(ask, { ...given(args), mode: mode ?? 'all' }),
  }),
);
