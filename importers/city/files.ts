/** Cells to bytes: a workbook, or CSV by RFC 4180 with the line ends and the encoding of each file. */
import { encodeSheet } from './sheet.ts';
import { tables, type Table, type TableName } from './tables.ts';

const special = /[",\r\n]/;
const quote = (cell: string): string => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** Most rows have nothing to quote: one look at the line says so. */
const plainly = /^[^"\r\n]*$/;

function lineOf(cells: readonly string[]): string {
  const line = cells.join();
  if (!plainly.test(line)) return cells.map(quote).join();
  let commas = 1;
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) commas += 1;
  return commas === cells.length ? line : cells.map(quote).join();
}

/** Turns rows into the bytes of a file, piece by piece. */
export interface Encoder {
  rows(rows: readonly (readonly string[])[]): void;
  close(): void;
}

/** @param write  takes the bytes in order; the first row is written at once */
export function encoderOf(name: TableName, language: 'zh' | 'en', write: (bytes: Uint8Array) => void): Encoder {
  const table: Table = tables[name];
  if (table.sheet) return encodeSheet({ ...table, sheet: table.sheet }, language, write);
  const encoding = table.encoding[language];
  const rows = (list: readonly (readonly string[])[]): void => {
    const text = list.map(lineOf).join('\r\n') + '\r\n';
    write(encoding === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(text));
  };
  if (encoding === 'utf-8-bom') write(Uint8Array.of(0xef, 0xbb, 0xbf));
  rows([table[language]]);
  return { rows, close: () => {} };
}

let pairs: Uint16Array | undefined;

/** The platform decodes GB18030 but does not encode it: its two-byte part, turned round, holds all letters of the city. */
function encodeGb18030(text: string): Uint8Array {
  pairs ??= turnRound();
  const out = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) out[length++] = code;
    else {
      const pair = pairs[code] ?? 0;
      if (pair === 0) throw new Error(`${text[i]} has no two-byte form in GB18030: choose another letter.`);
      out[length++] = pair >> 8;
      out[length++] = pair & 0xff;
    }
  }
  return out.slice(0, length);
}

/** Two bytes by the number of a letter; 0 where there are none. */
function turnRound(): Uint16Array {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push(lead * 256 + trail);
  }
  // Each pair on a line of its own, decoded in one go: what is no letter leaves a line that is not one letter long.
  const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, 0x0a]));
  const made = new Uint16Array(65_536);
  new TextDecoder('gb18030')
    .decode(bytes)
    .split('\n')
    .forEach((letter, i) => {
      if (letter.length === 1 && letter !== '\ufffd') made[letter.charCodeAt(0)] = codes[i] ?? 0;
    });
  return made;
}
