/** Six accounts opened within ten days, all used from one machine: money comes in and goes on to one collector. */
import type { Row } from '../city.ts';
import { date, DAY, HOUR } from '../clock.ts';
import type { Stream } from '../draws.ts';
import type { Holder } from '../feeds/bank.ts';
import { ipOfLine, mac, terminal } from '../fictional.ts';
import type { Ask } from './ask.ts';
import { customers, noRoom } from './casting.ts';
import { pay, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { accountUid, deviceUid } from './uids.ts';

const crime = 'mule-device';
const mules = 6;

/** An account that somebody without one opens within the period, with its row in the bank's list of customers. */
export function openAccount(ask: Ask, of: Holder, day: number, n: number, mark?: string): Holder {
  const { context } = ask.world;
  const { words, currency } = context.profile;
  const taken = new Set(ask.world.holders.map((h) => h.number));
  let k = 2_000_000 + (n % 700_000) * 13;
  while (taken.has(context.profile.account(k))) k += 1;
  const number = context.profile.account(k);
  const made: Holder = { ...of, number, covered: true, opened: date(day) };
  const person = context.profile.language === 'zh' ? ['个人', '单位'] : ['person', 'company'];
  const cells = [
    ...[of.name, of.document, person[of.person === null ? 1 : 0] ?? '', number],
    ...[of.person === null ? words.money.business : words.money.current, made.opened, currency, words.bank],
  ];
  const row: Row = { t: 0, id: of.id + 0.5, cells, ...(mark !== undefined ? { crime: mark } : {}) };
  ask.rows.accounts.push(row);
  return made;
}

/** Number of somebody's own machine. */
const machineOf = (person: number | null): number => 1_000_000 + (person ?? 0);

export function plantMuleDevice(ask: Ask, cast: Cast): Plant {
  const { context, holders, signIns, persons } = ask.world;
  const d = context.draws.at('plot', 19);
  // His machine is used for nothing else: who opened an account of his own in these weeks signs in from it.
  const known = new Set(ask.rows.signIns.map((row) => row.cells[6]));
  const fit = customers(ask, cast, d, false);
  const head = fit.find(({ person }) => !known.has(mac(machineOf(person))));
  const people = fit.filter((one) => one !== head).slice(0, mules);
  const outside = d.shuffled(holders.filter((h) => h.person !== null && !h.covered && !people.includes(h)));
  const goal = outside[0];
  if (!head || !goal || people.length < mules) throw noRoom('The mules behind one device');
  const first = 8 + d.below(12);
  const leader = persons[head.person ?? 0];
  const n = machineOf(head.person);
  const machine = { mac: mac(n), terminal: terminal(n % 10_000_000), ip: ipOfLine((leader?.household ?? 0) * 3 + 5) };
  const accounts = people.map((of) => openAccount(ask, of, first + d.below(10), d.below(700_000), crime));
  const legs: Leg[] = [];
  accounts.forEach((account, i) => {
    for (let k = 0; k < 5; k += 1) {
      const t = Math.floor((first + 11 + k * 5 + d.below(4)) * DAY + (9 + d.u() * 12) * HOUR);
      ask.rows.signIns.push(signIns.row(account, t, machine, 3_000_000 + i * 8 + k, crime));
      const cents = 100 * Math.round(context.profile.prices.purchase * d.between(0.1, 0.5));
      const from = d.pick(outside.slice(1));
      const mark = `${crime}/way`;
      legs.push({ from, to: account, t: t - 1200 - d.below(2400), cents, purpose: money(ask), mark });
      legs.push({ from: account, to: goal, t: t + 60 + d.below(400), cents, purpose: money(ask), mark });
    }
  });
  pay(
    ask,
    legs.sort((a, b) => a.t - b.t),
  );
  for (const one of [head, ...people]) cast.add(one.person ?? -1);
  return {
    ...{ id: crime, family: 'money', pattern: 'shared-device' },
    params: { accounts: [accountUid(accounts[0]?.number ?? '')] },
    expected: [[deviceUid(machine.mac)]],
    story: {
      en: `${leader?.name ?? ''} runs six accounts that others opened for him within ten days. He signs in to all of them from one machine and sends on what comes in.`,
      zh: `${leader?.name ?? ''}控制六个他人在十天内开立的账户，均从同一台设备登录，款到即转。`,
    },
    facts: { accounts: accounts.map((one) => one.number), mac: machine.mac, ip: machine.ip, openedWithin: 10 },
    decoys: (later) => shared(later, machine.mac),
    counts: () => {
      const told = new Set<string>();
      // One row says that an account was used from a machine.
      return (table, { cells }) =>
        table === 'signIns' && told.size !== told.add(`${cells[6] ?? ''} ${cells[3] ?? ''}`).size;
    },
  };
}

const money = (ask: Ask): string => ask.world.context.profile.words.money.transfer;

/** Machines that several accounts are used from: bookkeepers, cafés, homes. */
function shared(ask: Ask, own: string): Decoy[] {
  const { holders } = ask.world;
  const byNumber = new Map(holders.map((h) => [h.number, h]));
  const machines = Map.groupBy(ask.rows.signIns, (row) => row.cells[6] ?? '');
  return [...machines]
    .filter(([mac]) => mac !== own)
    .map(([mac, rows]) => ({ mac, accounts: [...new Set(rows.map((row) => row.cells[3] ?? ''))].sort() }))
    .filter(({ accounts }) => accounts.length >= 2)
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.mac < b.mac ? -1 : 1))
    .filter(({ accounts }, i) => i < 6 || accounts.length >= mules)
    .map(({ accounts }, i) => {
      const firm = accounts.every((one) => byNumber.get(one)?.person === null);
      return {
        ...{
          id: `same-device-accounts-${i + 1}`,
          key: accounts.map(accountUid),
          count: accounts.length,
          declared: firm,
        },
        why: firm
          ? { en: 'A bookkeeper who keeps the accounts of several firms', zh: '为多家企业代理记账的会计' }
          : { en: 'A computer at home or in a café', zh: '家中或网吧的公用电脑' },
      };
    });
}

/** People who open an account in the same weeks and use it like everybody. */
export function drawNew(ask: Ask, d: Stream): void {
  const { context, signIns } = ask.world;
  for (const of of customers(ask, new Set(), d, false).slice(0, 14)) {
    const day = 5 + d.below(30);
    const account = openAccount(ask, of, day, d.below(700_000));
    for (let later = day + 1; later < context.days - 1; later += 4 + d.below(9)) {
      const t = Math.floor(later * DAY + (8 + d.u() * 13) * HOUR);
      ask.rows.signIns.push(signIns.row(account, t, signIns.machine(of, later, d), 3_500_000 + of.id));
    }
  }
}
