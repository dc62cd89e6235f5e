/** Cells to bytes: CSV by RFC 4180 with the line ends and the encoding of each file. */
import { tables, type TableName } from './tables.ts';

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

/** Rows of a file as bytes. */
export function encodeRows(name: TableName, language: 'zh' | 'en', rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map(lineOf).join('\r\n') + '\r\n';
  return tables[name].encoding[language] === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(text);
}

/** The first row, after the mark of its encoding where there is one. */
export function encodeHeader(name: TableName, language: 'zh' | 'en'): Uint8Array {
  const header = encodeRows(name, language, [tables[name][language]]);
  const encoding: string = tables[name].encoding[language];
  return encoding === 'utf-8-bom' ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), header]) : header;
}

let pairs: ReadonlyMap<string, number> | undefined;

/** The platform decodes GB18030 but does not encode it: its two-byte part, turned round, holds all letters of the city. */
function encodeGb18030(text: string): Uint8Array {
  pairs ??= turnRound();
  const out = new Uint8Array(text.length * 2);
  let length = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) out[length++] = code;
    else {
      const pair = pairs.get(letter);
      if (pair === undefined) throw new Error(`${letter} has no two-byte form in GB18030: choose another letter.`);
      out[length++] = pair >> 8;
      out[length++] = pair & 0xff;
    }
  }
  return out.slice(0, length);
}

function turnRound(): Map<string, number> {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push(lead * 256 + trail);
  }
  // Each pair on a line of its own, decoded in one go: what is no letter leaves a line that is not one letter long.
  const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, 0x0a]));
  const made = new Map<string, number>();
  new TextDecoder('gb18030')
    .decode(bytes)
    .split('\n')
    .forEach((letter, i) => {
      if (letter.length === 1 && letter !== '\ufffd') made.set(letter, codes[i] ?? 0);
    });
  return made;
}
