/** Questions about the graph: find, card, expand, links, paths. Each is one of `queries/`, asked as its asker may see. */
import { linksAmong, type Among } from '#queries/among.ts';
import type { Entity, Uid } from '#queries/answers.ts';
import { card } from '#queries/card.ts';
import { neighbours } from '#queries/degrees.ts';
import { entities } from '#queries/entities.ts';
import { expand, type Expand } from '#queries/expand.ts';
import { find, type Find } from '#queries/find.ts';
import { linksOf, type LinksOf } from '#queries/links.ts';
import { paths, type PathsBetween } from '#queries/path.ts';
import { question } from '../door.ts';
import { entityNamed, type Named } from './named.ts';

/** The entities at the ends of bundles, from their ids `from|KIND|to`. */
const endsOf = (bundles: readonly string[]): Uid[] => [...new Set(bundles.flatMap((id) => id.split(/\|[A-Z_]+\|/)))];

export const look = {
  find: question({
    right: 'look',
    note: ({ text, kinds }: Find) => ({ asked: { text, kinds } }),
    answer: async ({ scope }, args) => find(await scope(), args),
  }),

  /** The one entity that a uid or a unique caption names. */
  entityNamed: question({
    right: 'look',
    note: ({ text, kinds }: Named) => ({ asked: { text, kinds } }),
    answer: async ({ scope }, args): Promise<Entity> => entityNamed(await scope(), args),
  }),

  entities: question({
    right: 'look',
    note: ({ uids }: { uids: readonly Uid[] }) => ({ uids }),
    answer: async ({ scope }, { uids }) => entities(await scope(), uids),
  }),

  card: question({
    right: 'look',
    note: ({ uid }: { uid: Uid }) => ({ uids: [uid] }),
    answer: async ({ scope, named }, { uid }) => named(await card(await scope(), uid)),
  }),

  neighbours: question({
    right: 'look',
    note: ({ uids }: { uids: readonly Uid[] }) => ({ uids }),
    answer: async ({ scope }, { uids }) => neighbours(await scope(), uids),
  }),

  expand: question({
    right: 'look',
    note: ({ uids, ...asked }: Expand) => ({ uids, asked: { ...asked } }),
    answer: async ({ scope }, args) => expand(await scope(), args),
  }),

  linksAmong: question({
    right: 'look',
    note: ({ uids, with: others = [], ...asked }: Among) => ({ uids: [...uids, ...others], asked: { ...asked } }),
    answer: async ({ scope }, args) => linksAmong(await scope(), args),
  }),

  linksOf: question({
    right: 'look',
    note: ({ uids = [], bundles = [], ...asked }: LinksOf) => ({
      uids: [...uids, ...endsOf(bundles)],
      asked: { bundles, ...asked },
    }),
    answer: async ({ scope, named }, args) => named(await linksOf(await scope(), args)),
  }),

  paths: question({
    right: 'look',
    note: ({ from, to, ...asked }: PathsBetween) => ({ uids: [from, to], asked: { ...asked } }),
    answer: async ({ scope }, args) => paths(await scope(), args),
  }),
};
