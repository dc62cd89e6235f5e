/** Two files in different encodings that were put together: told apart line by line. */
import { isUtf8 } from 'node:buffer';
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { pieces, type LineEnd } from './pieces.ts';

/**
 * Of lines with three Chinese signs at random one in 8,000 looks like UTF-8 by accident, of 200,000 names and places none did. One such
 * line among many is told; more are two files that were put together.
 */
const isAccident = (utf8: number, all: number): boolean => utf8 / all <= 1 / 1_000 || (utf8 === 1 && all > 10);

/**
 * GB18030 reads nearly anything: a file whose one half is UTF-8 would come in with every name of that half spoilt.
 * @returns what is to be said of a few such lines
 * @throws BadInput where they are no accident
 */
export async function twoEncodings(
  path: string,
  file: string,
  bom: number,
  lineEnd: LineEnd,
): Promise<Say | undefined> {
  let utf8 = 0;
  let other = 0;
  let line = 0;
  const first = { utf8: 0, other: 0 };
  const end = lineEnd.bytes[0]!;
  for await (const { bytes, tooLong } of pieces(path, lineEnd, bom)) {
    for (let from = 0; from < bytes.length;) {
      const at = bytes.indexOf(end, from);
      const to = at < 0 ? bytes.length : at;
      const kind = tooLong === undefined ? kindOf(bytes.subarray(from, to)) : 'plain';
      line++;
      from = to + 1;
      if (kind === 'plain') continue;
      if (kind === 'utf8') utf8++ || (first.utf8 = line);
      else other++ || (first.other = line);
    }
  }
  if (utf8 === 0 || other === 0) return undefined;
  const says = { code: 'import.encoding.two', values: { utf8, row: first.utf8, other, otherRow: first.other } };
  if (isAccident(utf8, utf8 + other)) return says;
  throw badInput(says.code, says.values, {
    where: { file, row: first.utf8 },
    perhaps: { code: 'import.encoding.mixed' },
  });
}

/** `utf8` needs a Chinese sign of three bytes: what has two reads as GB18030 just as well. */
function kindOf(bytes: Buffer): 'plain' | 'utf8' | 'other' {
  let high = false;
  let three = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high = true;
    if (byte >= 0xe4 && byte <= 0xe9) {
      three = true;
      break;
    }
  }
  if (!high) return 'plain';
  return three && isUtf8(bytes) ? 'utf8' : 'other';
}
