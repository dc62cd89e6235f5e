/**
 * Two names on the same lists: hotel nights, trips. Null: given how often the other stays, where, on which weekdays, and how
 * full the house was, its being there has nothing to do with the first (CHANCE §2.3). One stay or journey is one trial.
 */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Trial, Uid } from '../answers.ts';
import type { Statement } from '../visible.ts';
import { activeOf } from './active.ts';
import type { Calendar } from './days.ts';
import { statementsOf, type Entry } from './lists.ts';
import type { Asked, Judged, Model } from './model.ts';
import { millisecondsOf } from './own-days.ts';
import { mostCertain, sum, tail } from './tail.ts';

/** More than this many arrivals within ten minutes are one party. */
const party = 8;
const tenMinutes = 600_000;

export const roster: Model = {
  name: 'roster',
  version: 2,
  inputs: ['target', 'other', 'list'],
  optional: ['within', 'close', 'rows'],
  about: {
    en: 'The other is on a list as often as it is on such lists at all, in that house or train, on that weekday, in that crowd.',
    zh: '按对方平时住宿或乘车的次数、常去的旅馆或车次、星期几以及当时人数的多少，计算其同在名单上的可能。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { eye, candidates, inputs, kind, state, targets } = asked;
    // Lists of several kinds make one count of trials: surprises are never added up (CHANCE §6).
    const kinds = String(inputs['list']).split('_OR_');
    const active = sum(await Promise.all(kinds.map((link) => activeOf(eye, kind, state, link))));
    const tried = Math.max(0, active - 1) * Math.max(1, targets);
    if (candidates.length === 0) return { hits: [], tried, notes: [], cut: [] };
    const period = { from: at(asked.from), until: at(asked.until) };
    const uids = [...new Set(candidates.flatMap((c) => c.key))];
    const read: { readonly lists: Lists; readonly entry: Entry }[] = [];
    for (const link of kinds) {
      const { own, together, whole } = statementsOf(link);
      const [all] = await eye.read<{ entries: number }>(whole, {});
      const lists = new Lists(asked, together, all?.entries ?? 0);
      for (const entry of await eye.read<Entry>(own, { uids, ...period })) read.push({ lists, entry });
    }
    const entries = Map.groupBy(read, ({ entry }) => entry.uid);
    const hits: (Judged | null)[] = [];
    for (const { key, links } of candidates) {
      const [a = '', b = ''] = key;
      const sides = [await side(a, b), await side(b, a)];
      const [one, two] = sides as [Judged, Judged];
      hits.push(one.p >= two.p ? one : two);

      async function side(fixed: Uid, other: Uid): Promise<Judged> {
        const trials: Trial[] = [];
        for (const { lists, entry: mine } of entries.get(fixed) ?? []) {
          const theirs = (entries.get(other) ?? []).flatMap((t) => (t.lists === lists ? [t.entry] : []));
          const here = await lists.around(mine);
          const same = theirs.find((t) => t.list === mine.list && overlap(t, mine));
          if (same?.booking && same.booking === mine.booking) continue;
          if (here.filter((e) => Math.abs(e.at - mine.at) <= tenMinutes).length > party) continue;
          const { p, share } = await lists.chance(mine, here, theirs);
          const matched = same !== undefined && lists.close(mine, same);
          trials.push({
            ...{ what: 'list', uid: mine.list, at: new Date(mine.at).toISOString(), matched, p },
            seen: { n: theirs.filter((t) => t.series === mine.series).length, of: theirs.length },
            ...(share < 1 && { factors: { close: share } }),
            links: links.flatMap(({ uid }) => (uid === mine.link || uid === same?.link ? [uid] : [])),
          });
        }
        const chances = trials.map((t) => t.p);
        const k = trials.filter((t) => t.matched).length;
        return { p: tail(chances, k), expected: sum(chances), of: trials.length, trials };
      }
    }
    // Three guests and more of one target that all stand out are one event with a calendar of its own.
    const many = hits.filter((hit) => hit !== null && hit.p * tried <= 1).length;
    const notes = many >= 3 * Math.max(1, targets) ? [{ code: 'pattern.note.calendar', values: { found: many } }] : [];
    return { hits, tried, notes, cut: [] };
  },
};

const overlap = (a: Entry, b: Entry): boolean => a.at < b.until && b.at < a.until;

/** What the lists say about how full and how usual a night or train is; each is read once. */
class Lists {
  readonly #around = new Map<string, Promise<Entry[]>>();
  readonly #calendar: Calendar;
  readonly #usual = new Map<string, Promise<number>>();
  readonly #within: number;
  readonly #inputs: Asked['inputs'];

  readonly asked: Asked;
  readonly together: { readonly entries: Statement; readonly count: Statement };
  readonly total: number;

  constructor(asked: Asked, together: { readonly entries: Statement; readonly count: Statement }, total: number) {
    this.asked = asked;
    this.together = together;
    this.total = total;
    this.#calendar = asked.calendar;
    this.#inputs = asked.inputs;
    this.#within = asked.inputs['within'] === undefined ? 0 : millisecondsOf(asked.inputs['within']);
  }

