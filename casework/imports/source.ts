/** Which mapping an import goes by: a source of this house by name, or a mapping document. */
import { readFile } from 'node:fs/promises';
import { readMapping } from '#importers/kit/check.ts';
import { sourceNamed, type Source } from '#importers/kit/source.ts';
import { badInput } from '#graph-schema/words/failure.ts';

export type By =
  /** A source of `importers/sources`. */
  | { readonly source: string }
  /** A mapping as JSON. */
  | { readonly mapping: unknown }
  /** Path of a mapping document. */
  | { readonly mappingFile: string };

/** @throws BadInput for an unknown source, a file that cannot be read or is no JSON, a mapping that is wrong */
export async function sourceBy(by: By): Promise<Source> {
  if ('source' in by) return sourceNamed(by.source);
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
