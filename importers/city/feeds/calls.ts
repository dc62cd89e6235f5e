/** Calls and texts of the covered operator, with the cell at each end that it serves. */
import type { Context, Firm, Person, Phone, Row } from '../city.ts';
import type { Cells } from '../cells.ts';
import { DAY, dayStart, HOUR, stamp, weekday } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { power } from '../exact.ts';
import type { Life } from '../life/plans.ts';
import type { Handsets } from '../people/handsets.ts';
import type { Tie } from '../people/ties.ts';

export interface Talk {
  readonly calls: Row[];
  readonly texts: Row[];
}

/** What is told of a call beyond ordinary life: where its ends are, and the handset of the caller, by number. */
export interface Told {
  readonly crime?: string;
  readonly from?: { x: number; y: number };
  readonly to?: { x: number; y: number };
  readonly handset?: number;
}

/** Sessions by hour from 04:00, per mille of a day: humps late in the morning and from 17 to 19 (general knowledge). */
const hours = [4, 6, 12, 28, 48, 60, 68, 66, 58, 50, 50, 54, 60, 76, 82, 74, 62, 52, 40, 26, 13, 6, 3, 2];
/** Sessions a day and phone, before the person's and the day's own factor. */
const rate = 0.74;

export class CallFeed {
  readonly talk: Talk = { calls: [], texts: [] };
  readonly #context: Context;
  readonly #cells: Cells;
  readonly #life: Life;
  readonly #phones: readonly Phone[];
  readonly #firms: readonly Firm[];
  readonly #handsets: Handsets;

  constructor(
    context: Context,
    cells: Cells,
    life: Life,
    phones: readonly Phone[],
    firms: readonly Firm[],
    handsets: Handsets,
  ) {
    this.#handsets = handsets;
    this.#context = context;
    this.#cells = cells;
    this.#life = life;
    this.#phones = phones;
    this.#firms = firms;
  }

  /** The cell that serves a phone, empty where its operator tells nothing. `at` moves a planted phone. */
  cellOf(phone: number, t: number, at?: { x: number; y: number }): string {
    const one = this.#phones[phone] as Phone;
    if (!one.covered) return '';
    const spot =
      at ??
      (one.person !== null
        ? this.#life.where(one.person, t)
        : one.firm !== null
          ? this.#firms[one.firm]?.place
          : undefined);
    return spot ? this.#cells.serving(spot, phone, t).code : '';
  }

  call(from: number, to: number, t: number, seconds: number, id: number, told: Told = {}): void {
    const words = this.#context.profile.words;
    const cells = [
      ...[this.#number(from), this.#number(to), stamp(t), String(seconds), seconds > 0 ? words.yes : words.no],
      ...[this.cellOf(from, t, told.from), this.cellOf(to, t, told.to)],
      ...this.#equipment(from, t, told.handset),
      ...this.#equipment(to, t),
    ];
    this.talk.calls.push({ t, id, cells, ...(told.crime !== undefined ? { crime: told.crime } : {}) });
  }

  text(from: number, to: number, t: number, id: number): void {
    this.talk.texts.push({
      t,
      id,
      cells: [this.#number(from), this.#number(to), stamp(t), this.cellOf(from, t), this.cellOf(to, t)],
    });
  }

  /** A whole period of one covered phone's own sessions. */
  ordinary(phone: Phone, ties: readonly Tie[], person: Person | null): void {
    const self = this.#context.draws.at('weight', phone.id);
    const social = self.logNormal(1, 0.6);
    const shift = 1.2 * self.normal() + (person && ['guard', 'taxi'].includes(person.job) ? 3 : 0);
    for (let day = 0; day < this.#context.days; day += 1) {
      const d = this.#context.draws.at('session', phone.id, day);
      const alive = ties.filter((tie) => tie.from <= day && day < tie.until);
      if (alive.length === 0) continue;
      const weights = alive.map((tie) => tie.weight);
      const today = social * (0.25 + 0.75 * d.exponential()) * (weekday(day) < 5 ? 1.05 : 0.9);
      const sessions = d.poisson(rate * Math.min(5, today));
      for (let s = 0; s < sessions; s += 1) {
        const tie = alive[d.weighted(weights)] as Tie;
        const both = this.#phones[tie.other]?.covered === true;
        this.#train(
          d,
          phone.id,
          tie.other,
          both || d.chance(tie.bias),
          dayStart(day) + this.#hour(d, shift),
          (phone.id * 100 + s) * 64,
        );
      }
    }
  }

  /** One conversation: it goes on with probability 0.42 after about four minutes, and the direction often turns. */
  #train(d: Stream, a: number, b: number, forward: boolean, start: number, id: number): void {
    let t = start;
    let out = forward;
    for (let n = 0; n < 60; n += 1) {
      const [from, to] = out ? [a, b] : [b, a];
      if (d.chance(0.24)) this.text(from, to, t, id + n);
      else {
        const u = d.u();
        const seconds = d.chance(0.24) ? 0 : Math.min(7200, 1 + Math.floor(50 * power((u + 1e-9) / (1 - u), 0.625)));
        this.call(from, to, t, seconds, id + n);
        t += seconds;
      }
      if (!d.chance(0.42)) return;
      t += 20 + Math.floor(d.logNormal(240, 1.2));
      if (d.chance(0.4)) out = !out;
    }
  }

