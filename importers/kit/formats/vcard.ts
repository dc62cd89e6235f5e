/**
 * Address books as vCards, versions 2.1, 3.0 and 4.0. A row is a card, and then one for each number, address or firm in it, so that a
 * number that cannot be read costs one row and every value can be traced to its line.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import { findEncoding } from '../decode.ts';
import { longestRow, pieces } from '../pieces.ts';
import type { Table, Written } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { firstSigns } from './text.ts';
import { lineOf, listOf, partsOf, textOf, type Line } from './vcard-line.ts';

const columns = [
  ...['way', 'key', 'kind', 'name', 'aliases', 'bornOn', 'sex', 'organisation', 'title', 'note', 'other'],
  ...['value', 'type', 'service'],
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

export const isVcard = (head: Buffer): boolean => /^(?:\ufeff)?BEGIN:VCARD\s/i.test(firstSigns(head));

/** What is no text: it is counted, and cut in the row as it was written. */
const binary = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)[;:]/i;
/** They say something of the file, not of the person. */
const silent = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'REV', 'PROFILE', 'UID', 'X-ABUID', 'KIND']);
const networks = /^X-(?:QQ|WECHAT|SKYPE(?:-USERNAME)?|JABBER|AIM|MSN|ICQ|YAHOO|GOOGLE-TALK|TELEGRAM|WHATSAPP|GTALK)$/;

/** @throws BadInput for a wrong encoding or when there is no card */
export async function openVcard(path: string, name: string, { encoding: said }: Written): Promise<Table> {
  const { encoding, bom, lineEnd, doubt } = await findEncoding(path, name, said);
  let cards = new Cards(name);
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    cards = new Cards(name);
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    let line = 0;
    let last = bom;
    for await (const { byte, bytes, tooLong } of pieces(path, lineEnd, bom, signal)) {
      // Of a line that is too long its beginning tells what it is: a picture, mostly.
      const text = tooLong === undefined ? decoder.decode(bytes) : new TextDecoder(encoding).decode(bytes);
      const lines = text.split(/\r\n|\n|\r/);
      if (lines.at(-1) === '') lines.pop();
      for (const one of lines) cards.line(one, ++line, tooLong);
      last = byte + (tooLong ?? bytes.length);
      yield { records: cards.take(), start: { row: 1, byte: bom }, read: last };
    }
    cards.end();
    yield { records: cards.take(), start: { row: 1, byte: bom }, read: last };
  }
  const table = await tableOf({ ...{ name, encoding, doubts: doubt ? [doubt] : [], columns, closed: true, read } });
  return { ...table, doubtsAfter: () => cards.doubts() };
}

interface Property {
  readonly row: number;
  text: string;
  /** Signs of a picture that were left out. */
  cut: number;
}

interface Card {
  readonly row: number;
  readonly properties: Property[];
  signs: number;
}

class Cards {
  readonly #file: string;
  #card: Card | null = null;
  #records: RecordOf[] = [];
  #count = 0;
  #pictures = 0;
  #outside = 0;

  constructor(file: string) {
    this.#file = file;
  }

  line(text: string, row: number, tooLong?: number): void {
    if (/^BEGIN:VCARD\s*$/i.test(text)) {
      // An AGENT of 2.1 is a card within a card; each is one of its own.
      this.#done(false);
      this.#card = { row, properties: [], signs: 0 };
    } else if (!this.#card) {
      if (text.trim() !== '') this.#outside++;
    } else if (/^END:VCARD\s*$/i.test(text)) this.#done(true);
    else this.#add(this.#card, text, row, tooLong ?? text.length);
  }

  end(): void {
    this.#done(false);
  }

