/** What the sources of banks share: accounts named by number or card, and columns of a bank's answer that say nothing of the money. */
import type { Cell, EntityOfEnd } from '../kit/mapping.ts';

export const bankHeaders = ['反馈单位', '银行名称', '开户行', '所属银行', 'bank name', 'institution'];
export const accountHeaders = ['账号', '账户', '账户号', '银行账号', 'account number', 'account no'];
export const cardHeaders = ['卡号', '银行卡号', 'card number'];
export const holderHeaders = [
  '名称',
  '户名',
  '客户名称',
  '账户名称',
  'account holder',
  'account name',
  'customer name',
];
export const amountHeaders = ['交易金额', '金额', '发生额', 'transaction amount', 'value'];
export const currencyHeaders = ['币种', '货币', '币别', 'currency code', 'ccy'];
export const timeHeaders = [
  ...['交易时间', '交易日期', '交易日期时间', '记账时间', '交易时刻'],
  ...['time', 'date', 'transaction time', 'transaction date', 'booking date', 'date time', 'value date'],
];
export const purposeHeaders = ['交易摘要', '摘要', '用途', '附言', 'description', 'reference', 'details', 'narrative'];
export const serialHeaders = ['交易流水号', '流水号', 'transaction id', 'transaction number', 'serial number'];

/** By IBAN or number; by card where a bank names its accounts so. */
export const accountBy = (number: readonly string[], bank: Cell, more: Readonly<Record<string, Cell>> = {}) => {
  const cells = (pick: string): [Cell, Cell, ...Cell[]] => {
    const [first = '', second = first, ...others] = number.map((column) => ({ column, pick }));
    return [first, second, ...others];
  };
  return {
    kind: 'Account',
    set: { iban: { first: cells(ibanForm) }, number: { first: cells(plainForm) }, bank, bankCode: bank, ...more },
  } satisfies EntityOfEnd;
};
const ibanForm = '^[A-Z]{2}\\d{2}[A-Z0-9 ]{11,}$';
const plainForm = '^(?![A-Z]{2}\\d{2}[A-Z0-9 ]{11,}$).+$';

export const answerOfBank = [
  '审批表',
  '查询对象名称',
  '查询卡号',
  '查询反馈结果原因',
  '证件类型',
  '备注',
  '反馈人',
  '反馈录入日期',
];
