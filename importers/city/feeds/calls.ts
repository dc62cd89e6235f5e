/** Calls and texts of the covered operator, with the cell at each end that it serves. */
import { placeIds, type Context, type Firm, type Person, type Phone, type Place, type Row } from '../city.ts';
import type { Cells } from '../cells.ts';
import { DAY, dayStart, HOUR, stamp, weekday } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { power } from '../exact.ts';
import type { Life } from '../life/plans.ts';
import type { Handsets } from '../people/handsets.ts';
import type { Tie } from '../people/ties.ts';

export interface Talk {
  calls: Row[];
  texts: Row[];
}

/** What is told of a call beyond ordinary life: where its ends are, and the handset of the caller, by number. */
export interface Told {
  readonly crime?: string;
  readonly from?: { x: number; y: number };
  readonly to?: { x: number; y: number };
  readonly handset?: number;
}

/** Sessions by hour from 04:00: humps late in the morning and from 17 to 19, two in a hundred after midnight (general knowledge). */
const hours = [2, 5, 12, 28, 48, 60, 68, 66, 58, 50, 50, 54, 60, 76, 82, 74, 62, 52, 38, 20, 8, 3, 2, 1];
/** Sessions a day and phone, before the person's and the day's own factor. */
const rate = 0.74;
/** Median seconds of an answered call; its tail is that of a log-logistic of shape 1.6 (CITY §2 [23]). */
const median = 62;

export class CallFeed {
  readonly talk: Talk = { calls: [], texts: [] };
  readonly #context: Context;
  readonly #cells: Cells;
  readonly #life: Life;
  readonly #phones: readonly Phone[];
  readonly #firms: readonly Firm[];
  readonly #handsets: Handsets;

  readonly #callers: readonly Caller[];
  readonly #workers: readonly Person[];
  readonly #mobiles: readonly Phone[];