  #hour(d: Stream, shift: number): number {
    const at = (d.weighted(hours) + d.u() + shift) * HOUR;
    return Math.floor(((at % DAY) + DAY) % DAY);
  }

  /** IMSI and IMEI of a phone whose operator hands over its records. */
  #equipment(phone: number, t: number, handset?: number): [string, string] {
    const one = this.#phones[phone] as Phone;
    return one.covered ? [this.#handsets.imsi(one), this.#handsets.imei(one, t, handset)] : ['', ''];
  }

  #number(phone: number): string {
    return this.#phones[phone]?.number ?? '';
  }
}

/** Couriers ring at most doors, taxi firms ring their drivers, and are rung by everybody. */
export function workCalls(
  context: Context,
  feed: CallFeed,
  life: Life,
  persons: readonly Person[],
  firms: readonly Firm[],
  phones: readonly Phone[],
): void {
  const mobiles = phones.filter((phone) => phone.person !== null);
  for (const person of persons) {
    const own = person.phones[0];
    if (own === undefined) continue;
    for (let day = 0; day < context.days; day += 1) {
      const d = context.draws.at('hub', person.id, day);
      const stays = life.plan(person.id, day);
      const visits = life.rounds.has(person.id)
        ? stays.filter((stay) => stay.place.id >= 7500 && stay.place.id < 7900)
        : [];
      visits.forEach((stay, i) => {
        const late = d.u();
        if (!d.chance(person.job === 'courier' ? 0.72 : 0.85)) return;
        const to = d.pick(mobiles).id;
        if (to !== own)
          feed.call(
            own,
            to,
            Math.floor(stay.from + 20 + late * 240),
            d.chance(0.8) ? 8 + d.below(50) : 0,
            9e8 + own * 100 + i,
          );
      });
      if (person.job !== 'taxi') continue;
      const line = firms[person.firm ?? 0]?.phone ?? 0;
      stays.forEach((stay, i) => {
        const fare = d.pick(mobiles).id;
        const t = Math.floor(stay.from + 60 + d.below(100));
        if (stay.place !== person.home && d.chance(0.45)) {
          feed.call(fare, line, t - 240, 20 + d.below(50), 8e8 + own * 100 + i);
          feed.call(line, own, t, 15 + d.below(40), 7e8 + own * 100 + i);
        } else if (stay.place !== person.home && d.chance(0.3) && fare !== own)
          feed.call(own, fare, t, 10 + d.below(60), 6e8 + own * 100 + i);
      });
    }
  }
}
