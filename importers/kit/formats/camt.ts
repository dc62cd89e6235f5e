/**
 * ISO 20022 statements of an account: camt.052, camt.053 and camt.054 of every version, one transaction a row; an entry that
 * gathers several is as many rows.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Table } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { child, readItems, type Item, type XmlElement, type XmlText } from './xml-tree.ts';

const columns = [
  ...['account', 'iban', 'bankCode', 'number', 'currency', 'statement', 'statementNumber', 'status'],
  ...['bookedOn', 'valueDate', 'direction', 'reversal', 'amount', 'type', 'bankReference', 'endToEnd', 'mandate'],
  ...['purpose', 'details', 'counterName', 'counterIban', 'counterAccount', 'counterBank'],
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

/** Sums of one statement, in ten-thousandths. */
interface Sum {
  readonly row: number;
  readonly opening: bigint | null;
  readonly closing: bigint | null;
  sum: bigint;
}

/** True for a statement by the name of the first element within `Document`. */
export const isCamt = (text: string): boolean =>
  /<(?:[\w-]+:)?(?:BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)[\s>]/.test(text);

/** @throws BadInput where it is no well-formed XML */
export async function openCamt(text: XmlText, name: string): Promise<Table> {
  let sums = new Map<string, Sum>();
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    sums = new Map();
    let row = 0;
    const wanted = { isItem: (_: string, one: string) => one === 'Ntry', around: true };
    for await (const { items, read: bytes } of readItems(text, name, wanted, signal)) {
      const start = { row: row + 1, byte: 0 };
      const records: RecordOf[] = [];
      for (const item of items) {
        add(sums, item, row + 1);
        for (const one of rowsOf(item)) records.push({ ...one, row: ++row });
      }
      yield { records, start, read: bytes };
    }
  }
  const table = await tableOf({ name, encoding: text.encoding, doubts: text.doubts, columns, closed: true, read });
  const doubtsAfter = (): Say[] => {
    const off = [...sums].filter(
      ([, { opening, closing, sum }]) => opening !== null && closing !== null && opening + sum !== closing,
    );
    const [first] = off;
    const values = { count: off.length, statement: first?.[0] ?? '', row: first?.[1].row ?? 0 };
    return [...text.after(), ...(first ? [{ code: 'import.camt.balance', values }] : [])];
  };
  return { ...table, doubtsAfter };
}

const textAt = (of: XmlElement | undefined, ...names: readonly string[]): string => child(of, ...names)?.text ?? '';
const isBooked = (entry: XmlElement): boolean => /^(?:BOOK)?$/.test(statusOf(entry));
/** Since version 8 the code stands one step deeper. */
const statusOf = (entry: XmlElement): string => textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');

function rowsOf({ element: entry, around, tooLong }: Item): Omit<RecordOf, 'row'>[] {
  if (tooLong !== undefined)
    return [
      {
        cells: new Map(),
        raw: entry.name,
        fault: { why: { code: 'import.element.long', values: { signs: tooLong } } },
      },
    ];
  const statement = around.at(-1);
  const of: Cells = {
    ...accountOf(child(statement, 'Acct')),
    statement: textAt(statement, 'Id'),
    statementNumber: textAt(statement, 'LglSeqNb') || textAt(statement, 'ElctrncSeqNb'),
    status: statusOf(entry),
    bookedOn: dayOf(child(entry, 'BookgDt')),
    valueDate: dayOf(child(entry, 'ValDt')),
    details: textAt(entry, 'AddtlNtryInf'),
  };
  const transactions = entry.children
    .filter(({ name }) => name === 'NtryDtls')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'TxDtls'));
  const each = transactions.length > 0 ? transactions : [undefined];
  return each.map((transaction) => rowOf(entry, transaction, each.length === 1, of));
}

