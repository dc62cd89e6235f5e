/**
 * SWIFT statements of an account: MT940 and MT942, one booking a row. Banks bend the standard; what is taken apart here is what
 * the published samples show (tests/real), the rest stands whole in its column.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { iban } from '#graph-schema/ontology/values/index.ts';
import { findEncoding } from '../decode.ts';
import { pieces } from '../pieces.ts';
import type { Table, Written } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { firstSigns } from './text.ts';

const columns = [
  ...['account', 'iban', 'bankCode', 'number', 'currency', 'statement', 'statementNumber'],
  ...[
    'bookedOn',
    'valueDate',
    'entryDate',
    'mark',
    'direction',
    'amount',
    'type',
    'customerReference',
    'bankReference',
  ],
  ...['supplement', 'details', 'nonSwift', 'code', 'text', 'primaNota', 'purpose'],
  ...['counterAccount', 'counterIban', 'counterBank', 'counterName'],
] as const;
type Column = (typeof columns)[number];

/** The fields :20: and :25: at the beginning of lines, in that order, whatever a bank writes above them. */
export const isMt940 = (head: Buffer): boolean => {
  const text = firstSigns(head.subarray(0, 4096));
  return /^(?:[^\n]*\r?\n){0,8}?(?:\{4:\s*)?:20:[^\n]*\r?\n(?:[^\n]*\r?\n){0,6}?:25P?:/.test(text);
};

interface Field {
  readonly tag: string;
  /** Line of the file in which it begins. */
  readonly line: number;
  text: string;
}

interface Booking {
  readonly line: Field;
  readonly more: Field[];
}

/** What is known of the statement that is being read. */
interface Statement {
  readonly reference: string;
  readonly line: number;
  account: string;
  number: string;
  currency: string;
  opening: bigint | null;
  sum: bigint;
  readable: boolean;
}

/** @throws BadInput for a wrong encoding or when there is no statement */
export async function openMt940(path: string, name: string, { encoding: said }: Written): Promise<Table> {
  const { encoding, bom, lineEnd, doubt } = await findEncoding(path, name, said);
  /** Statements whose bookings do not lead from one balance to the other. */
  let off: { readonly row: number; readonly statement: string }[] = [];
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    off = [];
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const reader = new Reader((row, statement) => off.push({ row, statement }));
    let line = 0;
    for await (const { byte, bytes, tooLong } of pieces(path, lineEnd, bom, signal)) {
      if (tooLong !== undefined)
        throw badInput('import.row.long', { bytes: tooLong }, { where: { file: name, row: line + 1 } });
      const lines = decoder.decode(bytes).split(/\r\n|\n|\r/);
      if (lines.at(-1) === '') lines.pop();
      for (const text of lines) reader.line(text, ++line);
      yield { records: reader.take(), start: { row: 1, byte: bom }, read: byte + bytes.length };
    }
    reader.end();
    yield { records: reader.take(), start: { row: 1, byte: bom }, read: bom };
  }
  const table = await tableOf({ ...{ name, encoding, doubts: doubt ? [doubt] : [], columns, closed: true, read } });
  const doubtsAfter = (): Say[] => {
    const [first] = off;
    const values = { count: off.length, statement: first?.statement ?? '', row: first?.row ?? 0 };
    return first ? [{ code: 'import.mt940.balance', values }] : [];
  };
  return { ...table, doubtsAfter };
}

class Reader {
  readonly #off: (row: number, statement: string) => void;
  #field: Field | null = null;
  #booking: Booking | null = null;
  #statement: Statement | null = null;
  #records: RecordOf[] = [];

  constructor(off: (row: number, statement: string) => void) {
    this.#off = off;
  }

