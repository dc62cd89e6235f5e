/** Opens a zip file by its table of contents; what is inside is read as a stream, and a bomb is refused before it goes off. */
import type { Readable } from 'node:stream';
import { openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';

/** What unpacks to more than this many times its size, and to more than `bombBytes`, is no file of anybody's work. */
const bombRatio = 200;
const bombBytes = 1 << 30;
const mostEntries = 10_000;

/** True for so many bytes out of a pack of this size, as nobody's work has them. */
export const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > bombBytes && unpacked > packed * bombRatio;

export interface Zip {
  /** By name, as it stands in the file. */
  readonly entries: ReadonlyMap<string, Entry>;
  stream(entry: Entry): Promise<Readable>;
  close(): void;
}

/**
 * @throws BadInput when it is no zip, is encrypted or damaged, or names files outside itself; TooBig for a bomb
 */
export async function openZip(path: string, file: string): Promise<Zip> {
  let zip: ZipFile | undefined;
  const where = { file };
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false });
    const entries = new Map<string, Entry>();
    let all = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (validateFileName(name) !== null) throw badInput('import.zip.outside', { name }, { where });
      if (entry.isEncrypted()) throw badInput('import.zip.encrypted', {}, { where });
      if (entries.has(name)) throw badInput('import.zip.twice', { name }, { where });
      const { compressedSize, uncompressedSize } = entry;
      all += uncompressedSize;
      // The whole too: the entries of a bomb may share the same packed bytes.
      if (isBomb(uncompressedSize, compressedSize) || isBomb(all, zip.fileSize))
        throw tooBig('import.zip.bomb', { name, bytes: all }, { where });
      if (entries.size === mostEntries) throw tooBig('import.zip.many', { most: mostEntries }, { where });
      entries.set(name, entry);
    }
    const open = zip;
    return { entries, stream: (entry) => open.openReadStreamPromise(entry), close: () => open.close() };
  } catch (cause) {
    zip?.close();
    throw brokenZip(cause, file);
  }
}

/** What the library threw, as a sentence. */
export function brokenZip(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error) || 'type' in cause || 'syscall' in cause) return cause;
  return badInput('import.zip.broken', { why: cause.message.slice(0, 200) }, { where: { file }, cause });
}

/** The standard knows UTF-8 and the signs of the first PCs; Chinese systems write neither. Guarded by packed.test.ts. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const encodings = (generalPurposeBitFlag & 0x800) !== 0 ? ['utf-8'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/');
    } catch {
      continue; // not of this encoding
    }
  }
  return fileNameRaw.toString('latin1').replaceAll('\\', '/');
}
