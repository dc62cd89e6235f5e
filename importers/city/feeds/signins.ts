/** Sign-ins to the bank's accounts: own handsets, the computer of a home, an office desk, cafés, and one bookkeeper for several firms. */
import type { Context, Person, Row } from '../city.ts';
import { DAY, HOUR, stamp, weekday } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { ipOfCafe, ipOfGateway, ipOfLine, mac, terminal } from '../fictional.ts';
import type { Holder } from './bank.ts';

export interface Machine {
  readonly mac: string;
  readonly terminal: string;
  readonly ip: string;
}

export interface SignIns {
  /** The machine that a holder used at a sign-in drawn from `d`. */
  machine(holder: Holder, day: number, d: Stream): Machine;
  /** All sign-ins of a day, or those to the accounts that are wanted. */
  day(day: number, wanted?: (holder: Holder) => boolean): Row[];
  row(holder: Holder, t: number, machine: Machine, id: number, crime?: string): Row;
}

/** Numbers of machines: handsets by person, computers by home, desks by firm, cafés last. */
const base = { handset: 1_000_000, home: 3_000_000, desk: 5_000_000, cafe: 7_000_000, book: 7_100_000 } as const;
const cafes = 3;
/** Sign-ins a day of a holder, before his own factor. */
const rate = 0.11;

export function makeSignIns(context: Context, persons: readonly Person[], holders: readonly Holder[]): SignIns {
  const { draws, profile } = context;
  const covered = holders.filter((h) => h.covered);
  const machineOf = (n: number, ip: string): Machine => ({ mac: mac(n), terminal: terminal(n % 10_000_000), ip });
  const gateway = (d: Stream): string => ipOfGateway(d.below(200));
  const line = (household: number): string => ipOfLine(household * 3 + 5);

  const machine = (holder: Holder, day: number, d: Stream): Machine => {
    const self = draws.at('device', holder.id, 1);
    const person = holder.person === null ? undefined : persons[holder.person];
    if (!person) {
      // Nearly half the firms leave their accounts to the same bookkeeper.
      const kept = self.chance(0.45);
      const bookkeeper = base.book + Math.floor(self.u() * Math.max(1, holders.length / 400));
      if (kept) return machineOf(bookkeeper, ipOfLine(120_000 + (bookkeeper % 900)));
      return machineOf(base.desk + holder.id, ipOfLine(100_000 + (holder.id % 19_000)));
    }
    const café = self.chance(0.02);
    if (café && d.chance(0.7)) {
      const n = Math.floor(self.u() * cafes);
      return machineOf(base.cafe + n * 10 + d.below(6), ipOfCafe(n));
    }
    if (self.chance(0.35) && d.chance(0.4)) return machineOf(base.home + person.household, line(person.household));
    // A new handset once in the period for one in eight: the old one is gone.
    const changed = self.chance(0.12) && day > self.below(context.days) ? 1_000_000 : 0;
    const handset = base.handset + person.id + changed;
    return machineOf(handset, d.chance(0.5) ? line(person.household) : gateway(d));
  };

  const row: SignIns['row'] = (holder, t, used, id, crime) => ({
    ...{ t, id, ...(crime ? { crime } : {}) },
    cells: [
      ...[profile.words.bank, holder.name, holder.document, holder.number, stamp(t), used.ip, used.mac],
      used.terminal,
    ],
  });

  return {
    machine,
    row,
    day(day, wanted) {
      const rows: Row[] = [];
      for (const holder of covered) {
        if (wanted && !wanted(holder)) continue;
        const d = draws.at('signIn', holder.id, day);
        const busy = draws.at('device', holder.id, 2).logNormal(1, 0.6) * (holder.person === null ? 2 : 1);
        const week = holder.person === null && weekday(day) > 4 ? 0.2 : 1;
        const count = d.poisson(Math.min(8, rate * busy * week));
        for (let i = 0; i < count; i += 1) {
          const hour = holder.person === null ? 8.5 + d.u() * 9 : 7 + d.u() * 16;
          const t = Math.floor(day * DAY + hour * HOUR);
          rows.push(row(holder, t, machine(holder, day, d), holder.id * 16 + i));
        }
      }
      return rows;
    },
  };
}
