/** Questions about the graph: find, card, expand, links, paths. Each is one of `queries/`, asked as its asker may see. */
import type { Among } from '#queries/among.ts';
import type { Entity, Uid } from '#queries/answers.ts';
import type { EventsOf } from '#queries/events.ts';
import type { Expand } from '#queries/expand.ts';
import type { Find } from '#queries/find.ts';
import type { LinksOf } from '#queries/links.ts';
import type { PathsBetween } from '#queries/path.ts';
import { question } from '../door.ts';
import type { Named } from './named.ts';

// Each is loaded when it is asked for: a command that asks nothing of the graph must not wait for what reads it.
const queries = {
  find: () => import('#queries/find.ts'),
  named: () => import('./named.ts'),
  entities: () => import('#queries/entities.ts'),
  card: () => import('#queries/card.ts'),
  degrees: () => import('#queries/degrees.ts'),
  expand: () => import('#queries/expand.ts'),
  among: () => import('#queries/among.ts'),
  links: () => import('#queries/links.ts'),
  events: () => import('#queries/events.ts'),
  path: () => import('#queries/path.ts'),
};

/** The entities at the ends of bundles, from their ids `from|KIND|to`. */
const endsOf = (bundles: readonly string[]): Uid[] => [...new Set(bundles.flatMap((id) => id.split(/\|[A-Z_]+\|/)))];

export const look = {
  find: question({
    right: 'look',
    note: ({ text, kinds }: Find) => ({ asked: { text, kinds } }),
    answer: async ({ scope }, args) => (await queries.find()).find(await scope(), args),
  }),

  /** The one entity that a uid or a unique caption names. */
  entityNamed: question({
    right: 'look',
    note: ({ text, kinds }: Named) => ({ asked: { text, kinds } }),
    answer: async ({ scope }, args): Promise<Entity> => (await queries.named()).entityNamed(await scope(), args),
  }),

  entities: question({
    right: 'look',
    note: ({ uids }: { uids: readonly Uid[] }) => ({ uids }),
    answer: async ({ scope }, { uids }) => (await queries.entities()).entities(await scope(), uids),
  }),

  card: question({
    right: 'look',
    note: ({ uid }: { uid: Uid }) => ({ uids: [uid] }),
    answer: async ({ scope, named }, { uid }) => named(await (await queries.card()).card(await scope(), uid)),
  }),

  neighbours: question({
    right: 'look',
    note: ({ uids }: { uids: readonly Uid[] }) => ({ uids }),
    answer: async ({ scope }, { uids }) => (await queries.degrees()).neighbours(await scope(), uids),
  }),

  expand: question({
    right: 'look',
    note: ({ uids, ...asked }: Expand) => ({ uids, asked: { ...asked } }),
    answer: async ({ scope }, args) => (await queries.expand()).expand(await scope(), args),
  }),

  linksAmong: question({
    right: 'look',
    note: ({ uids, with: others = [], ...asked }: Among) => ({ uids: [...uids, ...others], asked: { ...asked } }),
    answer: async ({ scope }, args) => (await queries.among()).linksAmong(await scope(), args),
  }),

  linksOf: question({
    right: 'look',
    note: ({ uids = [], bundles = [], ...asked }: LinksOf) => ({
      uids: [...uids, ...endsOf(bundles)],
      asked: { bundles, ...asked },
    }),
    answer: async ({ scope, named }, args) => named(await (await queries.links()).linksOf(await scope(), args)),
  }),

  eventsOf: question({
    right: 'look',
    note: ({ uids, ...asked }: EventsOf) => ({ uids, asked: { ...asked } }),
    answer: async ({ scope }, args) => (await queries.events()).eventsOf(await scope(), args),
  }),

  paths: question({
    right: 'look',
    note: ({ from, to, ...asked }: PathsBetween) => ({ uids: [from, to], asked: { ...asked } }),
    answer: async ({ scope }, args) => (await queries.path()).paths(await scope(), args),
  }),
};
