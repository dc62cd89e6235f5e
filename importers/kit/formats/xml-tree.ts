/**
 * Reads XML of any length as a row of small trees: each element that is asked for, whole, with what stands around it. No
 * entity but those of the standard, nothing fetched; an entity of its own is refused before it is used.
 */
import { SaxesParser } from 'saxes';
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import { longestRow } from '../pieces.ts';
import { wholeText, type Chunk, type WholeText } from './text.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own, without that of its children, trimmed. */
  readonly text: string;
}

/** One that was asked for. */
export interface Item {
  readonly element: XmlElement;
  /** Outermost first; their children are those that ended before, without other items. */
  readonly around: readonly XmlElement[];
  /** As `element` cannot be read whole: its length in signs. */
  readonly tooLong?: number;
}

export interface ItemPage {
  readonly items: readonly Item[];
  readonly read: number;
}

interface Open {
  readonly name: string;
  readonly path: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Control signs, which XML cannot hold and which exporters write all the same: one of them would cost the whole file. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export interface XmlText extends WholeText {
  /** What there is to say once it was read. */
  after(): Say[];
}

/** So much may stand around the items, or in one piece of text between two tags. */
const mostAround = 16 << 20;
const mostDepth = 256;
const mostAttributes = 1_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads the declaration of its encoding, as the standard wants it, where the mapping says nothing. */
export async function xmlText(path: string, name: string, head: string, said?: string): Promise<XmlText> {
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // UTF-16 is told by its first bytes; the declaration then says no more than those.
  const usable = declared !== undefined && !/^(?:utf-?16|ucs-?2|utf-?8)/i.test(declared) ? declared : undefined;
  const text = await wholeText(path, name, said ?? usable);
  let replaced = 0;
  async function* chunks(signal?: AbortSignal): AsyncGenerator<Chunk> {
    replaced = 0;
    for await (const chunk of text.chunks(signal)) {
      // A file that is filled up with NUL behind its last tag is whole.
      const mended = chunk.text.replace(/(?<=>)\s*\u0000[\u0000\s]*$/, '').replace(forbidden, () => {
        replaced++;
        return '\ufffd';
      });
      yield { ...chunk, text: mended };
    }
  }
  const after = (): Say[] => (replaced > 0 ? [{ code: 'import.xml.signs', values: { count: replaced } }] : []);
  return { ...text, chunks, after };
}

export interface Wanted {
  /** Told the path of names from the root, with slashes. Items within items are part of the outer one. */
  isItem(path: string, name: string): boolean;
  /** False where nobody asks what stands around the items: it is let go at once, whatever its size. */
  readonly around: boolean;
  /** Signs that one may have, where the form allows more than a row may. */
  readonly longest?: number;
}

/**
 * @throws BadInput where it is no well-formed XML or declares entities, TooBig where too much stands around the items
 */
export async function* readItems(
  text: WholeText,
  file: string,
  wanted: Wanted,
  signal?: AbortSignal,
): AsyncGenerator<ItemPage> {
  const where = { file };
  const longest = wanted.longest ?? longestRow;
  const open: Open[] = [];
  /** Depth of the item that is being read; 0 outside. */
  let inItem = 0;
  let itemSigns = 0;
  let around = 0;
  let quiet = 0;
  let items: Item[] = [];
  const parser = new SaxesParser({ position: true });
  const take = (signs: number) => {
    quiet = 0;
    if (inItem > 0) itemSigns += signs;
    else if (wanted.around && (around += signs) > mostAround)
      throw tooBig('import.xml.around', { most: mostAround }, { where: { ...where, row: parser.line } });
  };
  parser.on('error', (cause) => {
    const why = cause.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').slice(0, 200);
    throw badInput('import.xml.broken', { line: parser.line, why }, { where: { ...where, row: parser.line }, cause });
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw badInput('import.xml.entity', {}, { where });
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    const parent = open.at(-1);
    const path = parent ? `${parent.path}/${name}` : name;
    const given = Object.entries(tag.attributes as Record<string, string>);
    if (open.length === mostDepth || given.length > mostAttributes)
      throw badInput('import.xml.deep', { line: parser.line }, { where: { ...where, row: parser.line } });
    const attributes = new Map<string, string>();
    for (const [key, value] of given) if (!/^xmlns(?::|$)/.test(key)) attributes.set(local(key), value);
    open.push({ name, path, attributes, children: [], text: '' });
    if (inItem === 0 && wanted.isItem(path, name)) {
      inItem = open.length;
      itemSigns = 0;
    }
    take(given.reduce((sum, [key, value]) => sum + key.length + value.length, name.length));
  });
  const keeps = () => (inItem === 0 ? wanted.around : itemSigns <= longest);
  const onText = (signs: string) => {
    // Blanks between a million items are not what stands around them.
    if (inItem === 0 && /^\s*$/.test(signs)) return;
    take(signs.length);
    const current = open.at(-1);
    if (current && keeps()) current.text += signs;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const { name, attributes, children, text: own } = open.pop()!;
    const element = { name, attributes, children, text: own.trim() };
    if (inItem === open.length + 1) {
      const outer = open.map((one) => ({ ...one, text: one.text.trim() }));
      items.push({ element, around: outer, ...(itemSigns > longest && { tooLong: itemSigns }) });
      inItem = 0;
    } else if (keeps()) open.at(-1)?.children.push(element);
  });
  for await (const chunk of text.chunks(signal)) {
    quiet += chunk.text.length;
    parser.write(chunk.text);
    if (quiet > mostAround)
      throw tooBig('import.xml.around', { most: mostAround }, { where: { ...where, row: parser.line } });
    const full = items;
    items = [];
    yield { items: full, read: chunk.read };
  }
  parser.close();
}

/** The first child of that name. */
export const child = (of: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => at?.children.find((one) => one.name === name), of);
