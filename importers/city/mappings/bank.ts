/** Accounts and transactions of one bank. A row stands on one account; debit or credit says which way the money went. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { signInZone } from '../forms.ts';
import { columnsOf, fileName, nameOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

export function bank(edition: Edition): z.input<typeof mapping> {
  const own = columnsOf(edition, 'accounts');
  const paid = columnsOf(edition, 'transactions');
  const signed = columnsOf(edition, 'signIns');
  const number = edition === 'zh' ? 'number' : 'iban';
  const account = (column: string) => ({ kind: 'Account', set: { [number]: column } });
  const isPerson = edition === 'zh' ? '个人' : 'person';
  const out = edition === 'zh' ? '借' : 'debit';
  const moved = {
    ...{ kind: 'PAID', number: paid('serial') },
    set: {
      ...{ at: paid('time'), amount: paid('amount'), currency: paid('currency'), purpose: paid('purpose') },
      ...{ balance: paid('balance'), serial: paid('serial'), counterName: paid('counterparty') },
      channel: paid('cash'),
    },
  };
  return {
    ...{
      format: 1,
      name: nameOf(edition, 'city-bank'),
      words: wordsOf(edition, 'Bank accounts and transfers', '银行账户与流水'),
    },
    ...{ grade: 'record', zone: zoneOf(edition), dates: 'YYYYMMDDHHmmss' },
    files: [
      {
        name: fileName('accounts'),
        dates: 'YYYY-MM-DD',
        entities: [
          {
            ...{ as: 'account', kind: 'Account' },
            set: {
              ...{ [number]: own('account'), holder: own('holder'), category: own('category') },
              ...{ openedOn: own('opened on'), currency: own('currency'), bank: own('bank') },
            },
          },
        ],
        links: [
          {
            ...{ kind: 'OWNS', to: 'account', from: { kind: 'Person', set: { residentId: own('holder id') } } },
            when: [{ cell: own('holder is'), equals: isPerson }],
          },
          {
            ...{ kind: 'OWNS', to: 'account', from: { kind: 'Organisation', set: { creditCode: own('holder id') } } },
            when: [{ cell: own('holder is'), equals: isPerson, not: true }],
          },
        ],
      },
      {
        name: fileName('transactions'),
        links: [
          {
            ...moved,
            ...{ from: account(paid('account')), to: account(paid('counter account')) },
            when: [{ cell: paid('debit or credit'), equals: out }],
          },
          {
            ...moved,
            ...{ from: account(paid('counter account')), to: account(paid('account')) },
            when: [{ cell: paid('debit or credit'), equals: out, not: true }],
          },
        ],
        ignore: [paid('holder'), paid('holder id'), paid('branch')],
      },
      {
        name: fileName('signIns'),
        zone: signInZone[edition],
        dates: stamps,
        links: [
          {
            ...{ kind: 'SIGNED_IN', from: account(signed('account')) },
            to: { kind: 'Device', set: { mac: signed('mac'), serial: signed('terminal') } },
            set: { at: signed('time'), ip: signed('ip') },
          },
        ],
        ignore: [signed('bank'), signed('holder'), signed('holder id')],
      },
    ],
  };
}