  /** Everybody on the list of that night or run: a house is read for one day, a run whole. */
  around(entry: Entry): Promise<Entry[]> {
    const key = `${entry.list} ${this.#day(entry)}`;
    const known =
      this.#around.get(key) ??
      this.asked.eye.read<Entry>(this.together.entries, { list: entry.list, ...this.#span(this.#day(entry)) });
    this.#around.set(key, known);
    return known;
  }

  /** Chance that the other is on this list, and the share of its pairs that are as close as the question asks. */
  async chance(mine: Entry, here: readonly Entry[], theirs: readonly Entry[]): Promise<{ p: number; share: number }> {
    const n = theirs.length;
    const weekday = this.#weekday(mine);
    const usual = await this.#usualOf(mine);
    const there = theirs.filter((t) => t.series === mine.series).length;
    const ofSeries = this.total === 0 ? 0 : usual.inSeries / this.total;
    const sameDay = theirs.filter((t) => this.#weekday(t) === weekday).length;
    const h = (there + 2 * ofSeries) / (n + 2);
    const w = (sameDay + 3 / 7) / (n + 3) / Math.max(1, usual.days);
    const f = Math.max(1, (here.length + 1) / (usual.perDay + 1));
    const share = this.#shareClose(here);
    const p = Math.max(Math.min(0.9, n * h * w * f), this.#regular(mine, theirs, usual.days));
    return { p: Math.min(mostCertain, p) * share, share };
  }

  /**
   * Commuters and weekly guests: on how many of the other days of the weekday, or of the other days of that week, is the
   * other on the same list? Who came once is no regular, so rare meetings stay as rare.
   */
  #regular(mine: Entry, theirs: readonly Entry[], weekdays: number): number {
    const today = this.#day(mine);
    const days = [...new Set(theirs.filter((t) => t.series === mine.series).map(this.#day))].filter((d) => d !== today);
    const [type, week] = [this.#calendar.typeOf(today), this.#calendar.weekOf(today)];
    const others = Array.from({ length: 13 }, (_, i) => today - 6 + i).filter(
      (d) => d !== today && this.#calendar.weekOf(d) === week && this.#calendar.typeOf(d) === type,
    );
    const onWeekdays = days.filter((d) => mod7(d) === mod7(today)).length / Math.max(1, weekdays - 1);
    const inWeek = days.filter((d) => others.includes(d)).length / Math.max(1, others.length);
    return Math.max(onWeekdays, inWeek);
  }

  close(a: Entry, b: Entry): boolean {
    return closeness(a, b, this.#inputs, this.#within);
  }

  #shareClose(here: readonly Entry[]): number {
    if (isAny(this.#inputs)) return 1;
    const some = here.slice(0, 200);
    let [close, pairs] = [0, 0];
    for (const [i, a] of some.entries()) {
      for (const b of some.slice(i + 1)) {
        if (a.uid === b.uid) continue;
        pairs++;
        if (this.close(a, b)) close++;
      }
    }
    return pairs === 0 ? 1 : Math.max(1, close) / pairs;
  }

  /** How many are on the series' lists on such weekdays, in all and a day. */
  async #usualOf(entry: Entry): Promise<{ inSeries: number; perDay: number; days: number }> {
    const weekday = this.#weekday(entry);
    const { calendar, from, until } = this.asked;
    const [first, last] = [calendar.dayOf(calendar.wall(from)), calendar.dayOf(calendar.wall(until) - 1)];
    const days = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i).filter(
      (day) => mod7(day) === weekday,
    );
    const inSeries = await this.#count(entry, first, last);
    // Lists are short and weeks alike: the mean over all days stands for the weekday.
    return { inSeries, perDay: inSeries / Math.max(1, last - first + 1), days: days.length };
  }

  #count(entry: Entry, first: number, last: number): Promise<number> {
    const { calendar, eye } = this.asked;
    const known =
      this.#usual.get(entry.series) ??
      eye
        .read<{ entries: number }>(this.together.count, {
          ...{ list: entry.list, series: entry.series },
          ...{ from: at(calendar.startOf(first)), until: at(calendar.startOf(last + 1)) },
        })
        .then(([row]) => row?.entries ?? 0);
    this.#usual.set(entry.series, known);
    return known;
  }

  #day = (entry: Entry): number => this.#calendar.dayOf(this.#calendar.wallOf(entry.at));
  #weekday = (entry: Entry): number => mod7(this.#day(entry));
  #span = (day: number): { from: unknown; until: unknown } => ({
    from: at(this.#calendar.startOf(day)),
    until: at(this.#calendar.startOf(day + 1)),
  });
}

const mod7 = (day: number): number => ((day % 7) + 7) % 7;

/** A parameter says `any`, a header `Any`. */
const isAny = (inputs: Asked['inputs']): boolean => String(inputs['close']).toLowerCase() === 'any';

/** Same or next room, or arrived within so long; on a train the same row of a coach, or so many rows from it. */
export function closeness(
  a: { readonly spot: string; readonly at: number },
  b: { readonly spot: string; readonly at: number },
  inputs: Readonly<Record<string, unknown>>,
  within: number,
): boolean {
  if (isAny(inputs)) return true;
  const [coachA, numberA] = spotOf(a.spot);
  const [coachB, numberB] = spotOf(b.spot);
  const known = a.spot !== '' && b.spot !== '' && !Number.isNaN(numberA) && !Number.isNaN(numberB);
  const apart = inputs['rows'] === undefined ? 1 : Number(inputs['rows']);
  if (known && coachA === coachB && Math.abs(numberA - numberB) <= apart) return true;
  return within > 0 && Math.abs(a.at - b.at) <= within;
}

/** Coach and row of `3|12A`, storey and room of `|1204`. */
function spotOf(spot: string): [string, number] {
  const [coach = '', seat = ''] = spot.split('|');
  return [coach, Number.parseInt(/\d+/.exec(seat)?.[0] ?? '', 10)];
}