  take(): RecordOf[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  doubts(): Say[] {
    return [
      ...(this.#pictures > 0 ? [{ code: 'import.vcard.pictures', values: { count: this.#pictures } }] : []),
      ...(this.#outside > 0 ? [{ code: 'import.vcard.outside', values: { count: this.#outside } }] : []),
    ];
  }

  /** A line of its own, or the rest of the one before: behind a blank, or behind the `=` of quoted-printable. */
  #add(card: Card, text: string, row: number, signs: number): void {
    const before = card.properties.at(-1);
    const isPicture = before !== undefined && binary.test(before.text);
    const isSoft = before !== undefined && /^[^:]*QUOTED-PRINTABLE/i.test(before.text) && before.text.endsWith('=');
    const isFolded = /^[ \t]/.test(text) || (isPicture && !/^[\w.-]+[;:]/.test(text));
    if (before && isPicture && isFolded) return void (before.cut += signs);
    if (before && isSoft) before.text = before.text.slice(0, -1) + text;
    else if (before && isFolded) before.text += text.slice(1);
    else if (text.trim() !== '') {
      const [head = ''] = binary.test(text) ? [text.slice(0, 80)] : [text];
      card.properties.push({ row, text: head, cut: signs - head.length });
    }
    card.signs += binary.test(text) || isPicture ? 0 : signs;
  }

  #done(isWhole: boolean): void {
    const card = this.#card;
    this.#card = null;
    if (!card) return;
    this.#count++;
    const { row, properties, signs } = card;
    const rawOf = ({ text, cut }: Property) => (cut > 0 ? `${text}… (${text.length + cut})` : text);
    const raw = properties.map(rawOf).join('\n');
    const fault = (why: Say) => this.#records.push({ row, cells: new Map(), raw: raw.slice(0, 4096), fault: { why } });
    if (!isWhole) return void fault({ code: 'import.vcard.cut' });
    if (signs > longestRow) return void fault({ code: 'import.element.long', values: { signs } });
    const lines: { line: Line; row: number; raw: string }[] = [];
    for (const one of properties) {
      if (binary.test(one.text)) {
        this.#pictures++;
        continue;
      }
      const line = lineOf(one.text);
      if (!line) return void fault({ code: 'import.vcard.line', values: { line: one.row } });
      if (line.wrong !== undefined)
        return void fault({ code: 'import.vcard.charset', values: { line: one.row, charset: line.wrong } });
      lines.push({ line, row: one.row, raw: one.text });
    }
    const uid = lines.find(({ line }) => line.name === 'UID' || line.name === 'X-ABUID')?.line.value.trim();
    const told = cardOf(lines.map(({ line }) => line));
    const same = { key: uid ?? `${this.#file}#${this.#count}`, kind: told.kind!, name: told.name! };
    this.#put(row, raw, { ...told, ...same, way: 'card' });
    for (const { line, row: own, raw: text } of lines) {
      const way = wayOf(line);
      if (way && way.value !== '') this.#put(own, text, { ...same, title: told.title ?? '', ...way });
    }
  }

  #put(row: number, raw: string, cells: Cells): void {
    this.#records.push({ row, cells: new Map(Object.entries(cells)), raw });
  }
}

/** What the card says of the person or firm itself. */
function cardOf(lines: readonly Line[]): Cells {
  const of = (name: string) => lines.find((line) => line.name === name)?.value ?? '';
  const [family = '', given = '', middle = '', before = '', after = ''] = partsOf(of('N'));
  const whole = [before, given, middle, family, after].filter((part) => part !== '');
  // Chinese names stand without blanks, the family first.
  const parts = /^\p{Script=Han}+$/u.test(family + given) ? `${family}${middle}${given}` : whole.join(' ');
  const firm = partsOf(of('ORG'))
    .filter((part) => part !== '')
    .join(' · ');
  const name = textOf(of('FN')) || parts;
  const isFirm = /^org/i.test(of('KIND')) || (parts === '' && firm !== '' && (name === '' || name === firm));
  const day = /^(\d{4})-?(\d\d)-?(\d\d)(?:$|T)/.exec(of('BDAY'))?.slice(1).join('-') ?? '';
  const sex = (of('GENDER') || of('X-GENDER')).split(';', 1)[0]!.trim();
  const used = new Set(['N', 'FN', 'NICKNAME', 'ORG', 'TITLE', 'NOTE', ...(day === '' ? [] : ['BDAY'])]);
  const other = lines.flatMap((line) => {
    if (silent.has(line.name) || used.has(line.name) || wayOf(line)) return [];
    if (line.name === 'GENDER' || line.name === 'X-GENDER') return [];
    return [`${line.name}: ${textOf(line.value)}`];
  });
  return {
    ...{ kind: isFirm ? 'org' : 'person', name: name || firm, aliases: listOf(of('NICKNAME')), bornOn: day, sex },
    ...{ organisation: firm, title: textOf(of('TITLE')) || textOf(of('ROLE')), note: textOf(of('NOTE')) },
    other: other.join('\n'),
  };
}

/** What ties the card to something else: a number, an address, an account, a firm. */
function wayOf({ name, value, types, parameters }: Line): Cells | null {
  const type = types.filter((one) => !/^(?:pref|internet|voice|x-|uri)/.test(one)).join(' ');
  if (name === 'TEL')
    return { way: 'phone', value: textOf(value.replace(/^tel:/i, '').replace(/;ext=/i, ' ext ')), type };
  if (name === 'EMAIL') return { way: 'email', value: textOf(value.replace(/^mailto:/i, '')), type };
  if (name === 'ADR') {
    const [box = '', more = '', street = '', town = '', region = '', code = '', country = ''] = partsOf(value);
    const parts = [box, more, street, town, region, code, country].filter((part) => part !== '');
    return { way: 'address', value: parts.join(', '), type };
  }
  if (name === 'ORG') return { way: 'firm', value: partsOf(value)[0] ?? '', type };
  if (networks.test(name)) return { way: 'account', value: textOf(value), type, service: serviceOf(name.slice(2)) };
  if (name !== 'IMPP' && name !== 'X-SOCIALPROFILE') return null;
  const [, scheme = '', handle = ''] = /^([\w+.-]+):(?:\/\/)?(.*)$/s.exec(value) ?? ['', '', value];
  const service = parameters.get('X-SERVICE-TYPE') ?? (/^https?$/.test(scheme) ? (types[0] ?? scheme) : scheme);
  const own = parameters.get('X-USER') ?? parameters.get('X-USERNAME');
  return { way: 'account', value: textOf(own ?? handle), type, service: serviceOf(service || types[0] || 'im') };
}

const serviceOf = (name: string): string => name.toLowerCase().replace(/-username$/, '');
