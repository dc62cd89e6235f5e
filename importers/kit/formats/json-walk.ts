/**
 * Walks a JSON text of any length as it comes in: which lists it holds, and the text of each element of one list. Memory
 * stays flat, since an element is let go as soon as it is handed on. What stands around the lists is checked strictly;
 * an element only by its brackets, since who reads it checks it whole. Guarded by json.test.ts, against JSON.parse.
 */
import { longestRow } from '../pieces.ts';

/** Where the text is no JSON; `found` is empty where it ends too early. */
export class JsonFault extends Error {
  readonly line: number;
  readonly found: string;

  constructor(line: number, found: string) {
    super(`line ${line}: ${found}`);
    this.line = line;
    this.found = found;
  }
}

export interface Element {
  /** As written; of one that is too long only its beginning. */
  readonly text: string;
  /** Its length in signs, where it is longer than a row may be. */
  readonly tooLong?: number;
}

export interface List {
  readonly elements: number;
  /** How many of them are objects. */
  readonly objects: number;
}

type Expect = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' | 'nothing';

interface Scan {
  readonly is: 'key' | 'scalar' | 'element' | 'wanted element';
  readonly keep: boolean;
  readonly form: '{' | '"' | 'literal';
  text: string;
  length: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
}

const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const mostDepth = 64;

/** Feed it text; lists are those that are reached through objects alone, by dotted path, '' for one that is the whole. */
export class JsonWalker {
  readonly lists = new Map<string, List>();
  readonly #wanted: string | null;
  readonly #frames: { readonly list: boolean; readonly path: string }[] = [];
  #key = '';
  #expect: Expect = 'value';
  #scan: Scan | null = null;
  #line = 1;
  #found: Element[] = [];

  /** @param wanted path of the list whose elements are handed on */
  constructor(wanted: string | null) {
    this.#wanted = wanted;
  }

  /** @throws JsonFault */
  push(text: string): Element[] {
    this.#found = [];
    for (let at = 0; at < text.length;) at = this.#scan ? this.#go(this.#scan, text, at) : this.#step(text, at);
    this.#line += count(text, text.length);
    return this.#found;
  }

  /** @throws JsonFault where the text is not at its end */
  end(): void {
    if (this.#scan?.form === 'literal') this.#done(this.#scan, '', 0);
    if (this.#expect !== 'nothing' || this.#scan) throw new JsonFault(this.#line, '');
  }

  #fail(text: string, at: number): never {
    throw new JsonFault(this.#line + count(text, at), text.slice(at, at + 30).split('\n', 1)[0]!);
  }

  /** One sign outside keys and values. */
  #step(text: string, at: number): number {
    const sign = text[at]!;
    if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t') return at + 1;
    const frame = this.#frames.at(-1);
    const expect = this.#expect;
    if (expect === 'next' && sign === ',') this.#expect = frame!.list ? 'value' : 'key';
    else if (frame?.list && sign === ']' && (expect === 'next' || expect === 'first value')) this.#close();
    else if (frame?.list === false && sign === '}' && (expect === 'next' || expect === 'first key')) this.#close();
    else if (expect === 'colon' && sign === ':') this.#expect = 'value';
    else if (sign === '"' && (expect === 'key' || expect === 'first key')) this.#begin('key', sign);
    else if (expect === 'value' || expect === 'first value') return this.#value(text, at, frame?.list ?? false);
    else this.#fail(text, at);
    return at + 1;
  }

  #value(text: string, at: number, inList: boolean): number {
    const sign = text[at]!;
    const frame = this.#frames.at(-1);
    if (!inList && (sign === '{' || sign === '[')) {
      if (this.#frames.length === mostDepth) this.#fail(text, at);
      const path = !frame ? '' : frame.path === '' ? this.#key : `${frame.path}.${this.#key}`;
      const list = sign === '[';
      if (list && this.lists.has(path)) this.#fail(text, at); // two lists of one name: which counts cannot be known
      if (list) this.lists.set(path, { elements: 0, objects: 0 });
      this.#frames.push({ list, path });
      this.#expect = list ? 'first value' : 'first key';
      return at + 1;
    }
    if (!/["{[tfn\d-]/.test(sign)) this.#fail(text, at);
    if (inList) {
      const { elements, objects } = this.lists.get(frame!.path)!;
      this.lists.set(frame!.path, { elements: elements + 1, objects: objects + (sign === '{' ? 1 : 0) });
    }
    const wanted = inList && frame!.path === this.#wanted;
    this.#begin(wanted ? 'wanted element' : inList ? 'element' : 'scalar', sign);
    return sign === '"' ? at + 1 : at;
  }

  #close(): void {
    this.#frames.pop();
    this.#expect = this.#frames.length === 0 ? 'nothing' : 'next';
  }

  #begin(is: Scan['is'], sign: string): void {
    const form = sign === '"' ? '"' : sign === '{' || sign === '[' ? '{' : 'literal';
    const inString = form === '"';
    const keep = is === 'key' || is === 'wanted element' || form === 'literal';
    const text = inString ? '"' : '';
    this.#scan = { is, keep, form, text, length: 0, depth: 0, inString, escaped: false };
  }

  /** Goes on to the end of a key or value, or of the text. */
  #go(scan: Scan, text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (scan.inString) {
        if (scan.escaped) scan.escaped = false;
        else if (code === 0x5c) scan.escaped = true;
        else if (code === 0x22) {
          scan.inString = false;
          if (scan.form === '"') return this.#done(scan, text.slice(from, at + 1), at + 1);
        }
      } else if (scan.form === 'literal') {
        if (code <= 0x20 || code === 0x2c || code === 0x5d || code === 0x7d)
          return this.#done(scan, text.slice(from, at), at);
      } else if (code === 0x22) scan.inString = true;
      else if (code === 0x7b || code === 0x5b) scan.depth++;
      else if ((code === 0x7d || code === 0x5d) && --scan.depth === 0)
        return this.#done(scan, text.slice(from, at + 1), at + 1);
    }
    take(scan, text.slice(from));
    return at;
  }

  #done(scan: Scan, last: string, at: number): number {
    take(scan, last);
    this.#scan = null;
    if (scan.form === 'literal' && !literal.test(scan.text)) throw new JsonFault(this.#line, scan.text.slice(0, 30));
    if (scan.is === 'key') this.#key = this.#keyOf(scan.text);
    else if (scan.is === 'wanted element')
      this.#found.push(scan.length > longestRow ? { text: scan.text, tooLong: scan.length } : { text: scan.text });
    this.#expect = scan.is === 'key' ? 'colon' : this.#frames.length === 0 ? 'nothing' : 'next';
    return at;
  }

  #keyOf(text: string): string {
    try {
      return JSON.parse(text) as string;
    } catch {
      throw new JsonFault(this.#line, text.slice(0, 30)); // an escape that JSON does not know, or one cut off
    }
  }
}

/** Of what is longer than a row may be only the beginning is kept. */
function take(scan: Scan, text: string): void {
  scan.length += text.length;
  if (scan.keep && scan.text.length < longestRow) scan.text += text;
  if (scan.length > longestRow && scan.text.length > 4096) scan.text = scan.text.slice(0, 4096);
}

/** Line ends before a place. */
function count(text: string, before: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
