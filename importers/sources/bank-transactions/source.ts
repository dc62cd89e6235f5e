/** Transactions as one account sees them: debit or credit says which way the money went, else the sign, else the column. */
import { defineSource } from '../../kit/source.ts';
import type { CellObject, Condition, LinkOfRow } from '../../kit/mapping.ts';
import * as money from '../money.ts';
import { bookkeeping, documentHeaders, macHeaders, residentIdHeaders, yearFirst } from '../shared.ts';

const own = money.accountBy(['account', 'card'], 'bank', { holder: 'holder' });
/** A party without a number, as cash at a counter, is one of its own for this account and this name: it ties no strangers. */
const other = {
  ...money.accountBy(['counter account', 'counter card'], 'counter bank', { holder: 'counterparty' }),
  id: {
    join: [{ first: ['account', 'card'] }, { first: ['counterparty', 'purpose', { value: 'nobody named' }] }],
    with: ' / ',
  },
};
/** Serials are a bank's own, and begin anew every day with some. */
const number = {
  join: ['bank', { column: 'time', pick: '^[\\d/.年月日-]{8,11}' }, 'serial'],
  with: '|',
  pick: '^.+\\|.+\\|.+$',
};

const moved = (way: 'out' | 'in', amount: string | { column: string; pick: string }, when: Condition[]): LinkOfRow => ({
  ...{ kind: 'PAID', number, when, from: way === 'out' ? own : other, to: way === 'out' ? other : own },
  set: {
    ...{ at: 'time', amount, currency: 'currency', purpose: 'purpose', serial: 'serial' },
    channel: { first: ['channel', 'cash'] },
    ...{ counterName: 'counterparty', balance: { column: 'balance', faulty: 'empty' } },
  },
});
const direction = (equals: string): Condition => ({ cell: { column: 'direction', lookup: 'directions' }, equals });
const unmarked: Condition = { cell: 'direction', empty: true };
const unsigned = { column: 'amount', pick: '^[-+(]*\\s*(.*?)\\)?$' };
const minus = '^[-(]';
const macOf: CellObject = { column: 'mac', faulty: 'empty' };
const something = (cell: string): Condition => ({ cell, matches: '[1-9]' });

export default defineSource({
  ...{ format: 1, name: 'bank-transactions', words: { en: 'Bank transactions', zh: '银行交易流水' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        account: ['本方账号', '查询账号', '主体账号', '交易账号', ...money.accountHeaders, 'own account', 'iban'],
        card: ['本方卡号', '交易卡号', ...money.cardHeaders, 'own card'],
        holder: money.holderHeaders,
        bank: money.bankHeaders,
        direction: [
          '借贷标志',
          '收付标志',
          '进出标志',
          '借贷',
          '收支',
          'debit credit',
          'debit or credit',
          'dr cr',
          'in or out',
        ],
        amount: money.amountHeaders,
        'money out': ['借方发生额', '借方金额', '支出', '支出金额', 'debit', 'paid out', 'withdrawal', 'debit amount'],
        'money in': ['贷方发生额', '贷方金额', '收入', '收入金额', 'credit', 'paid in', 'deposit', 'credit amount'],
        currency: money.currencyHeaders,
        balance: ['交易余额', '余额', '账户余额', 'balance after', 'running balance'],
        time: money.timeHeaders,
        serial: money.serialHeaders,
        counterparty: ['交易对方名称', '对方名称', '对方户名', '交易对手名称', 'counterparty name', 'other party'],
        'counter account': [
          ...['交易对方账号', '对方账号', '对方账户', '交易对手账号'],
          ...['counterparty account', 'other account', 'counterparty iban'],
        ],
        'counter card': ['交易对方卡号', '对方卡号', 'counterparty card'],
        'counter bank': ['交易对方账号开户行', '对方开户行', '对方行名', 'counterparty bank'],
        purpose: money.purposeHeaders,
        channel: ['交易类型', '交易方式', '交易渠道', 'transaction type'],
        cash: ['现金标志', 'cash or transfer'],
        ip: ['IP地址', 'IP', 'ip address'],
        mac: macHeaders,
      },
      needs: [
        ...[['account', 'card'], 'time', ['amount', 'money out']],
        ['direction', 'counter account', 'counterparty', 'balance', 'money out'],
      ],
      only: [{ cell: { first: ['amount', 'money out', 'money in'] }, matches: '\\S' }],
      links: [
        moved('out', 'amount', [direction('out')]),
        moved('in', 'amount', [direction('in')]),
        moved('out', unsigned, [unmarked, something('amount'), { cell: 'amount', matches: minus }]),
        moved('in', unsigned, [unmarked, something('amount'), { cell: 'amount', matches: minus, not: true }]),
        moved('out', 'money out', [unmarked, { cell: 'amount', empty: true }, something('money out')]),
        moved('in', 'money in', [unmarked, { cell: 'amount', empty: true }, something('money in')]),
        {
          ...{ kind: 'SIGNED_IN', from: own, to: { kind: 'Device', optional: true, set: { mac: macOf } } },
          ...{ set: { at: 'time', ip: { column: 'ip', faulty: 'empty' } }, repeats: 'same' },
          when: [
            { cell: 'mac', empty: false },
            { cell: { first: [{ column: 'direction', lookup: 'directions' }, 'direction'] }, matches: '^(?:out|in)?$' },
          ],
        },
      ],
      ignore: [
        ...['交易网点名称', '交易网点代码', '交易柜员号', '交易对方证件号码', '交易对手余额', '日志号', '传票号'],
        ...['凭证种类', '凭证号', '终端号', '交易是否成功', '交易发生地', '商户名称', '商户号', 'branch'],
        ...['holder id', ...documentHeaders, ...residentIdHeaders, ...money.answerOfBank, ...bookkeeping],
      ],
    },
  ],
  lookups: {
    directions: {
      table: {
        ...Object.fromEntries(
          [
            '借',
            '出',
            '支',
            '付',
            '支出',
            '借方',
            '转出',
            '往账',
            'D',
            'DR',
            'debit',
            'Debit',
            'DEBIT',
            'out',
            'OUT',
            'DBIT',
          ].map((word) => [word, 'out']),
        ),
        ...Object.fromEntries(
          [
            '贷',
            '进',
            '收',
            '入',
            '收入',
            '贷方',
            '转入',
            '来账',
            'C',
            'CR',
            'credit',
            'Credit',
            'CREDIT',
            'in',
            'IN',
            'CRDT',
          ].map((word) => [word, 'in']),
        ),
      },
    },
  },
});
