/** Reads the first sheet of a workbook by its own means: cells as text, moments as `2026-09-07 21:05:09`, formulas as what they gave. */
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';

interface Cell {
  readonly kind: string;
  readonly style: number;
  readonly at: number;
}

/** Rows one after the other, the header first; cells that are not there are empty. */
export async function* sheetRows(path: string): AsyncGenerator<string[]> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const parts = new Map<string, () => Promise<AsyncIterable<Buffer>>>();
    for await (const entry of zip.eachEntry())
      parts.set(entry.fileName, () => zip.openReadStreamPromise(entry) as Promise<AsyncIterable<Buffer>>);
    const part = async (name: string): Promise<AsyncIterable<Buffer>> => {
      const open = parts.get(name);
      if (!open) throw new Error(`${path} has no ${name}.`);
      return open();
    };
    const formats: string[] = [];
    for await (const _ of reading(await part('xl/styles.xml'), stylesInto(formats))) void _;
    const rows: string[][] = [];
    for await (const _ of reading(await part('xl/worksheets/sheet1.xml'), rowsInto(rows, formats)))
      yield* rows.splice(0);
  } finally {
    zip.close();
  }
}

type Sees = (parser: SaxesParser) => void;

async function* reading(stream: AsyncIterable<Buffer>, sees: Sees): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  sees(parser);
  const decoder = new TextDecoder();
  for await (const piece of stream) yield void parser.write(decoder.decode(piece, { stream: true }));
  yield void parser.close();
}

/** The format of each style, by its number. */
const stylesInto = (formats: string[]): Sees => {
  const codes = new Map<string, string>();
  let inCells = false;
  return (parser) => {
    parser.on('opentag', ({ name, attributes: a }) => {
      if (name === 'numFmt') codes.set(String(a['numFmtId']), String(a['formatCode']));
      if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(codes.get(String(a['numFmtId'])) ?? '');
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'cellXfs') inCells = false;
    });
  };
};

const rowsInto =
  (rows: string[][], formats: readonly string[]): Sees =>
  (parser) => {
    let row: string[] = [];
    let cell: Cell = { kind: 'n', style: 0, at: 0 };
    let text: string | null = null;
    let width = 0;
    parser.on('opentag', ({ name, attributes: a }) => {
      if (name === 'row') row = [];
      else if (name === 'c')
        cell = { kind: String(a['t'] ?? 'n'), style: Number(a['s'] ?? 0), at: columnOf(String(a['r'])) };
      else if (name === 'v' || name === 't') text = '';
    });
    parser.on('text', (more) => {
      if (text !== null) text += more;
    });
    parser.on('closetag', ({ name }) => {
      if ((name === 'v' || name === 't') && text !== null) {
        while (row.length < cell.at) row.push('');
        row.push(cell.kind === 'n' ? numberOf(text, formats[cell.style] ?? '') : text);
        text = null;
      } else if (name === 'row') {
        width ||= row.length;
        while (row.length < width) row.push('');
        rows.push(row);
      }
    });
  };

/** `C7` is the third column, 2. */
const columnOf = (place: string): number => place.charCodeAt(0) - 65;

/** Days since the 30th of December 1899, where the format is one of a day. */
function numberOf(text: string, format: string): string {
  if (!format.includes('y')) return text;
  const moment = new Date(Math.round((Number(text) - 25_569) * 86_400) * 1000).toISOString();
  return moment.replace('T', ' ').slice(0, format.includes('h') ? 19 : 10);
}
