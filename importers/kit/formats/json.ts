/** JSON as a table: a list of objects, each a row, told by the mapping where there are several; or one object a line (jsonl). */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { findEncoding } from '../decode.ts';
import { headOf } from '../packed.ts';
import { longestRow, pieces } from '../pieces.ts';
import type { Table, Written } from '../table.ts';
import { jsonRow } from './json-row.ts';
import { JsonFault, JsonWalker, type Element, type List } from './json-walk.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { firstSigns, wholeText, type WholeText } from './text.ts';

/** True for what begins as a JSON object or list does. */
export const isJson = (head: Buffer): boolean => /^(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\]]|$))/.test(firstSigns(head));

/** @throws BadInput where it is no JSON, or holds no list of objects, or several and the mapping does not say which */
export async function openJson(path: string, name: string, written: Written): Promise<Table> {
  if (written.at === undefined && (await hasLines(path))) return openLines(path, name, written);
  const text = await wholeText(path, name, written.encoding);
  const { at, doubts } = chosen(await jsonLists(text, name), name, written.at);
  return withNested(name, text.encoding, [...text.doubts, ...doubts], written, (signal) => elements(text, at, signal));
}

/** One object a line, and a second line that begins one: a single object is a document. */
async function hasLines(path: string): Promise<boolean> {
  const head = firstSigns(await headOf(path, longestRow + (1 << 16)));
  const end = head.indexOf('\n');
  if (end < 0 || !/^\s*\{/.test(head.slice(end))) return false;
  try {
    jsonRow(head.slice(0, end));
    return true;
  } catch {
    return false; // the first line alone is no object
  }
}

/** Lists that are reached through objects alone. @throws BadInput where it is no JSON */
export async function jsonLists(text: WholeText, file: string): Promise<ReadonlyMap<string, List>> {
  const walker = new JsonWalker(null);
  try {
    for await (const chunk of text.chunks()) walker.push(chunk.text);
    walker.end();
    return walker.lists;
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    const { line, found } = cause;
    const where = { file, row: line };
    if (found === '') throw badInput('import.json.cut', { line }, { where, cause });
    throw badInput('import.json.broken', { line, found }, { where, cause });
  }
}

/** Path of the list whose elements are rows; null where the whole document is one row. */
function chosen(
  found: ReadonlyMap<string, List>,
  file: string,
  wanted: string | undefined,
): { at: string | null; doubts: Say[] } {
  const where = { file };
  const some = [...found].filter(([, { objects }]) => objects > 0);
  const told = (few: readonly (readonly [string, List])[]) =>
    few.map(([path, { elements }]) => `${path === '' ? '[]' : path} (${elements})`).join(' · ');
  if (wanted !== undefined) {
    if (found.has(wanted)) return { at: wanted, doubts: [] };
    throw badInput('import.at.none', { at: wanted, lists: told([...found]) }, { where });
  }
  if (some.length > 1) throw badInput('import.at.several', { lists: told(some) }, { where });
  const [only] = some;
  if (only) {
    const [at, { elements }] = only;
    return { at, doubts: at === '' ? [] : [{ code: 'import.at.found', values: { at, count: elements } }] };
  }
  if (found.has('')) throw badInput('import.json.bare', { count: found.get('')!.elements }, { where });
  return { at: null, doubts: [] };
}

/** @param at path of the list whose elements are rows; null where the whole document is one row */
export async function* elements(text: WholeText, at: string | null, signal?: AbortSignal): AsyncGenerator<RecordPage> {
  if (at === null) return yield* document(text, signal);
  const walker = new JsonWalker(at);
  let row = 0;
  for await (const chunk of text.chunks(signal)) {
    const start = { row: row + 1, byte: 0 };
    yield { records: walker.push(chunk.text).map((element) => record(element, ++row)), start, read: chunk.read };
  }
}

/** A document without a list is one row; a large one is none that anybody wrote by hand. */
async function* document(text: WholeText, signal?: AbortSignal): AsyncGenerator<RecordPage> {
  let whole = '';
  let last = 0;
  let length = 0;
  for await (const chunk of text.chunks(signal)) {
    last = chunk.read;
    length += chunk.text.length;
    if (whole.length <= longestRow) whole += chunk.text;
  }
  const element = length > longestRow ? { text: whole.slice(0, 4096), tooLong: length } : { text: whole };
  yield { records: [record(element, 1)], start: { row: 1, byte: 0 }, read: last };
}

async function openLines(path: string, name: string, written: Written): Promise<Table> {
  const encoded = await findEncoding(path, name, written.encoding);
  const { encoding, lineEnd, bom, doubt } = encoded;
  const end = lineEnd.bytes.includes(0x0d) ? '\r' : '\n';
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    let row = 0;
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    for await (const { byte, bytes, tooLong } of pieces(path, lineEnd, bom, signal)) {
      const start = { row: row + 1, byte };
      const records: RecordOf[] = [];
      if (tooLong !== undefined)
        records.push(record({ text: new TextDecoder(encoding).decode(bytes), tooLong }, ++row));
      else {
        const lines = decoder.decode(bytes).split(end);
        if (lines.at(-1) === '') lines.pop();
        for (const line of lines) {
          row++;
          if (line.trim() !== '') records.push(record({ text: line }, row));
        }
      }
      yield { records, start, read: byte + (tooLong ?? bytes.length) };
    }
  }
  return withNested(name, encoding, doubt ? [doubt] : [], written, read);
}

function record({ text, tooLong }: Element, row: number): RecordOf & { readonly nested?: readonly string[] } {
  const faulty = (why: Say): RecordOf => ({ row, cells: new Map(), raw: text, fault: { why } });
  if (tooLong !== undefined) return faulty({ code: 'import.element.long', values: { signs: tooLong } });
  try {
    const { cells, nested } = jsonRow(text);
    return { row, cells, raw: text, nested };
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    if (!text.trimStart().startsWith('{')) return faulty({ code: 'import.json.no-object' });
    const { found } = cause;
    return faulty(found === '' ? { code: 'import.json.row-cut' } : { code: 'import.json.row', values: { found } });
  }
}

/** Says which columns hold lists of objects, which a table cannot show. */
async function withNested(
  name: string,
  encoding: string,
  doubts: readonly Say[],
  { columns = [] }: Written,
  read: (signal?: AbortSignal) => AsyncGenerator<RecordPage>,
): Promise<Table> {
  const nested = new Map<string, number>();
  const table = await tableOf({
    ...{ name, encoding, doubts, columns, read },
    look({ nested: found = [] }: ReturnType<typeof record>) {
      for (const column of found) nested.set(column, (nested.get(column) ?? 0) + 1);
    },
  });
  const says = [...nested].map(([column, count]): Say => ({ code: 'import.json.nested', values: { column, count } }));
  return { ...table, doubts: [...doubts, ...says] };
}
