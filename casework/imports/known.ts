/** The sources there are: those of the house, the mappings that people saved, and those of imports under other names as they were used last. */
import type { Ledger } from '#importers/kit/ledger.ts';
import { allSources, type Source } from '#importers/kit/source.ts';
import type { Store } from '../store/open.ts';
import { savedMappings } from './saved.ts';

export interface Known {
  readonly ledger: Ledger;
  readonly store: Store;
}

export async function knownSources({ ledger, store }: Known): Promise<Source[]> {
  const [house, saved] = await Promise.all([allSources(), savedMappings(store)]);
  // One that was taken out is not found again in the imports that it read.
  const names = new Set([...house.map(({ mapping }) => mapping.name), ...saved.map(({ name }) => name)]);
  const used = new Map<string, Source>();
  for (const { source, mapping, state } of await ledger.imports())
    if (!names.has(source) && state !== 'undone' && mapping.mends === undefined) used.set(source, { mapping });
  const own = saved.filter(({ removedAt }) => removedAt === null).map(({ mapping }) => ({ mapping }));
  return [...house, ...own, ...used.values()];
}
