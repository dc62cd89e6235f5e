/** Which given file is which part of the mapping. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { badInput } from '#graph-schema/words/failure.ts';
import { fileLookups } from './lookups.ts';
import type { FileLookup, FileMapping, Mapping } from './mapping.ts';
import { lookInside, type Inside, type Pack } from './packed.ts';

/** A file or folder by its path; `name` where it is kept under another one. */
export interface GivenPath {
  readonly path: string;
  readonly name?: string;
}

export interface GivenFile {
  /** Of a packed file the path of its pack, and behind it what the pack calls it: no file stands there yet. */
  readonly path: string;
  /** Of a packed file the name of its pack too: `delivery.zip/may/calls.csv`. */
  readonly name: string;
  /** What it has to be unpacked from. */
  readonly packed?: Inside & { readonly pack: Pack };
}

export type Part =
  | { readonly use: 'rows'; readonly file: FileMapping; readonly given: GivenFile }
  | { readonly use: 'lookup'; readonly lookup: string; readonly file: FileLookup; readonly given: GivenFile };

/**
 * Every file that was named, those of a named folder too, in the order of the mapping, files of lookups last.
 * One file may serve as rows and for several lookups; each use is a part.
 * @throws BadInput for a file that is named and fits nothing, for a lookup without its file, and when nothing fits
 */
export async function matchFiles(
  paths: readonly GivenPath[],
  mapping: Mapping,
): Promise<{ parts: Part[]; left: string[] }> {
  const given = await expandPaths(paths);
  const rows = mapping.files.flatMap((file): Part[] =>
    fitting(given, file.name).map((one) => ({ use: 'rows', file, given: one })),
  );
  const lookups = fileLookups(mapping).map(([lookup, file]): Part => {
    const found = fitting(given, file.file);
    if (found.length !== 1)
      throw badInput(
        'import.lookup.file',
        { lookup, file: file.file, found: found.length },
        { where: { file: file.file } },
      );
    return { use: 'lookup', lookup, file, given: found[0]! };
  });
  const parts = [...rows, ...lookups];
  const used = new Set(parts.map((part) => part.given.path));
  const left = given.filter(({ path }) => !used.has(path));
  const named = left.find(({ fromFolder }) => !fromFolder);
  const patterns = mapping.files.map(({ name }) => name).join(' · ');
  if (named) throw badInput('import.file.other', { source: mapping.name, patterns }, { where: { file: named.name } });
  if (rows.length === 0) throw badInput('import.file.none', { source: mapping.name, patterns });
  return { parts, left: left.map(({ name }) => name) };
}

/**
 * Files as they are, folders as the files in them. By name, each once: the same files in another order are the same import.
 * @throws BadInput for what is not there
 */
export async function expandPaths(paths: readonly GivenPath[]): Promise<Expanded[]> {
  const expanded = (await Promise.all(paths.map(expand))).flat();
  return [...new Map(expanded.map((one) => [one.path, one])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface Expanded extends GivenFile {
  readonly fromFolder: boolean;
}

async function expand({ path, name: known }: GivenPath): Promise<Expanded[]> {
  const found = await stat(path).catch(async (cause: unknown) => {
    const inside = (cause as NodeJS.ErrnoException).code === 'ENOTDIR' ? await insidePack(path) : undefined;
    if (inside) return inside;
    throw badInput('import.file.missing', {}, { where: { file: path }, cause });
  });
  if ('packed' in found) return [found];
  if (!found.isDirectory()) return unfold({ path, name: known ?? basename(path), fromFolder: false });
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const each = files.map(({ name }) => unfold({ path: join(path, name), name, fromFolder: true }));
  return (await Promise.all(each)).flat();
}

/** `delivery.zip/may/calls.csv`: one file of a pack, named behind it. */
async function insidePack(path: string): Promise<(Expanded & Required<Pick<Expanded, 'packed'>>) | undefined> {
  let pack = dirname(path);
  for (; pack !== dirname(pack); pack = dirname(pack)) if ((await stat(pack).catch(() => null))?.isFile()) break;
  const all = await unfold({ path: pack, name: basename(pack), fromFolder: false });
  const one = all.find((each) => each.path === path);
  return one?.packed && { ...one, packed: one.packed, fromFolder: false };
}

/** A zip file is like a folder: what the mapping does not read of it is left out with a word. */
async function unfold(file: Expanded): Promise<Expanded[]> {
  const { path, name, fromFolder } = file;
  const found = await lookInside(path, name);
  if (!found) return [file];
  return found.inside.map((inside) => ({
    path: join(path, inside.entry),
    name: `${name}/${inside.entry}`,
    packed: { ...inside, pack: found.pack },
    fromFolder: fromFolder || found.pack.form === 'zip',
  }));
}

function fitting<F extends GivenFile>(given: readonly F[], pattern: string): F[] {
  return given.filter(({ name, packed }) => !packed?.isAside && fitsName(pattern, name));
}

/** True when the file is meant by a name of the mapping, in which `*` and `?` stand for any characters. */
export function fitsName(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu').test(basename(name));
}
