/** XML as a table: the element that comes again and again is the row, its attributes and elements are columns. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Table, Written } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { firstSigns, type WholeText } from './text.ts';
import { readItems, xmlText, type Item, type XmlElement } from './xml-tree.ts';

export const isXml = (head: Buffer): boolean => /^<(?:[?!_:]|\p{L})/u.test(firstSigns(head));

/** Name of the outermost element, without its prefix; '' where it does not stand in the first bytes. */
export function rootOf(head: Buffer): string {
  const text = firstSigns(head).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi, '');
  return /^\s*<(?:[^\s:>/]+:)?([^\s:>/]+)/.exec(text)?.[1] ?? '';
}

/** @throws BadInput where it is no XML, or several elements could be the row and the mapping does not say which */
export async function openXml(path: string, name: string, head: Buffer, written: Written): Promise<Table> {
  const root = rootOf(head);
  if (/^html$/i.test(root) || /^<!doctype html/i.test(firstSigns(head)))
    throw badInput('import.file.html', {}, { where: { file: name } });
  if (root === 'Workbook') throw badInput('import.file.xml-workbook', {}, { where: { file: name } });
  const text = await xmlText(path, name, firstSigns(head), written.encoding);
  const { at, doubts } = await rowPath(text, name, written.at?.replace(/^\//, ''));
  const repeated = new Map<string, number>();
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    let row = 0;
    for await (const page of readItems(text, name, { isItem: (one) => one === at, around: false }, signal)) {
      const start = { row: row + 1, byte: 0 };
      yield { records: page.items.map((item) => record(item, ++row)), start, read: page.read };
    }
  }
  const table = await tableOf({
    ...{ name, encoding: text.encoding, doubts: [], columns: written.columns ?? [], read },
    look({ again: found = [] }: ReturnType<typeof record>) {
      for (const column of found) repeated.set(column, (repeated.get(column) ?? 0) + 1);
    },
  });
  const says = [...repeated].map(([column, count]): Say => ({ code: 'import.xml.again', values: { column, count } }));
  return { ...table, doubts: [...text.doubts, ...doubts, ...says], doubtsAfter: () => text.after() };
}

/** The path the mapping names, else the outermost that comes again under one parent. */
async function rowPath(
  text: WholeText,
  file: string,
  wanted: string | undefined,
): Promise<{ at: string; doubts: Say[] }> {
  const where = { file };
  /** How often a path was met, and whether ever twice under one parent. */
  const met = new Map<string, { count: number; again: boolean }>();
  const last: { path: string; inside: Set<string> }[] = [];
  const look = (path: string): boolean => {
    const depth = path.split('/').length;
    last.length = Math.min(last.length, depth - 1);
    const siblings = last.at(-1)?.inside;
    const again = siblings?.has(path) ?? false;
    siblings?.add(path);
    last.push({ path, inside: new Set() });
    const before = met.get(path);
    if (before) {
      before.count++;
      before.again ||= again;
    } else if (met.size < 10_000) met.set(path, { count: 1, again });
    return false;
  };
  for await (const _ of readItems(text, file, { isItem: look, around: false })) void _;
  if (wanted !== undefined) {
    if (met.has(wanted)) return { at: wanted, doubts: [] };
    const paths = [...met].slice(0, 40).map(([path, { count }]) => `${path} (${count})`);
    throw badInput('import.at.none', { at: wanted, lists: paths.join(' · ') }, { where });
  }
  const found = [...met].filter(([, { again }]) => again);
  const depth = Math.min(...found.map(([path]) => path.split('/').length));
  const outermost = found.filter(([path]) => path.split('/').length === depth);
  if (outermost.length > 1) {
    const several = outermost.slice(0, 40).map(([path, { count }]) => `${path} (${count})`);
    throw badInput('import.at.several', { lists: several.join(' · ') }, { where });
  }
  const [first] = outermost;
  // One row only: what stands in the root, or the root itself.
  const alone = [...met.keys()].filter((path) => path.split('/').length === 2);
  const at = first?.[0] ?? (alone.length === 1 ? alone[0]! : [...met.keys()][0]!);
  return { at, doubts: [{ code: 'import.at.found', values: { at, count: met.get(at)!.count } }] };
}

interface XmlRecord extends RecordOf {
  /** Columns that the row has several times; they stand one below the other in one cell. */
  readonly again?: readonly string[];
}

function record({ element, tooLong }: Item, row: number): XmlRecord {
  const raw = written(element);
  const cells = new Map<string, string>();
  if (tooLong !== undefined)
    return {
      row,
      cells,
      raw: raw.slice(0, 4096),
      fault: { why: { code: 'import.element.long', values: { signs: tooLong } } },
    };
  const again = new Set<string>();
  const put = (path: string, text: string) => {
    const before = cells.get(path);
    if (before !== undefined) again.add(path);
    cells.set(path, before === undefined ? text : `${before}\n${text}`);
  };
  const visit = (one: XmlElement, path: string) => {
    for (const [key, value] of one.attributes) put(path === '' ? `@${key}` : `${path}.@${key}`, value);
    if (one.text !== '' || (one.children.length === 0 && path !== '')) put(path === '' ? '.' : path, one.text);
    for (const inner of one.children) visit(inner, path === '' ? inner.name : `${path}.${inner.name}`);
  };
  visit(element, '');
  return { row, cells, raw, again: [...again] };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** As the source wrote it, but for blanks and prefixes. */
export function written({ name, attributes, children, text }: XmlElement): string {
  const own = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inside = escaped(text) + children.map(written).join('');
  return inside === '' ? `<${name}${own}/>` : `<${name}${own}>${inside}</${name}>`;
}