  constructor(
    context: Context,
    cells: Cells,
    life: Life,
    people: {
      phones: readonly Phone[];
      firms: readonly Firm[];
      persons: readonly Person[];
      ties: readonly (readonly Tie[])[];
      handsets: Handsets;
    },
  ) {
    const { phones, firms, persons, ties } = people;
    this.#handsets = people.handsets;
    this.#context = context;
    this.#cells = cells;
    this.#life = life;
    this.#phones = phones;
    this.#firms = firms;
    this.#mobiles = phones.filter((phone) => phone.person !== null);
    this.#callers = phones
      .filter((phone) => phone.covered && phone.person !== null)
      .map((phone) => this.#caller(phone, ties[phone.id] ?? [], persons[phone.person ?? 0] as Person));
    const heard = (phone: number | undefined): boolean => phones[phone ?? -1]?.covered === true;
    this.#workers = persons.filter((p) => {
      const works = life.rounds.has(p.id) || p.job === 'taxi';
      return works && (heard(p.phones[0]) || (p.job === 'taxi' && heard(firms[p.firm ?? -1]?.phone)));
    });
  }

  /** Whose traffic is handed over and who talks of his own accord. */
  get callers(): readonly Phone[] {
    return this.#callers.map(({ phone }) => phone);
  }

  /** Adds what a day brings to `talk`. `only` leaves out phones that matter to nobody who is asked about. */
  day(day: number, only?: ReadonlySet<number>): void {
    for (const caller of this.#callers) if (!only || only.has(caller.phone.id)) this.#ordinary(caller, day);
    for (const person of this.#workers) this.#work(person, day);
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
    if (!this.#phones[from]?.covered && !this.#phones[to]?.covered) return;
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
    if (!this.#phones[from]?.covered && !this.#phones[to]?.covered) return;
    this.talk.texts.push({
      t,
      id,
      cells: [this.#number(from), this.#number(to), stamp(t), this.cellOf(from, t), this.cellOf(to, t)],
    });
  }

  #caller(phone: Phone, ties: readonly Tie[], person: Person): Caller {
    const self = this.#context.draws.at('weight', phone.id);
    // Who knows many talks more: a tie that is never used is none.
    const social = self.logNormal(1, 0.5) * ((8 + ties.length) / 24);
    const shift = 0.8 * self.normal() + (['guard', 'taxi'].includes(person.job) ? 2 : 0);
    // Where both ends are heard, each begins its own share; of other ties one end tells both directions.
    const weights = ties.map(({ other, weight, bias }) => weight * (this.#phones[other]?.covered ? 2 * bias : 1));
    return { phone, ties, weights, social, shift };
  }

  #ordinary({ phone, ties, weights, social, shift }: Caller, day: number): void {
    const d = this.#context.draws.at('session', phone.id, day);
    let total = 0;
    for (let i = 0; i < ties.length; i += 1) if (lives(ties[i] as Tie, day)) total += weights[i] ?? 0;
    if (total === 0) return;
    const today = social * (0.25 + 0.75 * d.exponential()) * (weekday(day) < 5 ? 1 : 0.98);
    const sessions = d.poisson(rate * Math.min(5, today));
    for (let s = 0; s < sessions; s += 1) {
      let rest = d.u() * total;
      let tie = ties[0] as Tie;
      for (let i = 0; i < ties.length; i += 1) {
        if (!lives(ties[i] as Tie, day)) continue;
        tie = ties[i] as Tie;
        rest -= weights[i] ?? 0;
        if (rest < 0) break;
      }
      const both = this.#phones[tie.other]?.covered === true;
      const forward = both || d.chance(tie.bias);
      const id = (phone.id * 100 + s) * 64;
      this.#train(d, phone.id, tie.other, forward, dayStart(day) + this.#hour(d, shift), id);
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
        const seconds = d.chance(0.24)
          ? 0
          : Math.min(7200, 1 + Math.floor(median * power((u + 1e-9) / (1 - u), 0.625)));
        this.call(from, to, t, seconds, id + n);
        t += seconds;
      }
      if (!d.chance(0.42)) return;
      t += 20 + Math.floor(d.logNormal(240, 1.2));
      if (d.chance(0.16)) out = !out;
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

  /** Couriers and nurses ring at most doors, taxi firms ring their drivers, and are rung by everybody. */
  #work(person: Person, day: number): void {
    const own = person.phones[0];
    if (own === undefined) return;
    const d = this.#context.draws.at('hub', person.id, day);
    const stays = this.#life.plan(person.id, day);
    // Rounds lead through the same streets: a courier rings some hundred doors, a nurse her patients'.
    const doors = Math.min(this.#mobiles.length, person.job === 'courier' ? 250 : 30);
    const first = this.#context.draws.at('hub', person.id).below(this.#mobiles.length);
    const visits = this.#life.rounds.has(person.id) ? stays.filter((stay) => isStop(stay.place)) : [];
    visits.forEach((stay, i) => {
      const late = d.u();
      if (!d.chance(person.job === 'courier' ? 0.72 : 0.85)) return;
      const to = this.#mobiles[(first + d.below(doors)) % this.#mobiles.length]?.id ?? own;
      const seconds = d.chance(0.8) ? 8 + d.below(50) : 0;
      if (to !== own)
        this.call(own, to, Math.floor(stay.from + 20 + late * 240), seconds, work + (own * 4 + 0) * 100 + i);
    });
    if (person.job !== 'taxi') return;
    const line = this.#firms[person.firm ?? 0]?.phone ?? 0;
    stays.forEach((stay, i) => {
      const fare = d.pick(this.#mobiles).id;
      const t = Math.floor(stay.from + 60 + d.below(100));
      if (stay.place !== person.home && d.chance(0.45)) {
        this.call(fare, line, t - 240, 20 + d.below(50), work + (own * 4 + 1) * 100 + i);
        this.call(line, own, t, 15 + d.below(40), work + (own * 4 + 2) * 100 + i);
      } else if (stay.place !== person.home && d.chance(0.3) && fare !== own)
        this.call(own, fare, t, 10 + d.below(60), work + (own * 4 + 3) * 100 + i);
    });
  }
}

/** Ids of the calls of work begin here, after those of everybody's own sessions. */
const work = 1e11;

interface Caller {
  readonly phone: Phone;
  readonly ties: readonly Tie[];
  readonly weights: readonly number[];
  readonly social: number;
  /** Hours later than others. */
  readonly shift: number;
}

const lives = (tie: Tie, day: number): boolean => tie.from <= day && day < tie.until;
const isStop = (place: Place): boolean => place.id >= placeIds.stop && place.id < placeIds.hotel;
