/** Copies a file and proves the copy. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unavailable } from '#graph-schema/words/failure.ts';

export interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** @throws Unavailable when what was copied is not what it should be */
export async function copied(from: string, folder: string, path: string, sha256: string): Promise<Part> {
  const to = join(folder, path);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  const found = await sha256Of(to);
  if (found !== sha256)
    throw unavailable('desk.backup.differs', { file: path, wanted: sha256.slice(0, 12), found: found.slice(0, 12) });
  return { path, bytes: (await stat(to)).size, sha256 };
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
