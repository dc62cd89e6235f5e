/** Mappings: listed, saved under revisions, given another title, taken out and put back; and what one makes of a file, before it is used. */
import { badInput } from '#graph-schema/words/failure.ts';
import { question } from '../door.ts';
import type { Previewed } from '../imports/preview.ts';
import type { SavedMapping } from '../imports/saved.ts';

// Loaded when asked for, as in `look.ts`.
const load = {
  saved: () => import('../imports/saved.ts'),
  check: () => import('#importers/kit/check.ts'),
  source: () => import('#importers/kit/source.ts'),
  preview: () => import('../imports/preview.ts'),
};

interface SaveMapping {
  /** A mapping document. */
  readonly mapping: unknown;
  /** The revision that was opened: saving over a newer one is refused. A new mapping without it. */
  readonly onto?: number;
}

interface PreviewMapping {
  readonly upload: string;
  /** A document as it stands, whole or not; without it one is suggested. */
  readonly mapping?: unknown;
  /** Begin with the mapping of this source instead. */
  readonly source?: string;
  readonly given?: unknown;
}

export const mappings = {
  /** Saved mappings, those taken out among them. */
  mappings: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: async ({ store }): Promise<SavedMapping[]> => (await load.saved()).savedMappings(store),
  }),

  /** One saved mapping, its newest revision unless said. */
  mapping: question({
    right: 'look',
    note: ({ name, revision }: { name: string; revision?: number }) => ({ asked: { name, revision } }),
    answer: async ({ store }, { name, revision }): Promise<SavedMapping> =>
      (await load.saved()).savedMapping(store, name, revision),
  }),

  /** Saves a sound document; one with a mistake is refused. */
  saveMapping: question({
    right: 'import',
    note: ({ mapping, onto }: SaveMapping) => ({ asked: { name: nameIn(mapping), onto } }),
    async answer({ store, ask: { who } }, { mapping, onto }): Promise<SavedMapping> {
      const read = (await load.check()).readMapping(mapping);
      // Its name stands in the uids of local ids: two that share it would mix what they name.
      const house = (await load.source()).allSources();
      if ((await house).some((source) => source.mapping.name === read.name))
        throw badInput('desk.mapping.house', { name: read.name }, { where: { parameter: 'name' } });
      return (await load.saved()).saveMapping(store, { mapping: read, who, onto });
    },
  }),

  /** Another title for people; the name stays, since it stands in uids. A revision like any other. */
  renameMapping: question({
    right: 'import',
    note: ({ name, en, zh }: { name: string; en: string; zh: string }) => ({ asked: { name, en, zh } }),
    async answer({ store, ask: { who } }, { name, en, zh }): Promise<SavedMapping> {
      const { savedMapping, saveMapping } = await load.saved();
      const { mapping, revision } = await savedMapping(store, name);
      const renamed = (await load.check()).readMapping({ ...mapping, words: { en, zh } });
      return saveMapping(store, { mapping: renamed, who, onto: revision });
    },
  }),

  /** It reads no files any more; its revisions and what was imported by it stay. */
  removeMapping: question({
    right: 'import',
    note: ({ name }: { name: string }) => ({ asked: { name } }),
    answer: async ({ store }, { name }): Promise<SavedMapping> =>
      (await load.saved()).keepMapping(store, name, new Date().toISOString()),
  }),

  returnMapping: question({
    right: 'import',
    note: ({ name }: { name: string }) => ({ asked: { name } }),
    answer: async ({ store }, { name }): Promise<SavedMapping> => (await load.saved()).keepMapping(store, name, null),
  }),

  /** What a mapping makes of the first rows of a file that a page sent; nothing is written. */
  previewMapping: question({
    right: 'import',
    note: ({ source }: PreviewMapping) => ({ asked: { source } }),
    answer: async (passing, asked): Promise<Previewed> => (await load.preview()).preview(passing, asked),
  }),
};

const nameIn = (mapping: unknown): string =>
  typeof mapping === 'object' && mapping !== null && 'name' in mapping ? String(mapping.name).slice(0, 200) : '';
