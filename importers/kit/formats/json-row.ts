/**
 * One JSON object as cells: a dotted path for each value, digits as they are written (JSON.parse would lose those of a long
 * number), lists of plain values one below the other.
 */
import { JsonFault } from './json-walk.ts';

export interface JsonRow {
  readonly cells: ReadonlyMap<string, string>;
  /** Columns that hold a list of objects or lists, as written. */
  readonly nested: readonly string[];
}

const mostDepth = 64;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const words = [
  ['true', 'true'],
  ['false', 'false'],
  ['null', ''],
] as const;

/** @throws JsonFault where it is no JSON object, or where one of its keys stands twice */
export function jsonRow(text: string): JsonRow {
  const cells = new Map<string, string>();
  const nested: string[] = [];
  let at = 0;

  const fail = (): never => {
    const line = 1 + [...text.slice(0, at).matchAll(/\n/g)].length;
    throw new JsonFault(line, text.slice(at, at + 30).split('\n', 1)[0]!);
  };
  const match = (pattern: RegExp): string => {
    const from = at;
    pattern.lastIndex = at;
    if (pattern.test(text)) at = pattern.lastIndex;
    return text.slice(from, at);
  };
  /** The next that is no blank. */
  const sign = (): string => {
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;)
      code = text.charCodeAt(++at);
    return text[at] ?? '';
  };
  const expect = (wanted: string): void => {
    if (sign() !== wanted) fail();
    at++;
  };

  const string = (): string => {
    expect('"');
    let value = '';
    for (;;) {
      value += match(plain);
      if (text[at] === '"') break;
      if (text[at] !== '\\') fail();
      const escape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0] ?? fail();
      value += JSON.parse(`"${escape}"`) as string;
      at += escape.length;
    }
    at++;
    return value;
  };
  const scalar = (): string => {
    if (text[at] === '"') return string();
    const digits = match(number);
    if (digits !== '') return digits;
    const [written, means] = words.find(([one]) => text.startsWith(one, at)) ?? fail();
    at += written.length;
    return means;
  };
  /** Sees that the brackets hold what they should; `each` reads one value or one pair. */
  const inside = (open: string, close: string, each: () => void): void => {
    expect(open);
    if (sign() === close) return void at++;
    for (;;) {
      each();
      if (sign() === close) return void at++;
      expect(',');
    }
  };
  const list = (path: string, into: Map<string, string>, depth: number): void => {
    const from = at;
    const texts: string[] = [];
    let isNested = false;
    inside('[', ']', () => {
      if (sign() === '{' || text[at] === '[') {
        isNested = true;
        value('', new Map(), depth + 1);
      } else texts.push(scalar());
    });
    if (isNested && into === cells) nested.push(path);
    put(path, isNested ? text.slice(from, at) : texts.join('\n'), into);
  };
  const put = (path: string, cell: string, into: Map<string, string>): void => {
    if (into.has(path)) fail();
    into.set(path, cell);
  };
  const value = (path: string, into: Map<string, string>, depth: number): void => {
    if (depth > mostDepth) fail();
    if (sign() === '{') object(path, into, depth);
    else if (text[at] === '[') list(path, into, depth);
    else put(path, scalar(), into);
  };
  const object = (path: string, into: Map<string, string>, depth: number): void => {
    const keys = new Set<string>();
    inside('{', '}', () => {
      sign();
      const key = string();
      if (keys.has(key)) fail();
      keys.add(key);
      expect(':');
      value(path === '' ? key : `${path}.${key}`, into, depth + 1);
    });
  };

  if (sign() !== '{') fail();
  object('', cells, 0);
  if (sign() !== '') fail();
  return { cells, nested };
}

/** As JSON.parse reads it, but for numbers, which keep their digits as texts. */
export const parsed = (text: string): unknown =>
  JSON.parse(text, ((_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' ? source : value) as (this: unknown, key: string, value: unknown) => unknown);
