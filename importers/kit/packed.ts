/** Packed files: what lies in a .zip or .gz comes in as files of their own, each unpacked beside the kept original. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import { brokenZip, isBomb, openZip, type Zip } from './zip.ts';

export interface Pack {
  readonly path: string;
  readonly name: string;
  readonly form: 'zip' | 'gzip';
}

/** A file inside a pack. */
export interface Inside {
  /** As the pack calls it, with its folders. */
  readonly entry: string;
  /** Unpacked, where the pack says so, else packed. */
  readonly bytes: number;
  /** A picture that a map shows beside its text: no mapping means it, whatever names it takes. */
  readonly isAside?: true;
}

const begins = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, place) => head[place] === byte);

/** The second is that of a zip file in which nothing lies. */
export const isZip = (head: Buffer): boolean =>
  begins(head, 0x50, 0x4b, 0x03, 0x04) || begins(head, 0x50, 0x4b, 0x05, 0x06);
export const isGzip = (head: Buffer): boolean => begins(head, 0x1f, 0x8b);

/** The first bytes of a file, fewer where it is shorter. */
export async function headOf(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * What lies in a file; null when it is no pack. A workbook is none, though it is a zip, nor is any office document.
 * @throws BadInput for a damaged, locked or hostile pack, and for one without a file; TooBig for a bomb
 */
export async function lookInside(path: string, name: string): Promise<{ pack: Pack; inside: Inside[] } | null> {
  const head = await headOf(path, 4);
  if (isGzip(head)) {
    const { size } = await stat(path);
    const entry = basename(name)
      .replace(/\.gz$/i, '')
      .replace(/\.tgz$/i, '.tar');
    return { pack: { path, name, form: 'gzip' }, inside: [{ entry, bytes: size }] };
  }
  if (!isZip(head)) return null;
  const zip = await openZip(path, name);
  try {
    if (isOffice(zip)) return null;
    const isMap = /\.kmz$/i.test(name) && [...zip.entries.keys()].some(isKml);
    const inside = [...zip.entries].flatMap(([entry, { uncompressedSize }]): Inside[] => {
      if (entry.endsWith('/') || isLitter(entry)) return [];
      return [{ entry, bytes: uncompressedSize, ...(isMap && !isKml(entry) && { isAside: true }) }];
    });
    if (inside.length === 0) throw badInput('import.zip.empty', {}, { where: { file: name } });
    return { pack: { path, name, form: 'zip' }, inside };
  } finally {
    zip.close();
  }
}

/** ECMA-376 part 2 and ISO 26300 part 3 put a file of that name at the root. */
const isOffice = ({ entries }: Zip): boolean =>
  ['xl/workbook.xml', '[Content_Types].xml', 'mimetype'].some((name) => entries.has(name));

/** A KMZ (OGC 12-007, annex) is a zip of a KML and what it draws with. */
const isKml = (entry: string): boolean => /\.kml$/i.test(entry);

/** What a desktop leaves in every folder and nobody means to send. */
const isLitter = (entry: string): boolean => entry.startsWith('__MACOSX/') || basename(entry).startsWith('.');

/** An open pack: each of its files as a stream of bytes. */
export interface OpenPack {
  read(entry: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** @throws BadInput where it is damaged, TooBig when it proves to be a bomb */
export async function openPack({ path, name, form }: Pack): Promise<OpenPack> {
  if (form === 'gzip') return { read: () => gunzip(path, name), close: () => undefined };
  const zip = await openZip(path, name);
  return { read: (entry) => unzip(zip, entry, name), close: () => zip.close() };
}

async function* gunzip(path: string, file: string): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  let bytes = 0;
  try {
    const unpacked = createGunzip({ chunkSize: 1 << 18 });
    pipeline(createReadStream(path), unpacked, () => undefined); // what fails in it is thrown by the loop
    for await (const chunk of unpacked) {
      bytes += (chunk as Buffer).length;
      if (isBomb(bytes, size)) throw tooBig('import.gzip.bomb', { bytes }, { where: { file } });
      yield chunk as Buffer;
    }
  } catch (cause) {
    if (!(cause as NodeJS.ErrnoException).code?.startsWith('Z_')) throw cause;
    throw badInput('import.gzip.broken', { bytes }, { where: { file }, cause });
  }
}

async function* unzip(zip: Zip, entry: string, file: string): AsyncGenerator<Buffer> {
  try {
    const { crc32: wanted } = zip.entries.get(entry)!;
    let found = 0;
    // What unpacks to more or less than the table of contents says throws.
    for await (const chunk of await zip.stream(zip.entries.get(entry)!)) {
      found = crc32(chunk as Buffer, found);
      yield chunk as Buffer;
    }
    if (found !== wanted) throw new Error(`the check sum of ${entry} is another one`);
  } catch (cause) {
    throw brokenZip(cause, file);
  }
}
