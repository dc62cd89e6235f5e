/** Files of the bench, written as streams: a million lines are too long for one string. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const writeLines = (path: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(pieces(lines)), createWriteStream(path));

/** A stream of single lines would be slow. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