  line(text: string, line: number): void {
    const bare = text.replace(/^\{1:.*\{4:/, '');
    const [, tag, rest] = /^:(\d\d[A-Z]?|NS):(.*)$/s.exec(bare) ?? [];
    if (tag !== undefined) {
      this.#done();
      this.#field = { tag, line, text: rest! };
    } else if (/^-(?:\}.*|X*)?$/.test(bare) || bare.startsWith('{')) this.#done();
    else if (this.#field) this.#field.text += `\n${bare}`;
  }

  end(): void {
    this.#done();
    this.#book();
  }

  take(): RecordOf[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #done(): void {
    const field = this.#field;
    this.#field = null;
    if (!field) return;
    const { tag, line } = field;
    if (tag === '86' || tag === 'NS') return void this.#booking?.more.push(field);
    this.#book();
    if (tag === '61') this.#booking = { line: field, more: [] };
    const text = field.text.trim();
    if (tag === '20' || !this.#statement)
      this.#statement = {
        ...{ reference: tag === '20' ? text : '', line, account: '', number: '', currency: '' },
        ...{ opening: null, sum: 0n, readable: true },
      };
    const statement = this.#statement;
    if (tag === '25' || tag === '25P') statement.account = text.split('\n')[0]!.trim();
    else if (tag === '28' || tag === '28C') statement.number = text;
    else if (tag === '34F') statement.currency ||= text.slice(0, 3);
    else if (tag === '60F' || tag === '60M') {
      const balance = balanceOf(text);
      statement.opening = balance?.units ?? null;
      statement.sum = 0n;
      if (balance) statement.currency = balance.currency;
    } else if (tag === '62F' || tag === '62M') this.#close(statement, balanceOf(text));
  }

  #close(statement: Statement, closing: ReturnType<typeof balanceOf>): void {
    const { opening, sum, readable, reference, number, line } = statement;
    if (opening !== null && closing && readable && opening + sum !== closing.units)
      this.#off(line, [reference, number].filter((text) => text !== '').join(' '));
    statement.opening = null;
  }

  /** The booking before is whole: nothing more belongs to it. */
  #book(): void {
    const booking = this.#booking;
    this.#booking = null;
    if (!booking) return;
    const statement = this.#statement!;
    const raw = [booking.line, ...booking.more].map(({ tag, text }) => `:${tag}:${text}`).join('\n');
    const read = bookingOf(booking.line.text, statement);
    const row = booking.line.line;
    if (!read) {
      statement.readable = false;
      const fault = { why: { code: 'import.mt940.line' }, perhaps: { code: 'import.mt940.line.perhaps' } };
      return void this.#records.push({ row, cells: new Map(), raw, fault });
    }
    statement.sum += read.units;
    const texts = (wanted: string) => booking.more.filter(({ tag }) => tag === wanted).map(({ text }) => text);
    const details = texts('86').join('\n').trim();
    const nonSwift = texts('NS').join('\n').trim();
    const cells: Partial<Record<Column, string>> = {
      ...read.cells,
      details,
      nonSwift,
      ...structured(details, nonSwift),
    };
    Object.assign(cells, otherAccount(cells));
    this.#records.push({ row, cells: new Map(Object.entries(cells)), raw });
  }
}

/** SWIFT user handbook, field 61: dates, mark, third letter of the currency, amount, type, references, supplement. */
const line61 =
  /^(\d{6})(\d{4})? *([RE]?[CD])([A-Z])?\s?(\d[\d,]*|,\d+)([A-Z][A-Z0-9 ]{3})?((?:(?!\/\/)[^\n])*)(?:\/\/([^\n]*))?(?:\n([\s\S]*))?$/;

function bookingOf(text: string, { account, number, currency, reference }: Statement) {
  const found = line61.exec(text);
  const amount = found && amountOf(found[5]!);
  if (!found || amount === null) return null;
  const [, value = '', entry, mark = '', , , type = '', customer = '', bank = '', more = ''] = found;
  // The reversal of a credit takes money away.
  const isIn = /^(?:E?C|RD)$/.test(mark);
  const valueDate = dayOf(value);
  const entryDate = entry === undefined ? '' : entryDay(entry, value);
  const cells: Partial<Record<Column, string>> = {
    ...ownAccount(account),
    ...{ currency: currency || (/[A-Z]{3}$/.exec(account)?.[0] ?? ''), statement: reference, statementNumber: number },
    ...{ valueDate, entryDate, bookedOn: entryDate || valueDate, mark, direction: isIn ? 'in' : 'out' },
    ...{ amount: amount!.text, type: type.trim(), customerReference: customer.trim(), bankReference: bank.trim() },
    supplement: more.trim(),
  };
  return { cells, units: isIn ? amount!.units : -amount!.units };
}

