/** Keeps the original: one pass copies a file beside its siblings, named by its sha256, and what is imported is read from there. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, unavailable } from '#graph-schema/words/failure.ts';

export interface Kept {
  readonly sha256: string;
  readonly bytes: number;
  /** Where to read it. */
  readonly path: string;
}

export type OnBytes = (bytes: number) => void;

/**
 * @param content its bytes: `bytesOf` a file, or of what lies in a pack
 * @throws BadInput when the file cannot be read, Unavailable when there is no room to keep it
 */
export async function keepFile(
  content: AsyncIterable<Buffer>,
  name: string,
  folder: string,
  onBytes: OnBytes,
): Promise<Kept> {
  const beside = join(folder, `.${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const copy = await open(beside, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        await copy.writeFile(chunk);
        onBytes((bytes += chunk.length));
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
    const sha256 = hash.digest('hex');
    const kept = join(folder, sha256);
    await rename(beside, kept);
    return { sha256, bytes, path: kept };
  } catch (cause) {
    await rm(beside, { force: true });
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC')
      throw unavailable('import.disk.full', { file: name }, { cause });
    throw cause;
  }
}

/** For a dry run: the same without a copy. */
export async function hashFile(path: string, content: AsyncIterable<Buffer>, onBytes: OnBytes): Promise<Kept> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    onBytes((bytes += chunk.length));
  }
  return { sha256: hash.digest('hex'), bytes, path };
}

/** What was kept earlier. @throws Unavailable when it is gone */
export async function keptFile(folder: string, sha256: string, name: string): Promise<string> {
  const path = join(folder, sha256);
  try {
    await access(path);
    return path;
  } catch (cause) {
    throw unavailable('import.kept.gone', { file: name }, { cause });
  }
}

/** @throws BadInput when the file cannot be read */
export async function* bytesOf(path: string, name: string, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) }))
      yield chunk as Buffer;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw badInput(
        `import.file.${code === 'ENOENT' ? 'missing' : 'unreadable'}`,
        {},
        { where: { file: name }, cause },
      );
    throw cause;
  }
}
