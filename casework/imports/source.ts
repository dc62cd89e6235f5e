/** Which mapping an import goes by: a known source by name, or a mapping document; with what the delivery leaves unsaid. */
import { readFile } from 'node:fs/promises';
import { checkMapping, readMapping } from '#importers/kit/check.ts';
import { sourceNamed, type Source } from '#importers/kit/source.ts';
import type { Mapping } from '#importers/kit/mapping.ts';
import { withGiven, type Given } from '#importers/kit/recognise/given.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { knownSources, type Known } from './known.ts';
import { mendingOf, type Mending } from './mended.ts';
import { savedMappings } from './saved.ts';

export type By = { readonly given?: Given } &
  /** A source of `importers/sources`, or the name of a mapping that was used before. */
  (
    | { readonly source: string }
    /** A mapping as JSON. */
    | { readonly mapping: unknown }
    /** Name of a saved mapping, or path of a mapping document. */
    | { readonly mappingAt: string }
    /** The import whose rejected rows these files hold, mended. */
    | { readonly mends: number }
  );

/** @throws BadInput for an unknown source, a file that cannot be read or is no JSON, a mapping that is wrong */
export async function sourceBy(by: By, known: Known, paths: readonly string[]): Promise<Mending> {
  if ('mends' in by) return mendingOf(known.ledger, by.mends, paths);
  const source = await plainSource(by, known);
  const files = paths.map((path) => ({ path }));
  if (!by.given) return { source, files };
  const mapping = withGiven(source.mapping, by.given);
  checkMapping(mapping);
  return { source: { ...source, mapping }, files };
}

async function plainSource(by: Exclude<By, { readonly mends: number }>, known: Known): Promise<Source> {
  if ('source' in by) {
    const found = (await knownSources(known)).find(({ mapping }) => mapping.name === by.source);
    return found ?? sourceNamed(by.source);
  }
  if ('mapping' in by) return { mapping: readMapping(by.mapping) };
  const saved = (await savedMappings(known.store)).find(({ name }) => name === by.mappingAt);
  return saved ?? { mapping: await documentAt(by.mappingAt) };
}

/** @throws BadInput for a file that cannot be read or is no JSON, a mapping that is wrong */
export async function documentAt(path: string): Promise<Mapping> {
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
  return readMapping(json);
}