/** In ten-thousandths, which no currency goes below. */
function amountOf(written: string): { text: string; units: bigint } | null {
  const [whole = '', part = '', ...more] = written.split(',');
  if (more.length > 0 || part.length > 4) return null;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return { text: part === '' ? digits : `${digits}.${part}`, units: BigInt(digits + part.padEnd(4, '0')) };
}

function balanceOf(text: string): { units: bigint; currency: string } | null {
  const [, mark, currency = '', written = ''] = /^([CD])\d{6}([A-Z]{3})?([\d,]+)/.exec(text) ?? [];
  const amount = mark === undefined ? null : amountOf(written);
  return amount && { units: mark === 'C' ? amount.units : -amount.units, currency };
}

/** Years have two digits: up to 79 they are of this century (as banks and the published samples take them). */
const dayOf = (yymmdd: string): string =>
  `${Number(yymmdd.slice(0, 2)) < 80 ? 20 : 19}${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`;

/** A booking day has no year: that of the value date, or the next or last where it is nearer. */
function entryDay(mmdd: string, value: string): string {
  const day = dayOf(value);
  const year = Number(day.slice(0, 4));
  const apart = Number(mmdd.slice(0, 2)) - Number(day.slice(5, 7));
  const shift = apart > 6 ? -1 : apart < -6 ? 1 : 0;
  return `${year + shift}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`;
}

const isIban = (text: string): boolean => /^[A-Z]{2}\d{2}/.test(text) && iban.parse(text, {}).ok;

/** `12345678/0123456789EUR`, `DE89…`, `BPHKPLPK/3200…`: with the bank before a slash, with the currency behind. */
function ownAccount(account: string): Partial<Record<Column, string>> {
  const bare = account.replace(/\s/g, '').replace(/(?<=\d)[A-Z]{3}$/, '');
  if (isIban(bare)) return { account, iban: bare };
  const [, bankCode = '', number = ''] = /^(?:([^/]+)\/)?([^/]+)$/.exec(bare) ?? [];
  return { account, bankCode, number };
}

/** Fields 86 of German, Austrian and Polish banks (?20 …), and the lines of :NS: (01 …), mean the same by number. */
function structured(details: string, nonSwift: string): Partial<Record<Column, string>> {
  const parts = new Map<string, string>();
  const flat = details.replace(/\n/g, '');
  const code = /^\s*(\d{3})\s*\?/.exec(flat)?.[1];
  if (code !== undefined)
    for (const [, key, text] of flat.matchAll(/\?(\d\d)((?:(?!\?\d\d)[\s\S])*)/g))
      parts.set(key!, (parts.get(key!) ?? '') + text!);
  const at = (...keys: readonly string[]) =>
    keys
      .map((key) => parts.get(key) ?? '')
      .join('')
      .trim();
  const twenties = Array.from({ length: 10 }, (_, n) => String(20 + n));
  if (code !== undefined)
    return {
      ...{ code, text: at('00'), primaNota: at('10'), purpose: at(...twenties, '60', '61', '62', '63') },
      ...{ counterBank: at('30'), counterAccount: at('31').replace(/\s/g, ''), counterName: at('32', '33') },
    };
  for (const [, key, text] of nonSwift.matchAll(/^(\d\d)(.*)$/gm)) parts.set(key!, text!);
  if (parts.size === 0) return {};
  const purpose = Array.from({ length: 14 }, (_, n) => parts.get(String(n + 1).padStart(2, '0')) ?? '');
  const told = purpose.map((text) => text.trim()).filter((text) => text !== '');
  return { purpose: told.join(' '), counterName: [at('15'), at('16')].join(' ').trim(), text: at('17') };
}

/** An IBAN that is not the own one, where banks put it: ?31, the supplement, the reference, the first word of the details. */
function otherAccount(cells: Partial<Record<Column, string>>): Partial<Record<Column, string>> {
  const { iban: own, counterAccount = '', supplement = '', customerReference = '', details = '' } = cells;
  const first = [counterAccount, supplement, customerReference, details].map((text) => text.split(/\s/, 1)[0]!);
  const found = first.find((text) => text !== own && isIban(text));
  if (found === undefined) return {};
  return { counterIban: found, counterAccount: found === counterAccount ? '' : counterAccount };
}
