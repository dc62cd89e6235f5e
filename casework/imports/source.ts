/** Which mapping an import goes by: a known source by name, or a mapping document; with what the delivery leaves unsaid. */
import { readFile } from 'node:fs/promises';
import { checkMapping, readMapping } from '#importers/kit/check.ts';
import { sourceNamed, type Source } from '#importers/kit/source.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import { withGiven, type Given } from '#importers/kit/recognise/given.ts';
import { badInput } from '#graph-schema/words/failure.ts';

import { knownSources } from './known.ts';

export type By = { readonly given?: Given } &
  /** A source of `importers/sources`, or the name of a mapping that was used before. */
  (
    | { readonly source: string }
    /** A mapping as JSON. */
    | { readonly mapping: unknown }
    /** Path of a mapping document. */
    | { readonly mappingFile: string }
  );

/** @throws BadInput for an unknown source, a file that cannot be read or is no JSON, a mapping that is wrong */
export async function sourceBy(by: By, ledger: Ledger): Promise<Source> {
  const source = await plainSource(by, ledger);
  if (!by.given) return source;
  const mapping = withGiven(source.mapping, by.given);
  checkMapping(mapping);
  return { ...source, mapping };
}

async function plainSource(by: By, ledger: Ledger): Promise<Source> {
  if ('source' in by) {
    const known = (await knownSources(ledger)).find(({ mapping }) => mapping.name === by.source);
    return known ?? sourceNamed(by.source);
  }
  if ('mapping' in by) return { mapping: readMapping(by.mapping) };
  const path = by.mappingFile;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw badInput('desk.mapping.unread', { path }, { where: { parameter: 'mapping' }, cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw badInput(
      'desk.mapping.json',
      { path, why: (cause as Error).message },
      { where: { parameter: 'mapping' }, cause },
    );
  }
  return { mapping: readMapping(json) };
}
