/** What given files are: each by its source, with reasons; a file that cannot be read says why and holds up no other. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { expandPaths, type GivenPath } from '#importers/kit/files.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import { look } from '#importers/kit/recognise/look.ts';
import { recognise, type Answers, type Recognised } from '#importers/kit/recognise/recognise.ts';
import { suggest, type Suggested } from '#importers/kit/recognise/suggest.ts';
import { knownSources } from './known.ts';

/** `path` is what an import is then given; of an uploaded file its id. */
export interface RecognisedFile extends Recognised {
  readonly path: string;
}

export async function recogniseFiles(
  ledger: Ledger,
  paths: readonly GivenPath[],
  answers: Answers,
): Promise<RecognisedFile[]> {
  const sources = await knownSources(ledger);
  const found: RecognisedFile[] = [];
  for (const { path, name, packed } of await expandPaths(paths)) {
    if (packed?.isAside) continue; // the import says that it is left out
    // One file after the other: a large workbook is read into memory.
    const one = await recognise({ path, name }, sources, answers).catch((cause: unknown) => {
      if (cause instanceof Failure) return unreadable(name, [cause.says, ...(cause.perhaps ? [cause.perhaps] : [])]);
      throw cause;
    });
    found.push({ ...one, path });
  }
  return found;
}

const unreadable = (file: string, why: readonly Say[]): Recognised => ({
  ...{ file, bytes: 0, encoding: '', delimiter: '', sure: 'unknown', source: null, words: null, given: {}, why },
  ...{ doubts: [], questions: [], columns: [], rows: { looked: 0, taken: 0, more: false }, others: [] },
});

/** @throws BadInput when the file cannot be read as a table */
export async function suggestFor(ledger: Ledger, path: string, { given = {} }: Answers): Promise<Suggested> {
  const [file] = await expandPaths([{ path }]);
  const written = given.encoding === undefined ? {} : { encoding: given.encoding };
  return suggest(await look(file!.path, file!.name, written), await knownSources(ledger), given);
}
