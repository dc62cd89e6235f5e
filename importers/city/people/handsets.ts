/** Which SIM and which handset a number is in: dual-SIM handsets, new handsets, and old ones that somebody else goes on with. */
import type { Context, Phone } from '../city.ts';
import { DAY, HOUR, stamp } from '../clock.ts';
import { imei, imsi } from '../fictional.ts';

export interface Handsets {
  imsi(phone: Phone): string;
  /** Number of the handset that a phone is in at a moment. */
  of(phone: Phone, t: number): number;
  /** @param handset  another one that the SIM was put into */
  imei(phone: Phone, t: number, handset?: number): string;
  /** The operator's log, a row for each SIM and handset of covered numbers: number, IMSI, IMEI, first and last use. */
  pairings(phones: readonly Phone[]): { id: number; cells: string[] }[];
}

interface Change {
  readonly t: number;
  readonly handset: number;
}

/** One handset in fifteen is replaced in nine weeks (one in two and a half years); general knowledge, as the other shares. */
const replaced = 0.07;

export function makeHandsets(context: Context, phones: readonly Phone[]): Handsets {
  const { draws, days } = context;
  const slots = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { id, person } of phones) {
    if (person === null) continue;
    const nth = counts.get(person) ?? 0;
    counts.set(person, nth + 1);
    slots.set(id, nth);
  }
  const changes = new Map<number, Change>();
  const drawer: { from: number; handset: number }[] = [];
  const leaving = [...counts.keys()]
    .map((person) => ({ person, d: draws.at('handset', person, 1) }))
    .filter(({ d }) => d.chance(replaced))
    .map(({ person, d }) => ({ person, d, t: Math.floor((2 + d.u() * (days - 4)) * DAY + (9 + d.u() * 10) * HOUR) }))
    .sort((a, b) => a.t - b.t || a.person - b.person);
  for (const { person, d, t } of leaving) {
    const old = d.chance(0.4) ? drawer.findIndex((one) => one.from <= t) : -1;
    const handset = old >= 0 ? (drawer.splice(old, 1)[0]?.handset ?? 0) : person * 8 + 4;
    changes.set(person, { t, handset });
    if (d.chance(0.5)) drawer.push({ from: t + 3 * DAY, handset: person * 8 });
  }
  /** A second number sits in the same handset for one in two. */
  const own = (phone: Phone): number => {
    const slot = slots.get(phone.id);
    if (phone.person === null || slot === undefined) return 200_000_000 + phone.id;
    return phone.person * 8 + (draws.at('handset', phone.person, 2).chance(0.5) ? 0 : slot);
  };
  const changeOf = (phone: Phone): Change | undefined =>
    phone.person !== null && own(phone) === phone.person * 8 && slots.has(phone.id)
      ? changes.get(phone.person)
      : undefined;
  // Cards and handsets are named in each of their calls: one text for all.
  const once = (make: (n: number) => string): ((n: number) => string) => {
    const made = new Map<number, string>();
    return (n) => {
      const text = made.get(n) ?? make(n);
      made.set(n, text);
      return text;
    };
  };
  const [named, carded] = [once(imei), once(imsi)];
  const of = (phone: Phone, t: number): number => {
    const change = changeOf(phone);
    return change && t >= change.t ? change.handset : own(phone);
  };
  return {
    of,
    imsi: (phone) => carded(phone.id),
    imei: (phone, t, handset) => named(handset ?? of(phone, t)),
    pairings: (list) =>
      list
        .filter((phone) => phone.covered)
        .flatMap((phone) => {
          const d = draws.at('handset', phone.id, 3);
          const began = phone.since === undefined ? -30 - d.below(700) : phone.since;
          const first = stamp(began * DAY + 9 * HOUR + d.below(9 * HOUR));
          const change = changeOf(phone);
          const head = [phone.number, carded(phone.id)];
          const last = change ? stamp(change.t - 600 - d.below(7200)) : '';
          const rows = [{ id: phone.id * 4, cells: [...head, named(own(phone)), first, last] }];
          if (change) rows.push({ id: phone.id * 4 + 1, cells: [...head, named(change.handset), stamp(change.t), ''] });
          return rows;
        }),
  };
}
