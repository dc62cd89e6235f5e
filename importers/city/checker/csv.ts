/** Reads CSV files by the checker's own means, in pieces: a file may be larger than the memory. */
import { closeSync, openSync, readSync } from 'node:fs';

const piece = 1 << 20;

/** The bytes of a file, one piece at a time; a piece is overwritten by the next. */
function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(piece);
    for (let n = readSync(file, bytes); n > 0; n = readSync(file, bytes)) yield bytes.subarray(0, n);
  } finally {
    closeSync(file);
  }
}

/** UTF-8 where all bytes are UTF-8, else GB18030. */
function encodingOf(path: string): 'utf-8' | 'gb18030' {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const bytes of piecesOf(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** Lines without their ends; a last one that is not ended is one too. */
export function* linesOf(path: string, encoding: 'utf-8' | 'gb18030' | 'latin1'): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for (const bytes of piecesOf(path)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\r\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A text of its own: a cell is a view of the piece of file that it was read from, and keeps all of it in memory. */
export const copyOf = (cell: string): string => Buffer.from(cell).toString();

/** Rows by RFC 4180, the header first. */
export function* csvRows(path: string): Generator<string[]> {
  let open = '';
  for (const line of linesOf(path, encodingOf(path))) {
    const text = open === '' ? line : `${open}\r\n${line}`;
    // A line may end within quotes: their number is odd.
    if (text.includes('"') && text.split('"').length % 2 === 0) open = text;
    else {
      open = '';
      yield cellsOf(text);
    }
  }
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const letter = line[i] as string;
    if (quoted && letter === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}
