/** The sources there are: those of the house, and the mappings of imports under other names, each as it was used last. */
import type { Ledger } from '#importers/kit/ledger.ts';
import { allSources, type Source } from '#importers/kit/source.ts';

export async function knownSources(ledger: Ledger): Promise<Source[]> {
  const house = await allSources();
  const names = new Set(house.map(({ mapping }) => mapping.name));
  const used = new Map<string, Source>();
  for (const { source, mapping, state } of await ledger.imports())
    if (!names.has(source) && state !== 'undone') used.set(source, { mapping });
  return [...house, ...used.values()];
}
