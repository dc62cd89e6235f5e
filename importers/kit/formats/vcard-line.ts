/** One line of a vCard: its name, its parameters and its value, in the ways of versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). */

export interface Line {
  readonly name: string;
  /** Words of TYPE in small letters, those of 2.1 too, which stand without their `TYPE=`. */
  readonly types: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  /** Decoded; its escapes still stand in it, since they tell a `;` of the text from one between parts. */
  readonly value: string;
  /** The charset that the line names and its bytes are not in. */
  readonly wrong?: string;
}

const encodings = /^(?:QUOTED-PRINTABLE|BASE64|B|8BIT|7BIT)$/i;

/** Null for what is no line of a card. */
export function lineOf(text: string): Line | null {
  const found = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:"[^"]*"|[^":])*)?):/.exec(text);
  if (!found) return null;
  const [head, name = '', given = ''] = found;
  const parameters = new Map<string, string>();
  const types: string[] = [];
  for (const [one] of given.slice(1).matchAll(/(?:"[^"]*"|[^;])+/g)) {
    const [, key, value] = /^([\w-]+)=(.*)$/.exec(one) ?? [];
    if (key === undefined) {
      if (encodings.test(one)) parameters.set('ENCODING', one.toUpperCase());
      else types.push(one.toLowerCase());
    } else if (key.toUpperCase() === 'TYPE') types.push(...value!.replaceAll('"', '').toLowerCase().split(','));
    else parameters.set(key.toUpperCase(), value!.replace(/^"(.*)"$/, '$1'));
  }
  const raw = text.slice(head.length);
  const encoding = (parameters.get('ENCODING') ?? '').toUpperCase();
  const bytes =
    encoding === 'QUOTED-PRINTABLE' ? unquoted(raw) : /^B/.test(encoding) ? Buffer.from(raw, 'base64') : null;
  const line = { name: name.toUpperCase(), types, parameters };
  if (!bytes) return { ...line, value: raw };
  const charset = parameters.get('CHARSET') ?? 'utf-8';
  try {
    // What GBK cannot say is written in GB18030, which reads all that GBK writes.
    const decoder = new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset, { fatal: true });
    return { ...line, value: decoder.decode(bytes) };
  } catch {
    return { ...line, value: raw, wrong: charset };
  }
}

/** RFC 2045, 6.7: `=E5`; what is none of it stays as written. */
function unquoted(text: string): Buffer {
  const parts = text.split(/(=[0-9A-Fa-f]{2})/);
  return Buffer.concat(
    parts.map((part, n) => (n % 2 === 1 ? Buffer.from([Number.parseInt(part.slice(1), 16)]) : Buffer.from(part))),
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', N: '\n' };
const plain = (text: string): string => text.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign).trim();

/** The parts between `;` (of a name, an address), each without its escapes. */
export const partsOf = (value: string): string[] =>
  [...`${value};`.matchAll(/((?:\\[\s\S]|[^\\;])*);/g)].map(([, part]) => plain(part!));

/** The value as one text. */
export const textOf = (value: string): string => plain(value);

/** A list between `,`, one below the other. */
export const listOf = (value: string): string =>
  [...`${value},`.matchAll(/((?:\\[\s\S]|[^\\,])*),/g)]
    .map(([, part]) => plain(part!))
    .filter((part) => part !== '')
    .join('\n');
