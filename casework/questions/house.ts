/** The house itself: how new the data is and how much there is, the ontology, backup. */
import { question } from '../door.ts';
import { zonedScope } from '../imports/zone.ts';
import type { Step } from '../jobs/works.ts';
import type { Watched } from './imports.ts';

export interface DataState {
  /** IANA zone of the place that the data tells of; null while no source has named one. */
  readonly zone: string | null;
  /** Number of the last import given: "the data's state" that results keep. */
  readonly last: number;
  /** When the last import was finished, and of what; null when there was none. */
  readonly lastImport: { readonly import: number; readonly source: string; readonly endedAt: string } | null;
  /** What stands in the store by kind, most first; kinds without any are left out. */
  readonly entities: readonly { readonly kind: string; readonly count: number }[];
  readonly links: readonly { readonly kind: string; readonly count: number }[];
}

// Loaded when asked for, as in `look.ts`.
const load = {
  ontology: () => import('#graph-schema/ontology/index.ts'),
  counts: () => import('#graph-schema/neo4j/counts.ts'),
};

export const house = {
  dataState: question({
    right: 'look',
    note: (_: object) => ({}),
    async answer(passing): Promise<DataState> {
      const { ledger } = passing;
      const { graph, last, zone = null } = await zonedScope(passing);
      const [{ entityKinds, linkKinds }, { countsOf }] = await Promise.all([load.ontology(), load.counts()]);
      const counts = await countsOf(graph);
      const of = (kinds: readonly { readonly name: string }[], counted: ReadonlyMap<string, number>) =>
        kinds
          .map(({ name }) => ({ kind: name, count: counted.get(name) ?? 0 }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count);
      const done = (await ledger.imports()).filter(({ state, endedAt }) => state === 'done' && endedAt !== undefined);
      const newest = done.toSorted((a, b) => (a.endedAt! < b.endedAt! ? 1 : -1))[0];
      const lastImport = newest ? { import: newest.import, source: newest.source, endedAt: newest.endedAt! } : null;
      return { zone, last, lastImport, entities: of(entityKinds, counts.entities), links: of(linkKinds, counts.links) };
    },
  }),

  ontology: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: async () => (await import('#graph-schema/ontology/describe.ts')).describe(),
  }),

  backup: question({
    right: 'keep-house',
    note: ({ to }: { to: string } & Watched) => ({ asked: { to } }),
    answer: ({ store, home, holder, works, ask, signal }, { to, onJob }) =>
      works.do({
        ...{ what: { code: 'desk.work.backup' }, ask, signal, onStep: onJob },
        run: async (step: (step: Step) => void) =>
          (await import('../backup/backup.ts')).backup({ store, home, holder, to, step }),
      }),
  }),
};
