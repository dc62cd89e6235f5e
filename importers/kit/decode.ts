/** Finds a file's encoding, strictly: what does not decode to the last byte is not that encoding. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import jschardet from 'jschardet';
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { twoEncodings } from './mixed.ts';
import { lineEndOf, pieces, type LineEnd } from './pieces.ts';

export interface Encoded {
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  /** Bytes of a byte-order mark, to be skipped. */
  readonly bom: number;
  readonly lineEnd: LineEnd;
  /** Another encoding fits too, or it was only guessed. */
  readonly doubt?: Say;
}

interface BadByte {
  readonly byte: number;
  readonly row: number;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Order: what the mapping says, byte-order mark, strict UTF-8, strict GB18030, then a guess by frequency.
 * @param lines a line beyond `longestRow` is no row, and left out; without lines every byte has to fit
 * @throws BadInput naming the first byte and line that do not fit
 */
export async function findEncoding(path: string, file: string, said?: string, lines = true): Promise<Encoded> {
  const sample = await head(path);
  const mark = marks.find(([, bytes]) => bytes.every((byte, place) => sample[place] === byte));
  const settled = said === undefined ? (mark?.[0] ?? wide(sample)) : known(said, file);
  const bom = mark && (settled === undefined || settled === mark[0]) ? mark[1].length : 0;
  const result = (encoding: string, doubt?: Say): Encoded => ({
    ...{ encoding, bom, lineEnd: lineEndOf(encoding, sample) },
    ...(doubt && { doubt }),
  });
  const fits = (encoding: string) =>
    (lines ? firstBadByte : firstBadByteOfAll)(path, encoding, bom, lineEndOf(encoding, sample));
  if (settled !== undefined) {
    const bad = await fits(settled);
    if (!bad) return result(settled);
    throw badInput(
      'import.encoding.wrong',
      { encoding: settled, byte: bad.byte, row: bad.row },
      {
        where: { file, row: bad.row },
        perhaps: { code: said === undefined ? 'import.encoding.mark' : 'import.encoding.leave' },
      },
    );
  }
  const notUtf8 = await fits('utf-8');
  if (!notUtf8) return result('utf-8');
  const guess = guessed(sample);
  if (!(await fits('gb18030'))) {
    const two = await twoEncodings(path, file, bom, lineEndOf('gb18030', sample));
    if (two) return result('gb18030', two);
    const other = guess && guess.sure > 0.95 && !/^gb/.test(guess.encoding) && guess.encoding !== 'big5';
    return result(
      'gb18030',
      other ? { code: 'import.encoding.other', values: { encoding: 'gb18030', other: guess.encoding } } : undefined,
    );
  }
  if (guess && guess.encoding !== 'utf-8' && !(await fits(guess.encoding)))
    return result(guess.encoding, { code: 'import.encoding.guessed', values: { encoding: guess.encoding } });
  throw badInput(
    'import.encoding.none',
    { byte: notUtf8.byte, row: notUtf8.row },
    {
      where: { file, row: notUtf8.row },
      perhaps: { code: 'import.encoding.mixed' },
    },
  );
}

async function head(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-16 without a mark: every other byte of Latin text and of delimiters is zero. */
function wide(sample: Buffer): string | undefined {
  let even = 0;
  let odd = 0;
  const size = Math.min(sample.length, 4096);
  for (let place = 0; place < size; place++) if (sample[place] === 0) place % 2 === 0 ? even++ : odd++;
  const many = size / 10;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return undefined;
}

function known(said: string, file: string): string {
  // The label gbk refused four-byte characters on older Node; gb18030 reads all that gbk writes.
  const label = /^(gbk|gb2312|cp936|gb_?18030)$/i.test(said) ? 'gb18030' : said;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw badInput('import.encoding.unknown', { encoding: said }, { where: { file } });
  }
}

function guessed(sample: Buffer): { encoding: string; sure: number } | undefined {
  const { encoding, confidence } = jschardet.detect(sample);
  if (!encoding) return undefined;
  try {
    return { encoding: new TextDecoder(encoding).encoding, sure: confidence };
  } catch {
    return undefined; // an encoding that Node cannot read is no candidate
  }
}

/** The first byte that is not of this encoding, with the line it stands in; null when all are. */
async function firstBadByte(path: string, encoding: string, bom: number, lineEnd: LineEnd): Promise<BadByte | null> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const { byte, bytes, tooLong } of pieces(path, lineEnd, bom)) {
    if (tooLong !== undefined || decodes(decoder, bytes)) continue;
    const bad = byte + locate(encoding, bytes);
    return { byte: bad, row: await lineAt(path, bad, lineEnd) };
  }
  return null;
}

/** The same for a text without lines: signs may be cut by the end of a chunk. */
async function firstBadByteOfAll(
  path: string,
  encoding: string,
  bom: number,
  lineEnd: LineEnd,
): Promise<BadByte | null> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let before: Buffer = Buffer.alloc(0);
  let read = bom;
  const bad = async (chunk: Buffer): Promise<BadByte> => {
    // From here on no sign is cut: what is below 0x30 is part of no other sign, but in UTF-16.
    const from =
      lineEnd.width === 2
        ? 0
        : Math.max(
            0,
            before.findIndex((byte) => byte < 0x30),
          );
    const both = Buffer.concat([before.subarray(from), chunk]);
    const byte = read - before.length + from + locate(encoding, both);
    return { byte, row: await lineAt(path, byte, lineEnd) };
  };
  for await (const chunk of createReadStream(path, { start: bom, highWaterMark: 1 << 18 })) {
    if (!decodes(decoder, chunk as Buffer, true)) return bad(chunk as Buffer);
    before = chunk as Buffer;
    read += before.length;
  }
  return decodes(decoder, Buffer.alloc(0)) ? null : bad(Buffer.alloc(0));
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream = false): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false; // the only thing a fatal decoder throws for
  }
}

/** Index of the bad byte: the shortest beginning that no continuation could mend ends with it. */
function locate(encoding: string, bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return bad - 1;
}

/** Number of the line, from 1, in which a byte stands. */
async function lineAt(path: string, byte: number, lineEnd: LineEnd): Promise<number> {
  let line = 1;
  for await (const piece of pieces(path, lineEnd)) {
    const code = Math.max(...lineEnd.bytes);
    for (let place = lineEnd.bytes.indexOf(code); place < piece.bytes.length; place += lineEnd.width) {
      if (piece.byte + place >= byte) return line;
      const other = lineEnd.width === 1 || piece.bytes[lineEnd.bytes[0] === code ? place + 1 : place - 1] === 0;
      if (piece.bytes[place] === code && other) line++;
    }
    if (piece.tooLong !== undefined) line++;
  }
  return line;
}
