/** Opens a zip file by its table of contents; what is inside is read as a stream, and a bomb is refused before it goes off. */
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';

/** What unpacks to more than this many times its size, and to more than `bombBytes`, is no file of anybody's work. */
const bombRatio = 200;
const bombBytes = 1 << 30;
const mostEntries = 10_000;

export interface Zip {
  /** By name, as it stands in the file. */
  readonly entries: ReadonlyMap<string, Entry>;
  stream(entry: Entry): Promise<Readable>;
  close(): void;
}

/**
 * @throws BadInput when it is no zip, is encrypted or damaged; TooBig for a bomb
 */
export async function openZip(path: string, file: string): Promise<Zip> {
  let zip: ZipFile | undefined;
  const where = { file };
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw badInput('import.zip.encrypted', {}, { where });
      const { compressedSize, uncompressedSize } = entry;
      const isBomb = uncompressedSize > bombBytes && uncompressedSize > compressedSize * bombRatio;
      if (isBomb || entries.size === mostEntries)
        throw tooBig('import.zip.bomb', { name: entry.fileName, bytes: uncompressedSize }, { where });
      entries.set(entry.fileName, entry);
    }
    const open = zip;
    return { entries, stream: (entry) => open.openReadStreamPromise(entry), close: () => open.close() };
  } catch (cause) {
    zip?.close();
    if (cause instanceof Error && !('type' in cause))
      throw badInput('import.zip.broken', { why: cause.message }, { where, cause });
    throw cause;
  }
}
