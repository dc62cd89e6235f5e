/** Files on their way in from a page: kept apart until they are imported, each under an id that nobody can guess; no page names a path. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { GivenFile } from '#importers/kit/files.ts';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  /** So many are there. */
  readonly bytes: number;
}

/** What nobody imported by then goes. */
const keptMs = 24 * 3_600_000;

const folderOf = (home: string): string => join(home, 'uploads');
const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A name without folders; what a file system or a terminal would take for more than a letter is a low line. */
export const plainName = (name: string): string => {
  const last = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').slice(0, 180);
  return /^\.*$/.test(last) ? '_' : last;
};

/** Begins a file, or goes on with one at the byte where it stands: a piece that comes twice changes nothing. */
export async function receive(
  home: string,
  {
    id,
    name,
    at,
    piece,
  }: { readonly id?: string; readonly name: string; readonly at: number; readonly piece: Uint8Array },
): Promise<Uploaded> {
  if (id === undefined) await tidy(home);
  const key = id ?? randomUUID();
  if (!form.test(key)) throw notFound('import.upload.none');
  const plain = plainName(name);
  const folder = join(folderOf(home), key);
  if (id === undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, plain), id === undefined ? 'wx' : 'r+').catch((cause: unknown) => {
    throw notFound('import.upload.none', {}, { cause });
  });
  try {
    const { size } = await file.stat();
    if (at > size) throw badInput('import.upload.gap', { at, size });
    await file.write(piece, 0, piece.length, at);
    return { id: key, name: plain, bytes: Math.max(size, at + piece.length) };
  } finally {
    await file.close();
  }
}

/**
 * @param ids of files; behind the id of a pack may stand what lies in it: `<id>/may/calls.csv`
 * @throws NotFound for one that is gone
 */
export async function uploadedFiles(
  home: string,
  ids: readonly string[],
): Promise<(GivenFile & { readonly id: string })[]> {
  return Promise.all(
    ids.map(async (given) => {
      const [id = '', ...inside] = given.split('/');
      const names = form.test(id) ? await readdir(join(folderOf(home), id)).catch(() => []) : [];
      const [name] = names;
      if (name === undefined || inside.includes('..')) throw notFound('import.upload.none');
      return { id: given, name, path: join(folderOf(home), id, name, ...inside) };
    }),
  );
}

/** Once imported the original is kept with the import; a pack of which one file was imported stays for the others. */
export async function forget(home: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) if (form.test(id)) await rm(join(folderOf(home), id), { recursive: true, force: true });
}

async function tidy(home: string): Promise<void> {
  const ids = await readdir(folderOf(home)).catch(() => []);
  for (const id of ids) {
    const at = await stat(join(folderOf(home), id)).catch(() => undefined);
    if (at && Date.now() - at.mtimeMs > keptMs) await forget(home, [id]);
  }
}
