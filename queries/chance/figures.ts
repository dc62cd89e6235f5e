/** Figures in time among events: rings, layers up and down, call chains, scatter and gather. Pure, so that the same can be looked for after the times are shuffled. */

export interface Event {
  readonly from: string;
  readonly to: string;
  /** Milliseconds. */
  readonly at: number;
  /** Minor units; none for calls. */
  readonly amount?: number;
  /** Times are exchanged among events of one class. */
  readonly among?: number;
}

export interface Rule {
  readonly seeds: readonly string[];
  /** Events in a figure: exactly so many for chains, at most so many for rings. */
  readonly hops: number;
  /** Milliseconds: from one event to the next in chains, from the first to the last in rings. */
  readonly within: number;
  /** Share of the amount that each hop hands on, at least; null for calls. */
  readonly keep: number | null;
}

/** How often each figure is there, runs one after the other; figures by their members in order, joined by `|`. */
type Finder = (events: readonly Event[], rule: Rule) => ReadonlyMap<string, number>;

/** Events by sender, rising in time. */
function bySender(events: readonly Event[]): Map<string, Event[]> {
  const found = Map.groupBy(events, (e) => e.from);
  for (const list of found.values()) list.sort((a, b) => a.at - b.at);
  return found;
}

/** First place at which `at` is larger. */
function after(list: readonly Event[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Event).at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

const handsOn = (before: Event, next: Event, keep: number | null): boolean =>
  keep === null ||
  (before.amount !== undefined &&
    next.amount !== undefined &&
    next.amount <= before.amount &&
    next.amount >= before.amount * keep);

/** Figures of the walk: every way of events in order of time; rings are named from the smallest member on. */
function walk(
  events: readonly Event[],
  { seeds, hops, within, keep }: Rule,
  { closes = false, back = false },
): Map<string, { first: number; last: number }[]> {
  const sent = bySender(events);
  const found = new Map<string, { first: number; last: number }[]>();
  const step = (path: readonly Event[], members: readonly string[]): void => {
    const last = path.at(-1) as Event;
    const first = path[0] as Event;
    if (closes ? last.to === first.from && path.length >= 3 : path.length === hops) {
      const smallest = closes ? members.indexOf([...members].sort()[0] ?? '') : 0;
      const key = [...members.slice(smallest), ...members.slice(0, smallest)].join('|');
      found.set(key, [...(found.get(key) ?? []), { first: first.at, last: last.at }]);
      return;
    }
    if (path.length >= hops) return;
    const list = sent.get(last.to) ?? [];
    const limit = closes ? first.at + within : last.at + within;
    for (let i = after(list, last.at); i < list.length && (list[i] as Event).at <= limit; i++) {
      const next = list[i] as Event;
      if (!(back ? handsOn(next, last, keep) : handsOn(last, next, keep))) continue;
      const home = closes && next.to === first.from;
      if (!home && (members.includes(next.to) || next.to === first.from)) continue;
      step([...path, next], home ? members : [...members, next.to]);
    }
  };
  // A ring goes through a seed, and may begin anywhere; a chain begins at one.
  for (const start of closes ? sent.keys() : seeds)
    for (const event of sent.get(start) ?? []) if (event.to !== start) step([event], [start, event.to]);
  return closes ? new Map([...found].filter(([key]) => seeds.some((seed) => key.split('|').includes(seed)))) : found;
}

/** Occasions one after the other: of figures that overlap in time one counts. */
export function occasions(list: readonly { first: number; last: number }[]): number {
  let [count, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { first, last } of [...list].sort((a, b) => a.last - b.last)) {
    if (first <= until) continue;
    count++;
    until = last;
  }
  return count;
}

const counted = (found: ReadonlyMap<string, readonly { first: number; last: number }[]>): Map<string, number> =>
  new Map([...found].map(([key, list]) => [key, occasions(list)]));

export const rings: Finder = (events, rule) => counted(walk(events, rule, { closes: true }));
export const chains: Finder = (events, rule) => counted(walk(events, rule, {}));

/** Chains that end at a seed: walked from there against the time, named in the order of time. */
export const sources: Finder = (events, rule) => {
  const turned = events.map((event) => ({ ...event, from: event.to, to: event.from, at: -event.at }));
  const found = counted(walk(turned, rule, { back: true }));
  return new Map([...found].map(([key, times]) => [key.split('|').toReversed().join('|'), times]));
};

/**
 * Money that came together again: out of a seed within one wave, and handed on to one account in time.
 * @returns by `seed|account`, through how many hands at most
 */
export function scatters(events: readonly Event[], { seeds, within, keep }: Rule): Map<string, number> {
  const sent = bySender(events);
  const found = new Map<string, number>();
  for (const seed of seeds) {
    const out = sent.get(seed) ?? [];
    const handed = out.map((paid) =>
      (sent.get(paid.to) ?? []).filter(
        (on) => on.at > paid.at && on.at <= paid.at + within && on.to !== seed && handsOn(paid, on, keep),
      ),
    );
    for (const [i, first] of out.entries()) {
      const hands = new Map<string, Set<string>>();
      for (let j = i; j < out.length && (out[j] as Event).at <= first.at + within; j++) {
        for (const { from, to } of handed[j] ?? []) hands.set(to, (hands.get(to) ?? new Set()).add(from));
      }
      for (const [to, some] of hands) {
        const key = `${seed}|${to}`;
        found.set(key, Math.max(found.get(key) ?? 0, some.size));
      }
    }
  }
  return found;
}

/**
 * The same events with their times exchanged among those of the same class: who, with whom, how often and how much stay.
 * @param random  a number from 0 to below 1
 */
export function shuffled(events: readonly Event[], random: () => number): Event[] {
  const times = new Map<number, number[]>();
  for (const { among = 0, at } of events) {
    const list = times.get(among);
    if (list) list.push(at);
    else times.set(among, [at]);
  }
  for (const list of times.values()) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j] as number, list[i] as number];
    }
  }
  return events.map((event) => ({ ...event, at: times.get(event.among ?? 0)?.pop() ?? event.at }));
}

/** P(any as strong) by so many shuffles: never 0 (Phipson and Smyth 2010). */
export const shuffleTail = (asStrong: number, shuffles: number): number => (asStrong + 1) / (shuffles + 1);

/**
 * P for one of several that were asked about. Luck times tried is then the mean number of figures as strong in a shuffle, over all
 * of them, however many they are: a tail of each one alone could not fall below one in the number of shuffles (CHANCE §2.6).
 * @param own      shuffles in which this one itself shows as strong a figure: where there are any, its own tail is known
 * @param figures  figures as strong in all shuffles, of all that were asked about
 */
export const pooledTail = (own: number, figures: number, shuffles: number, asked: number): number =>
  Math.min(1, Math.max(own > 0 ? shuffleTail(own, shuffles) : 0, shuffleTail(figures, shuffles) / asked));

/** Repeatable numbers from 0 to below 1. @source mulberry32, public domain */
export function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
