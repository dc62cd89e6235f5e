/** What given files are: each by its source, with reasons; a file that cannot be read says why and holds up no other. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { expandPaths, type GivenFile, type GivenPath } from '#importers/kit/files.ts';
import { keepAll, type AllKept } from '#importers/kit/keep-all.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import { look } from '#importers/kit/recognise/look.ts';
import { recognise, type Answers, type Recognised } from '#importers/kit/recognise/recognise.ts';
import { suggest, type Suggested } from '#importers/kit/recognise/suggest.ts';
import { knownSources } from './known.ts';

/** `path` is what an import is then given: of a packed file the path of its pack and its name in it, of an uploaded file its id. */
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
  // What only draws a map the import leaves out, and says so.
  const files = (await expandPaths(paths)).filter(({ packed }) => !packed?.isAside);
  const unpacked = await unpack(files);
  try {
    for (const { path, name } of files) {
      // One file after the other: a large workbook is read into memory.
      const where = unpacked.kept.get(path)?.path ?? path;
      const one = await recognise({ path: where, name }, sources, answers).catch((cause: unknown) => {
        if (cause instanceof Failure) return unreadable(name, [cause.says, ...(cause.perhaps ? [cause.perhaps] : [])]);
        throw cause;
      });
      found.push({ ...one, path });
    }
  } finally {
    await unpacked.close();
  }
  return found;
}

/** What lies in packs, for as long as it is looked at. */
const unpack = (files: readonly GivenFile[]): Promise<AllKept> =>
  keepAll(
    files.filter(({ packed }) => packed),
    null,
    () => undefined,
  );

const unreadable = (file: string, why: readonly Say[]): Recognised => ({
  ...{ file, bytes: 0, encoding: '', delimiter: '', sure: 'unknown', source: null, words: null, given: {}, why },
  ...{ doubts: [], questions: [], columns: [], rows: { looked: 0, taken: 0, more: false }, others: [] },
});

/** @throws BadInput when the file cannot be read as a table */
export async function suggestFor(ledger: Ledger, path: string, { given = {} }: Answers): Promise<Suggested> {
  const [file] = await expandPaths([{ path }]);
  const written = given.encoding === undefined ? {} : { encoding: given.encoding };
  const unpacked = await unpack([file!]);
  try {
    const where = unpacked.kept.get(file!.path)?.path ?? file!.path;
    return await suggest(await look(where, file!.name, written), await knownSources(ledger), given);
  } finally {
    await unpacked.close();
  }
}
