/** Cuts a file into pieces that end at line ends, each with its place in the file: memory stays flat whatever the file holds. */
import { createReadStream } from 'node:fs';

/** A line longer than this is no row but an accident; it is rejected and reading goes on at the next line end. */
export const longestRow = 1 << 20;

export interface Piece {
  /** Where it begins in the file. */
  readonly byte: number;
  /** Whole lines; of a line that is too long only its beginning. */
  readonly bytes: Buffer;
  /** Length in bytes of a line beyond `longestRow`. */
  readonly tooLong?: number;
}

/** How a line ends in the bytes of this file. 0x0A and 0x0D are never part of another character in the encodings we read, but UTF-16. */
export interface LineEnd {
  readonly bytes: readonly number[];
  readonly width: 1 | 2;
}

export function lineEndOf(encoding: string, sample: Buffer): LineEnd {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const end = (code: number) =>
    wide
      ? { bytes: encoding === 'utf-16le' ? [code, 0] : [0, code], width: 2 as const }
      : { bytes: [code], width: 1 as const };
  // A file of returns may still end in a feed, and one of feeds may hold a return: what there is more of ends its lines.
  const code = (place: number): number => (wide ? sample.readUInt16LE(place) : sample[place]!);
  const step = wide ? 2 : 1;
  const [feed, back] = encoding === 'utf-16be' ? [0x0a00, 0x0d00] : [0x0a, 0x0d];
  let feeds = 0;
  let returns = 0;
  for (let place = 0; place + step <= sample.length; place += step) {
    if (code(place) === feed) feeds++;
    else if (code(place) === back && (place + 2 * step > sample.length || code(place + step) !== feed)) returns++;
  }
  return end(returns > feeds ? 0x0d : 0x0a);
}

/** Reads from `start`, in which a line begins. Pieces are about 256 KiB, a last one without a line end included. */
export async function* pieces(path: string, end: LineEnd, start = 0, signal?: AbortSignal): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0);
  let byte = start;
  let skipped: { from: number; head: Buffer } | null = null;
  for await (const chunk of createReadStream(path, { start, highWaterMark: 1 << 18, ...(signal && { signal }) })) {
    let bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    if (skipped) {
      const at = firstEnd(bytes, end);
      const kept = at < 0 ? bytes.length - (bytes.length % end.width) : at + end.width;
      byte += kept;
      bytes = bytes.subarray(kept);
      if (at >= 0) {
        yield { byte: skipped.from, bytes: skipped.head, tooLong: byte - skipped.from };
        skipped = null;
      }
    }
    if (!skipped) {
      const cut = lastEnd(bytes, end);
      if (cut > 0) yield { byte, bytes: bytes.subarray(0, cut) };
      byte += cut;
      bytes = bytes.subarray(cut);
      if (bytes.length > longestRow) {
        skipped = { from: byte, head: Buffer.from(bytes.subarray(0, 4096)) };
        const kept = bytes.length - (bytes.length % end.width);
        byte += kept;
        bytes = bytes.subarray(kept);
      }
    }
    rest = bytes;
  }
  if (skipped) yield { byte: skipped.from, bytes: skipped.head, tooLong: byte + rest.length - skipped.from };
  else if (rest.length > 0) yield { byte, bytes: rest };
}

/** Index of the first line end, or -1. Wide characters begin at even places of the file, and so of every buffer here. */
function firstEnd(bytes: Buffer, end: LineEnd): number {
  if (end.width === 1) return bytes.indexOf(end.bytes[0]!);
  const pattern = Buffer.from(end.bytes);
  let at = bytes.indexOf(pattern);
  while (at >= 0 && at % 2 === 1) at = bytes.indexOf(pattern, at + 1);
  return at;
}

/** Index behind the last line end, or 0. */
function lastEnd(bytes: Buffer, end: LineEnd): number {
  if (end.width === 1) return bytes.lastIndexOf(end.bytes[0]!) + 1;
  const pattern = Buffer.from(end.bytes);
  let at = bytes.lastIndexOf(pattern);
  while (at > 0 && at % 2 === 1) at = bytes.lastIndexOf(pattern, at - 1);
  return at < 0 || at % 2 === 1 ? 0 : at + 2;
}