function rowOf(
  entry: XmlElement,
  transaction: XmlElement | undefined,
  isAlone: boolean,
  of: Cells,
): Omit<RecordOf, 'row'> {
  const whole = child(entry, 'Amt');
  const currency = whole?.attributes.get('Ccy') ?? of.currency ?? '';
  const told = [child(transaction, 'Amt'), child(transaction, 'AmtDtls', 'TxAmt', 'Amt')];
  // In a currency of its own a transaction says what was ordered, not what moved on this account.
  const own =
    told.find((one) => one && (one.attributes.get('Ccy') ?? currency) === currency) ?? (isAlone ? whole : undefined);
  const mark = textAt(transaction, 'CdtDbtInd') || textAt(entry, 'CdtDbtInd');
  const isReversal = textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1';
  const isIn = mark === 'CRDT';
  // Of a reversal the parties are those of what is reversed.
  const side = isIn !== isReversal ? 'Dbtr' : 'Cdtr';
  const parties = child(transaction, 'RltdPties');
  const party = child(parties, side);
  const agent = child(transaction, 'RltdAgts', `${side}Agt`, 'FinInstnId');
  const other = accountOf(child(parties, `${side}Acct`));
  const remittance = child(transaction, 'RmtInf')?.children ?? [];
  const purpose = remittance.map((one) => (one.name === 'Ustrd' ? one.text : textAt(one, 'CdtrRefInf', 'Ref')));
  const refs = child(transaction, 'Refs');
  const cells: Cells = {
    ...of,
    ...{ currency, amount: own?.text ?? '', direction: isIn ? 'in' : 'out', reversal: isReversal ? 'yes' : '' },
    ...{ type: typeOf(child(transaction, 'BkTxCd')) || typeOf(child(entry, 'BkTxCd')) },
    bankReference: textAt(refs, 'AcctSvcrRef') || (isAlone ? textAt(entry, 'AcctSvcrRef') : ''),
    endToEnd: textAt(refs, 'EndToEndId').replace(/^NOTPROVIDED$/, ''),
    mandate: textAt(refs, 'MndtId'),
    purpose: purpose.filter((one) => one !== '').join(' '),
    details: of.details || textAt(transaction, 'AddtlTxInf'),
    counterName: textAt(party, 'Nm') || textAt(party, 'Pty', 'Nm'),
    ...{ counterIban: other.iban ?? '', counterAccount: other.number ?? '' },
    counterBank: textAt(agent, 'BICFI') || textAt(agent, 'BIC') || textAt(agent, 'ClrSysMmbId', 'MmbId'),
  };
  const raw = Object.entries(cells)
    .map(([column, cell]) => `${column}: ${cell}`)
    .join('\n');
  const fault = !/^(?:CRDT|DBIT)$/.test(mark)
    ? 'import.camt.mark'
    : own === undefined
      ? 'import.camt.amount'
      : undefined;
  return {
    cells: new Map(Object.entries(cells)),
    raw,
    ...(fault !== undefined && { fault: { why: { code: fault } } }),
  };
}

function accountOf(account: XmlElement | undefined): Cells {
  const bank = child(account, 'Svcr', 'FinInstnId');
  const iban = textAt(account, 'Id', 'IBAN');
  const number = textAt(account, 'Id', 'Othr', 'Id');
  const bankCode = textAt(bank, 'BICFI') || textAt(bank, 'BIC') || textAt(bank, 'ClrSysMmbId', 'MmbId');
  return { account: iban || number, iban, number, bankCode, currency: textAt(account, 'Ccy') };
}

/** A day, or a moment where the bank gives one. */
const dayOf = (of: XmlElement | undefined): string => textAt(of, 'Dt') || textAt(of, 'DtTm');

const typeOf = (code: XmlElement | undefined): string => {
  const domain = child(code, 'Domn');
  const words = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')];
  return words.filter((word) => word !== '').join('/') || textAt(code, 'Prtry', 'Cd');
};

/** An amount of ISO 20022 has a point and up to five places. */
function units(written: string): bigint | null {
  const [, whole, part = ''] = /^(\d{1,18})(?:\.(\d{0,5}))?$/.exec(written) ?? [];
  return whole === undefined ? null : BigInt(whole + part.padEnd(5, '0'));
}

function balance(statement: XmlElement | undefined, ...codes: readonly string[]): bigint | null {
  for (const one of statement?.children ?? [])
    if (one.name === 'Bal' && codes.includes(textAt(one, 'Tp', 'CdOrPrtry', 'Cd'))) {
      const amount = units(textAt(one, 'Amt'));
      return amount === null ? null : textAt(one, 'CdtDbtInd') === 'DBIT' ? -amount : amount;
    }
  return null;
}

function add(sums: Map<string, Sum>, { element: entry, around }: Item, row: number): void {
  const statement = around.at(-1);
  const id = textAt(statement, 'Id');
  const amount = units(textAt(entry, 'Amt'));
  if (amount === null || !isBooked(entry)) return;
  const opening = balance(statement, 'OPBD', 'PRCD');
  const sum = sums.get(id) ?? { row, opening, closing: balance(statement, 'CLBD'), sum: 0n };
  sum.sum += textAt(entry, 'CdtDbtInd') === 'CRDT' ? amount : -amount;
  sums.set(id, sum);
}
