/** What given files are: each by its source, with reasons; a file that cannot be read says why and holds up no other. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure, notFound } from '#graph-schema/words/failure.ts';
import type { GivenPath } from '#importers/kit/files.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import type { Mapping } from '#importers/kit/mapping.ts';
import { isMarker } from '#importers/kit/mended.ts';
import { namedColumns } from '#importers/kit/recognise/fit.ts';
import type { Source } from '#importers/kit/source.ts';
import { look } from '#importers/kit/recognise/look.ts';
import { recognise, type Answers, type Recognised } from '#importers/kit/recognise/recognise.ts';
import { suggest, type Suggested } from '#importers/kit/recognise/suggest.ts';
import { knownSources, type Known } from './known.ts';
import { mendedOrigin } from './mended.ts';
import { savedMappings, type SavedMapping } from './saved.ts';
import { unpacked } from './unpacked.ts';

/** `path` is what an import is then given: of a packed file the path of its pack and its name in it, of an uploaded file its id. */
export interface RecognisedFile extends Recognised {
  readonly path: string;
  /** The revision of the saved mapping that reads it. */
  readonly revision: number | null;
  /** The import whose rejected rows it holds. */
  readonly mends: number | null;
}

export async function recogniseFiles(
  known: Known,
  paths: readonly GivenPath[],
  answers: Answers,
): Promise<RecognisedFile[]> {
  const [sources, saved] = await Promise.all([knownSources(known), savedMappings(known.store)]);
  const usable = saved.filter(({ removedAt }) => removedAt === null);
  return unpacked(paths, async (files) => {
    const found: RecognisedFile[] = [];
    for (const { path, name, at } of files) {
      // One file after the other: a large workbook is read into memory.
      const file = { path: at, name };
      const one = await recognised(known, file, { sources, usable, answers }).catch((cause: unknown) => {
        if (!(cause instanceof Failure)) throw cause;
        return { ...unreadable(name, [cause.says, ...(cause.perhaps ? [cause.perhaps] : [])]), ...nobody };
      });
      found.push({ ...one, path });
    }
    return found;
  });
}

const nobody = { revision: null, mends: null };

interface Among {
  readonly sources: readonly Source[];
  readonly usable: readonly SavedMapping[];
  readonly answers: Answers;
}

async function recognised(
  known: Known,
  file: { readonly path: string; readonly name: string },
  { sources, usable, answers }: Among,
): Promise<Omit<RecognisedFile, 'path'>> {
  const plain = await recognise(file, sources, answers);
  if (plain.columns.some(({ column }) => isMarker(column))) return mending(known.ledger, file, plain);
  const own =
    answers.source === undefined
      ? usable.find(({ mapping }) => accountsFor(mapping, plain))
      : usable.find(({ name }) => name === answers.source);
  const read =
    !own || plain.source === own.name ? plain : await recognise(file, sources, { ...answers, source: own.name });
  if (!own || read.source !== own.name) return { ...plain, ...nobody };
  const values = { en: own.mapping.words.en, zh: own.mapping.words.zh, revision: own.revision };
  const others = [
    ...(plain.source === null || plain.words === null ? [] : [{ source: plain.source, words: plain.words }]),
    ...plain.others,
  ];
  return {
    ...read,
    ...{ revision: own.revision, mends: null },
    why: [{ code: 'import.recognised.saved', values }, ...read.why],
    others: others.filter(({ source }) => source !== own.name),
  };
}

/** A saved mapping that says something of every column of the file and of no other: the same headers came again. */
function accountsFor({ files }: Mapping, { columns }: Recognised): boolean {
  const there = new Set(columns.map(({ column }) => column));
  if (there.size !== columns.length) return false;
  return files.some((file) => {
    if (file.headers) return false;
    const named = new Set([...namedColumns(file), ...(file.unknown ?? [])].map(String));
    return named.size === there.size && [...named].every((column) => there.has(column));
  });
}

/** It says itself which rows it holds: no source is asked. */
async function mending(
  ledger: Ledger,
  { path, name }: { readonly path: string; readonly name: string },
  plain: Recognised,
): Promise<Omit<RecognisedFile, 'path'>> {
  const origin = await mendedOrigin(path, name);
  const entry = origin && (await ledger.import(origin.import));
  if (!origin || !entry) throw notFound('import.mended.none', { import: origin?.import ?? 0 });
  const of = entry.files[origin.file - 1]?.name ?? '';
  const values = { import: origin.import, source: entry.source, file: of };
  return {
    ...{ file: plain.file, bytes: plain.bytes, encoding: plain.encoding, delimiter: plain.delimiter },
    ...{ sure: 'certain', source: entry.source, words: entry.mapping.words, given: {}, doubts: plain.doubts },
    why: [{ code: 'import.recognised.mended', values }],
    ...{ questions: [], others: [], revision: null, mends: origin.import },
    rows: { ...plain.rows, taken: plain.rows.looked },
    columns: plain.columns.map((one) => ({ ...one, use: isMarker(one.column) ? 'ignored' : 'used', fills: [] })),
  };
}

const unreadable = (file: string, why: readonly Say[]): Recognised => ({
  ...{ file, bytes: 0, encoding: '', delimiter: '', sure: 'unknown', source: null, words: null, given: {}, why },
  ...{ doubts: [], questions: [], columns: [], rows: { looked: 0, taken: 0, more: false }, others: [] },
});

/** @throws BadInput when the file cannot be read as a table */
export async function suggestFor(known: Known, path: string, { given = {} }: Answers): Promise<Suggested> {
  const written = given.encoding === undefined ? {} : { encoding: given.encoding };
  return unpacked([{ path }], async ([file]) =>
    suggest(await look(file!.at, file!.name, written), await knownSources(known), given),
  );
}
