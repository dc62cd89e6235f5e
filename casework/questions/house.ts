/** The house itself: how new the data is and how much there is, the ontology, backup. */
import { question } from '../door.ts';
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

/** The store keeps these counts: no entity and no link is read. */
const countsOf = ({ entityKinds, linkKinds }: typeof import('#graph-schema/ontology/index.ts')): string =>
  [
    ...entityKinds.map(
      ({ name }) => `MATCH (n:${name}) RETURN 'entity' AS family, '${name}' AS kind, count(n) AS count`,
    ),
    ...linkKinds.map(
      ({ name }) => `MATCH ()-[l:${name}]->() RETURN 'link' AS family, '${name}' AS kind, count(l) AS count`,
    ),
  ].join('\nUNION ALL\n');

// Loaded when asked for, as in `look.ts`.
const ontology = () => import('#graph-schema/ontology/index.ts');

export const house = {
  dataState: question({
    right: 'look',
    note: (_: object) => ({}),
    async answer({ scope, ledger }): Promise<DataState> {
      const { graph, last, zone = null } = await scope();
      const rows = await graph.read<{ family: string; kind: string; count: number }>(countsOf(await ontology()));
      const of = (family: string) =>
        rows
          .filter((row) => row.family === family && row.count > 0)
          .map(({ kind, count }) => ({ kind, count }))
          .sort((a, b) => b.count - a.count);
      const done = (await ledger.imports()).filter(({ state, endedAt }) => state === 'done' && endedAt !== undefined);
      const newest = done.toSorted((a, b) => (a.endedAt! < b.endedAt! ? 1 : -1))[0];
      const lastImport = newest ? { import: newest.import, source: newest.source, endedAt: newest.endedAt! } : null;
      return { zone, last, lastImport, entities: of('entity'), links: of('link') };
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
