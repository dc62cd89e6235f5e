/** What a mapping in the making makes of a file that a page sent: the editor's every look. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure, badInput } from '#graph-schema/words/failure.ts';
import type { Mapping } from '#importers/kit/mapping.ts';
import { fitsName } from '#importers/kit/files.ts';
import { lacking } from '#importers/kit/recognise/fit.ts';
import { readGiven, withGiven } from '#importers/kit/recognise/given.ts';
import { look, type Looked } from '#importers/kit/recognise/look.ts';
import { previewOf, type Preview } from '#importers/kit/recognise/preview.ts';
import { recognise } from '#importers/kit/recognise/recognise.ts';
import { suggest } from '#importers/kit/recognise/suggest.ts';
import type { Passing } from '../door.ts';
import { knownSources } from './known.ts';
import { savedMappings } from './saved.ts';
import { unpacked } from './unpacked.ts';
import { uploadedFiles } from './uploads.ts';

export interface Previewed extends Preview {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** The document that was looked at: the one given, or the one to begin with. */
  readonly mapping: unknown;
  /** Which of its `files` reads this file. */
  readonly part: number;
  /** The saved revision that it began with; null for one that nobody saved. */
  readonly revision: number | null;
  /** What must be said of how it began. */
  readonly says: readonly Say[];
  /** Uids of shown entities that the graph knows already; null where the graph could not be asked. */
  readonly known: readonly string[] | null;
}

interface Asked {
  readonly upload: string;
  readonly mapping?: unknown;
  readonly source?: string;
  readonly given?: unknown;
}

interface Begun {
  readonly mapping: unknown;
  readonly part: number;
  readonly revision: number | null;
  readonly says: readonly Say[];
}

/** @throws BadInput when the file cannot be read as a table */
export async function preview(passing: Passing, { upload, mapping, source, given }: Asked): Promise<Previewed> {
  const files = await uploadedFiles(passing.home, [upload]);
  return unpacked(files, async ([file]) => {
    const { at: path, name } = file!;
    const begun =
      mapping === undefined
        ? await begin(passing, { path, name }, { source, given })
        : await asGiven(mapping, path, name);
    const looked = await lookAs(path, name, begun);
    const found = previewOf(looked, begun.mapping, begun.part);
    const { encoding, delimiter } = looked.table;
    const uids = found.entities.map(({ uid }) => uid);
    return { ...found, ...begun, file: name, encoding, delimiter, known: await knownOf(passing, uids) };
  });
}

const filesOf = (mapping: unknown): Mapping['files'] => {
  const { files } = (mapping ?? {}) as { files?: unknown };
  return Array.isArray(files) ? (files as Mapping['files']) : [];
};

/** A file is read as the part that is meant says; one that cannot be read so is read by looking. */
async function lookAs(path: string, name: string, { mapping, part }: Pick<Begun, 'mapping' | 'part'>): Promise<Looked> {
  const { delimiter, encoding, header, columns, quotes, sheet, at, table, skip } = filesOf(mapping)[part] ?? {};
  const written = { delimiter, encoding, header, columns, quotes, sheet, at, table, skip };
  if (Object.values(written).every((one) => one === undefined)) return look(path, name);
  return look(path, name, written);
}

async function asGiven(mapping: unknown, path: string, name: string): Promise<Begun> {
  const files = filesOf(mapping);
  if (files.length === 0) throw badInput('desk.mapping.files', {}, { where: { parameter: 'mapping' } });
  const part = files.length === 1 ? 0 : await partFor(files, path, name);
  return { mapping, part, revision: null, says: [] };
}

/** Of several parts the first whose columns are all there. */
async function partFor(files: Mapping['files'], path: string, name: string): Promise<number> {
  for (const [place, file] of files.entries()) {
    if (typeof file.name !== 'string' || !fitsName(file.name, name)) continue;
    try {
      const { table } = await lookAs(path, name, { mapping: { files }, part: place });
      if (lacking(file, table.columns)?.length === 0) return place;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause; // another part may read it
    }
  }
  return 0;
}

/** Begins with the mapping that the file was recognised by, or of the source that was named; else with a suggested one. */
async function begin(
  { ledger, store }: Passing,
  file: { readonly path: string; readonly name: string },
  { source, given: written }: { readonly source: string | undefined; readonly given: unknown },
): Promise<Begun> {
  const given = readGiven(written ?? {});
  const sources = await knownSources({ ledger, store });
  const known = source === undefined ? undefined : sources.find(({ mapping }) => mapping.name === source);
  if (known) {
    const { given: settled } = await recognise(file, [known], { given });
    const mapping = withGiven(known.mapping, settled);
    const saved = (await savedMappings(store)).find(({ name }) => name === source);
    const part = await partFor(mapping.files, file.path, file.name);
    if (saved) return { mapping, part, revision: saved.revision, says: [] };
    // Somebody's own reading of a source of the house is another source: what it names locally is not to be mixed.
    const { $schema: _, ...rest } = mapping;
    const copy = { ...rest, name: `${mapping.name}-own`, files: [mapping.files[part]!] };
    const { en, zh } = mapping.words;
    const says = { code: 'import.mapping.copied', values: { en, zh, name: copy.name } };
    return { mapping: copy, part: 0, revision: null, says: [says] };
  }
  const plain = given.encoding === undefined ? {} : { encoding: given.encoding };
  const { mapping, says } = suggest(await look(file.path, file.name, plain), sources, given);
  return { mapping, part: 0, revision: null, says };
}

/** Who is known decides nothing here: while the graph is away, nobody says. */
async function knownOf({ scope }: Passing, uids: readonly string[]): Promise<string[] | null> {
  if (uids.length === 0) return [];
  try {
    const { entities } = await import('#queries/entities.ts');
    return (await entities(await scope(), uids)).map(({ uid }) => uid);
  } catch (cause) {
    if (cause instanceof Failure) return null;
    throw cause;
  }
}
