/** Keeps all files of one import, packs first: what is unpacked comes from the copy that was kept. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badInput } from '#graph-schema/words/failure.ts';
import type { GivenFile } from './files.ts';
import { bytesOf, hashFile, keepFile, type Kept } from './keep.ts';
import type { KeptFile } from './ledger.ts';
import { openPack } from './packed.ts';

export interface AllKept {
  /** By the path of what was given. */
  readonly kept: ReadonlyMap<string, Kept>;
  readonly packs: readonly KeptFile[];
  close(): Promise<void>;
}

/**
 * @param folder null keeps nothing: what lies in packs is unpacked for as long as `close` is not called
 * @throws BadInput when a file cannot be read, TooBig for a bomb, Unavailable when there is no room
 */
export async function keepAll(
  given: readonly GivenFile[],
  folder: string | null,
  onBytes: (file: string, bytes: number, total: number) => void,
  signal?: AbortSignal,
): Promise<AllKept> {
  const once = [...new Map(given.map((file) => [file.path, file])).values()];
  const loose = once.filter(({ packed }) => !packed);
  const byPack = Map.groupBy(
    once.flatMap(({ packed, ...file }) => (packed ? [{ ...file, ...packed }] : [])),
    ({ pack }) => pack.path,
  );
  const sizes = await Promise.all([...loose.map(({ path }) => path), ...byPack.keys()].map(sizeOf));
  const inside = [...byPack.values()].flat().reduce((sum, { bytes }) => sum + bytes, 0);
  const total = sizes.reduce((sum, size) => sum + size, inside);
  let before = 0;
  const counting = (name: string) => (bytes: number) => onBytes(name, before + bytes, total);
  const counted = (kept: Kept): Kept => {
    before += kept.bytes;
    return kept;
  };
  const whole = async (path: string, name: string) => {
    const content = unchanged(path, name, bytesOf(path, name, signal));
    return counted(
      folder === null
        ? await hashFile(path, content, counting(name))
        : await keepFile(content, name, folder, counting(name)),
    );
  };

  const kept = new Map<string, Kept>();
  for (const { path, name } of loose) kept.set(path, await whole(path, name));
  if (byPack.size === 0) return { kept, packs: [], close: () => Promise.resolve() };

  const packs: KeptFile[] = [];
  const unpacked = folder ?? (await mkdtemp(join(tmpdir(), 'redthread-unpacked-')));
  const close = async () => {
    if (folder === null) await rm(unpacked, { recursive: true, force: true });
  };
  try {
    for (const files of byPack.values()) {
      const { pack } = files[0]!;
      const { path, sha256, bytes } = await whole(pack.path, pack.name);
      packs.push({ name: pack.name, sha256, bytes, encoding: pack.form, use: 'pack' });
      const open = await openPack({ ...pack, path });
      try {
        for (const file of files) {
          const content = stoppable(open.read(file.entry), signal);
          kept.set(file.path, counted(await keepFile(content, file.name, unpacked, counting(file.name))));
        }
      } finally {
        open.close();
      }
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return { kept, packs, close };
}

const sizeOf = async (path: string): Promise<number> => (await stat(path)).size;

/** Half of what a file was and half of what it became is neither: such a copy is not taken. */
async function* unchanged(path: string, name: string, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stamp = async () => {
    const { size, mtimeMs, ino } = await stat(path);
    return [size, mtimeMs, ino].join(' ');
  };
  const before = await stamp();
  yield* content;
  if ((await stamp()) !== before) throw badInput('import.file.changed', {}, { where: { file: name } });
}

async function* stoppable(content: AsyncIterable<Buffer>, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
