/** Reads a CSV or TSV file row by row: strict, streaming, each row with the number a spreadsheet shows for it. */
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import { findEncoding, type Encoded } from './decode.ts';
import { pieces } from './pieces.ts';
import { Splitter, type Splitted } from './split.ts';
import type { Page, Row, Table, Written } from './table.ts';

/**
 * Looks at a file; `pages` then reads its rows, empty ones left out.
 * @throws BadInput for a wrong encoding or an empty file
 */
export async function openText(path: string, name: string, written: Written): Promise<Table> {
  const encoded = await findEncoding(path, name, written.encoding);
  const decoder = new TextDecoder(encoded.encoding, { fatal: true, ignoreBOM: true });
  const sample = await firstText(path, encoded, decoder);
  const how = { lineEnd: encoded.lineEnd.bytes.includes(0x0d) ? '\r' : '\n', quotes: written.quotes ?? true } as const;
  const delimiter = written.delimiter ?? findDelimiter(sample, how, written.skip ?? 0);
  const skip = written.skip ?? 0;
  const header = written.header ?? true;
  const records = new Splitter({ delimiter, ...how })
    .push(sample, true)
    .slice(skip)
    .filter((record) => !blank(record));
  const columns = written.columns ?? names(records[0], header, name, skip + 1);
  if (columns.length > mostColumns)
    throw tooBig('import.columns.wide', { found: columns.length, most: mostColumns }, { where: { file: name } });
  const head = header ? records[0]?.cells.map((cell) => cell.trim()) : undefined;
  const [first] = records;
  if (first && !first.fault && records.every(({ cells }) => cells.length !== columns.length))
    throw badInput(
      'import.columns.count',
      { wanted: columns.length, found: first.cells.length },
      {
        where: { file: name, row: skip + 1 },
        perhaps: { code: 'import.delimiter.other', values: { delimiter: visible(delimiter) } },
      },
    );

  let nulls = 0;
  /** Fields of fixed length are filled up with NUL; it says nothing, and no store takes it. */
  const withoutNull = (text: string): string => {
    if (!text.includes('\0')) return text;
    nulls += text.split('\0').length - 1;
    return text.replaceAll('\0', '');
  };

  async function* pages(signal?: AbortSignal): AsyncGenerator<Page> {
    const splitter = new Splitter({ delimiter, ...how });
    nulls = 0;
    let row = 0;
    let headerPassed = !header;
    let start = { row: 1, byte: encoded.bom };
    const take = (records: readonly Splitted[]): Row[] => {
      const rows: Row[] = [];
      for (const record of records) {
        row++;
        if (row <= skip || (record.raw === '' && !record.fault) || blank(record)) continue;
        if (headerPassed)
          rows.push(isAgain(record.cells, head) ? again(record, row) : asRow(record, row, columns.length, delimiter));
        headerPassed = true;
      }
      return rows;
    };
    let read = encoded.bom;
    for await (const { byte, bytes, tooLong } of pieces(path, encoded.lineEnd, encoded.bom, signal)) {
      if (splitter.between) start = { row: row + 1, byte };
      read = byte + (tooLong ?? bytes.length);
      if (tooLong === undefined) {
        yield { rows: take(splitter.push(withoutNull(decoder.decode(bytes)))), start, read };
        continue;
      }
      const rows = take(splitter.push('', true));
      const raw = new TextDecoder(encoded.encoding).decode(bytes);
      const why = { code: 'import.row.long', values: { bytes: tooLong } };
      rows.push({ row: ++row, cells: [], raw, fault: { why, perhaps: { code: 'import.row.long.perhaps' } } });
      yield { rows, start, read };
    }
    yield { rows: take(splitter.push('', true)), start, read };
  }
  const { encoding, doubt } = encoded;
  const doubtsAfter = (): Say[] => (nulls > 0 ? [{ code: 'import.null', values: { count: nulls } }] : []);
  return { encoding, delimiter, typed: false, columns, doubts: doubt ? [doubt] : [], doubtsAfter, pages };
}

/** As many as a spreadsheet has (ECMA-376 part 1, 18.3.1.73): a table with more is one whose rows were lost. */
const mostColumns = 16_384;

/** The header once more: two exports were put together, or a page of print begins. */
export const isAgain = (cells: readonly string[], head: readonly string[] | undefined): boolean =>
  head !== undefined &&
  cells.length === head.length &&
  head.length > 1 &&
  cells.every((cell, n) => cell.trim() === head[n]);

const again = ({ cells, raw }: Splitted, row: number): Row => ({
  ...{ row, cells, raw },
  fault: { why: { code: 'import.row.header' } },
});

const blank = ({ cells, fault }: Splitted) => !fault && cells.every((cell) => cell.trim() === '');

function asRow({ cells, raw, fault }: Splitted, row: number, wanted: number, delimiter: string): Row {
  if (fault)
    return {
      row,
      cells,
      raw,
      fault: { why: { code: `import.${fault}` }, perhaps: { code: `import.${fault}.perhaps` } },
    };
  if (cells.length === wanted) return { row, cells, raw };
  const why = { code: 'import.row.ragged', values: { wanted, found: cells.length } };
  const perhaps = {
    code: cells.length > wanted ? 'import.row.ragged.more' : 'import.row.ragged.fewer',
    values: { delimiter: visible(delimiter) },
  };
  return { row, cells, raw, fault: { why, perhaps } };
}

/** A delimiter as a sentence can show it. */
export const visible = (delimiter: string) => (delimiter === '\t' ? 'TAB' : delimiter);

function names(first: Splitted | undefined, header: boolean, file: string, row: number): string[] {
  if (!first) throw badInput('import.file.empty', {}, { where: { file } });
  if (first.fault) throw badInput(`import.${first.fault}`, {}, { where: { file, row } });
  return first.cells.map((cell, place) => (header ? cell.trim() : String(place + 1)));
}

/** The first piece of the file; nothing when it opens with a line that is too long. */
async function firstText(path: string, { lineEnd, bom }: Encoded, decoder: TextDecoder): Promise<string> {
  for await (const { bytes, tooLong } of pieces(path, lineEnd, bom))
    if (tooLong === undefined) return decoder.decode(bytes).replaceAll('\0', '');
  return '';
}

/**
 * The one by which the most of the first rows have as many cells as the first of them, then that which makes the most; a comma when
 * none cuts the first. So a ragged row among them costs itself and not the file.
 */
function findDelimiter(sample: string, how: { lineEnd: '\n' | '\r'; quotes: boolean }, skip: number): string {
  let best = { delimiter: ',', alike: 0, width: 1 };
  for (const delimiter of [',', '\t', ';', '|']) {
    const records = new Splitter({ delimiter, ...how }).push(sample).slice(skip, skip + 20);
    const filled = records.filter(({ raw }) => raw !== '');
    const width = filled[0]?.fault ? 1 : (filled[0]?.cells.length ?? 1);
    if (width === 1) continue;
    const alike = filled.filter(({ cells, fault }) => !fault && cells.length === width).length;
    if (alike > best.alike || (alike === best.alike && width > best.width)) best = { delimiter, alike, width };
  }
  return best.delimiter;
}
