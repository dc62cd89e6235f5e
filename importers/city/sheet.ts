/** A table as a workbook of one sheet (ECMA-376): moments are date cells, birthdays formulas; the same bytes every time. */
import { Zip, ZipDeflate } from 'fflate';
import type { Sheet, Table } from './tables.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const begin = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by place: plain, moment, day, bold. Text is the columns' own. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" applyNumberFormat="1"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** What stands in the package before the sheet. */
const parts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': styles,
});

/** Rows go into the last part of the package one after the other: none waits in memory. */
export function encodeSheet(
  table: Table & { readonly sheet: Sheet },
  language: 'zh' | 'en',
  write: (bytes: Uint8Array) => void,
): { rows(rows: readonly (readonly string[])[]): void; close(): void } {
  const zip = new Zip((failed, bytes) => {
    if (failed) throw failed;
    write(bytes);
  });
  const open = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6, mem: 8 });
    // A zip keeps clock times without a zone, and the library asks the machine's clock for them: noon is noon everywhere.
    part.mtime = new Date(2026, 10, 10, 12, 0, 0);
    zip.add(part);
    return part;
  };
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const [name, text] of Object.entries(parts(table.sheet[language]))) open(name).push(bytes(begin + text), true);
  const sheet = open('xl/worksheets/sheet1.xml');
  const columns = table.en.map((name) => columnOf(table, name));
  let row = 1;
  const header = table[language].map((name, at) => cell(at, row, ' s="3" t="inlineStr"', inline(name)));
  sheet.push(bytes(`${begin}<worksheet xmlns="${main}"><sheetData>${line(row, header)}`));
  return {
    rows(rows) {
      const lines = rows.map((cells) => {
        row += 1;
        return line(
          row,
          cells.map((text, at) => (text === '' ? '' : (columns[at] as Column)(text, at, row, cells))),
        );
      });
      sheet.push(bytes(lines.join('')));
    },
    close() {
      sheet.push(bytes('</sheetData></worksheet>'), true);
      zip.end();
    },
  };
}

type Column = (text: string, at: number, row: number, cells: readonly string[]) => string;

function columnOf(table: Table & { readonly sheet: Sheet }, name: string): Column {
  const kind = table.sheet.cells[name];
  const text: Column = (value, at, row) => cell(at, row, ' t="inlineStr"', inline(value));
  if (kind === undefined) return text;
  if (kind === 'time') return (value, at, row) => cell(at, row, ' s="1"', `<v>${serial(value)}</v>`);
  // What begins with a zero, or is too long, is no number to a spreadsheet.
  if (kind === 'number')
    return (value, at, row, cells) =>
      /^[1-9]\d{0,8}$/.test(value) ? cell(at, row, '', `<v>${value}</v>`) : text(value, at, row, cells);
  const from = table.en.indexOf(kind.born);
  return (value, at, row, cells) => {
    const told = (cells[from] ?? '').slice(6, 14) === value.replaceAll('-', '');
    const id = `${letterOf(from)}${row}`;
    const formula = told ? `<f>DATE(MID(${id},7,4),MID(${id},11,2),MID(${id},13,2))</f>` : '';
    return cell(at, row, ' s="2"', `${formula}<v>${serial(value)}</v>`);
  };
}

const letterOf = (at: number): string => String.fromCharCode(65 + at);
const line = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;
const cell = (at: number, row: number, kind: string, value: string): string =>
  `<c r="${letterOf(at)}${row}"${kind}>${value}</c>`;
const inline = (text: string): string =>
  `<is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</t></is>`;

/** Days since the 30th of December 1899, as spreadsheets count, of `2026-09-07` or `2026-09-07 21:05:09`. */
function serial(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
