/** Reads a sheet of an .xlsx file row by row, each with the number that the spreadsheet shows for it. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Page, Row, Table, Written } from '../table.ts';
import { isAgain } from '../rows.ts';
import { numberText, type Style } from './cell.ts';
import { broken, openWorkbook, TextRuns, type Sheet, type Workbook } from './workbook.ts';
import { parseXml } from './xml.ts';

interface SheetRow {
  readonly row: number;
  readonly cells: string[];
}

/** ECMA-376 part 1, 18.3.1.73. */
const mostColumns = 16_384;

interface Met {
  hiddenRows: number;
  merged: number;
}

/** @throws BadInput when it is no workbook, or has no such sheet, or nothing in it */
export async function openSheet(path: string, name: string, written: Written): Promise<Table> {
  const workbook = await openWorkbook(path, name);
  const { zip } = workbook;
  try {
    const { sheet, doubts } = chosen(workbook, name, written.sheet);
    const skip = written.skip ?? 0;
    const header = written.header ?? true;
    let first: SheetRow | undefined;
    const sample = rowsOf(workbook, sheet, { hiddenRows: 0, merged: 0 });
    for await (const { rows } of sample) if ((first = rows.find(({ row }) => row > skip))) break;
    await sample.return(undefined);
    if (!first) throw badInput('import.sheet.empty', { sheet: sheet.name }, { where: { file: name } });
    const columns = written.columns ?? first.cells.map((cell, place) => (header ? cell.trim() : String(place + 1)));
    const head = header ? first.cells.map((cell) => cell.trim()) : undefined;
    const met: Met = { hiddenRows: 0, merged: 0 };
    const headerRow = header ? first.row : 0;

    async function* pages(): AsyncGenerator<Page> {
      Object.assign(met, { hiddenRows: 0, merged: 0 });
      const again = await openWorkbook(path, name);
      try {
        for await (const { rows, part } of rowsOf(again, sheet, met)) {
          const counting = rows.filter(({ row }) => row > Math.max(skip, headerRow));
          const read = Math.round(part * sheet.entry.compressedSize);
          yield {
            rows: counting.map((one) => asRow(one, columns.length, head)),
            start: { row: counting[0]?.row ?? 1, byte: 0 },
            read,
          };
        }
      } catch (cause) {
        throw broken(cause, name);
      } finally {
        again.zip.close();
      }
    }
    return {
      ...{ encoding: 'xlsx', delimiter: '', typed: true, columns, doubts, pages },
      doubtsAfter: () => [
        ...(met.hiddenRows > 0 ? [{ code: 'import.sheet.hidden-rows', values: { count: met.hiddenRows } }] : []),
        ...(met.merged > 0 ? [{ code: 'import.sheet.merged', values: { count: met.merged } }] : []),
      ],
    };
  } catch (cause) {
    throw broken(cause, name);
  } finally {
    zip.close();
  }
}

/** The sheet that the mapping names, else the first that is shown; what is left out is said. */
function chosen({ sheets }: Workbook, file: string, wanted: Written['sheet']): { sheet: Sheet; doubts: Say[] } {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const sheet =
    wanted === undefined
      ? shown[0]
      : typeof wanted === 'number'
        ? sheets[wanted - 1]
        : sheets.find((one) => one.name === wanted);
  if (!sheet) {
    const names = sheets.map((one) => one.name).join(' · ');
    throw badInput('import.sheet.none', { sheet: wanted ?? 1, sheets: names }, { where: { file } });
  }
  const others = sheets.filter((one) => one !== sheet).map((one) => one.name);
  const values = { sheet: sheet.name, count: others.length, others: others.slice(0, 20).join(' · ') };
  return { sheet, doubts: wanted === undefined && others.length > 0 ? [{ code: 'import.sheet.others', values }] : [] };
}

function asRow({ row, cells }: SheetRow, wanted: number, head: readonly string[] | undefined): Row {
  const raw = cells.join('\t');
  if (isAgain(cells, head)) return { row, cells, raw, fault: { why: { code: 'import.row.header' } } };
  while (cells.length > wanted && cells.at(-1) === '') cells.pop();
  while (cells.length < wanted) cells.push('');
  if (cells.length === wanted) return { row, cells, raw };
  const why = { code: 'import.row.ragged', values: { wanted, found: cells.length } };
  return { row, cells, raw, fault: { why, perhaps: { code: 'import.sheet.beyond' } } };
}

/** Rows that hold anything; `part` is how much of the sheet was read, 0 to 1. */
async function* rowsOf(
  workbook: Workbook,
  { entry }: Sheet,
  met: Met,
): AsyncGenerator<{ rows: SheetRow[]; part: number }> {
  const [texts, styles] = [await workbook.texts(), await workbook.styles()];
  const stream = await workbook.zip.stream(workbook.zip.entries.get(entry.fileName) ?? entry);
  let rows: SheetRow[] = [];
  let cells: string[] = [];
  let row = 0;
  let place = -1;
  let kind = 'n';
  let style: Style = 'number';
  let value = '';
  let inValue = false;
  const inline = new TextRuns();
  const tags = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        [cells, place] = [[], -1];
        if (/^(1|true)$/.test(attributes['hidden'] ?? '')) met.hiddenRows++;
      } else if (name === 'c') {
        place = attributes['r'] === undefined ? place + 1 : columnOf(attributes['r']);
        kind = attributes['t'] ?? 'n';
        style = styles[Number(attributes['s'] ?? 0)] ?? 'number';
        value = '';
        inline.begin();
      } else if (name === 'v') inValue = true;
      else if (name === 'mergeCell') met.merged++;
      else inline.open(name);
    },
    text(text: string) {
      if (inValue) value += text;
      else inline.add(text);
    },
    close(name: string) {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        if (place >= mostColumns) throw new Error(`column ${place + 1} is beyond the last that a sheet can have`);
        while (cells.length < place) cells.push('');
        cells[place] = textOf();
      } else if (name === 'row') {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
      } else inline.close(name);
    },
  };
  const textOf = (): string => {
    if (kind === 's') return texts[Number(value)] ?? '';
    if (kind === 'inlineStr') return inline.end();
    if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return kind === 'n' ? numberText(value, style, workbook.from1904) : value;
  };
  for await (const read of parseXml(stream, tags)) {
    const full = rows;
    rows = [];
    yield { rows: full, part: read / Math.max(1, entry.uncompressedSize) };
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
