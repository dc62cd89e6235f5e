/** A stretch of time on the screen: between pixels and instants, its marks by the clock of the place, its weekends. */
import type { Window } from '#casework/answers.ts';
import { fromLocal, toLocal } from '../../language/zoned.ts';

/** Milliseconds since 1970; half-open. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const lengthOf = ({ from, until }: Span): number => until - from;
export const xOf = (span: Span, width: number, at: number): number => ((at - span.from) / lengthOf(span)) * width;
export const atX = (span: Span, width: number, x: number): number => span.from + (x / width) * lengthOf(span);

/** Zoomed by a factor (above 1: nearer) round an instant that stays where it is; never under a minute. */
export function zoomed(span: Span, factor: number, round: number): Span {
  const length = Math.max(minute, lengthOf(span) / factor);
  const share = (round - span.from) / lengthOf(span);
  return { from: round - share * length, until: round + (1 - share) * length };
}

export const moved = ({ from, until }: Span, by: number): Span => ({ from: from + by, until: until + by });

/** The stretch that holds all of these, with a little air; a week round one alone; null for none. */
export function round(instants: Iterable<number>): Span | null {
  let [from, until] = [Infinity, -Infinity];
  for (const at of instants) {
    if (at < from) from = at;
    if (at > until) until = at;
  }
  if (from > until) return null;
  const air = until - from < hour ? 3 * day : (until - from) * 0.02;
  return { from: from - air, until: until + air };
}

/** ISO 8601 to the second, as a chart keeps its window. */
export const windowOf = ({ from, until }: Span): Window => ({ from: iso(from), until: iso(until) });
export const iso = (at: number): string => `${new Date(Math.round(at / 1000) * 1000).toISOString().slice(0, 19)}Z`;

/** An open side of a window ends where the view does, and a little beyond. */
export const spanOf = ({ from, until }: Window, view: Span): Span => ({
  from: from === undefined ? view.from - lengthOf(view) : Date.parse(from),
  until: until === undefined ? view.until + lengthOf(view) : Date.parse(until),
});

export interface Mark {
  readonly at: number;
  /** `02:00` for a time within a day; null where a day begins. */
  readonly clock: string | null;
}

type Step = readonly [unit: 'hour' | 'day' | 'month', count: number, about: number];
const steps: readonly Step[] = [
  ...([1, 3, 6, 12] as const).map((n): Step => ['hour', n, n * hour]),
  ...([1, 7, 14] as const).map((n): Step => ['day', n, n * day]),
  ...([1, 3, 12] as const).map((n): Step => ['month', n, n * 30 * day]),
];

/** The wall clock of a step at or before a time of the wall clock (both as if in UTC); weeks begin on Monday. */
function floor(wall: Date, [unit, count]: Step): Date {
  const [year, month, date] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  if (unit === 'hour') return new Date(Date.UTC(year, month, date, Math.floor(wall.getUTCHours() / count) * count));
  if (unit === 'month') return new Date(Date.UTC(year, Math.floor(month / count) * count));
  // 5 January 1970 was a Monday; every second week is counted from there.
  const back = (Math.floor(wall.getTime() / day) - 4) % count;
  return new Date(Date.UTC(year, month, date - back));
}

const next = (wall: Date, [unit, count]: Step): Date => {
  const on = new Date(wall);
  if (unit === 'hour') on.setUTCHours(on.getUTCHours() + count);
  else if (unit === 'day') on.setUTCDate(on.getUTCDate() + count);
  else on.setUTCMonth(on.getUTCMonth() + count);
  return on;
};

const wallOf = (at: number, zone: string): Date => new Date(`${toLocal(iso(at), zone)}Z`);
const instantOf = (wall: Date, zone: string): number => Date.parse(fromLocal(wall.toISOString().slice(0, 16), zone));

/** Marks of the axis, at least `apart` pixels from each other, on round times of the zone's clock. */
export function marks(span: Span, width: number, zone: string, apart = 62): readonly Mark[] {
  const least = (lengthOf(span) / Math.max(1, width)) * apart;
  const step =
    steps.find(([, , about]) => about >= least) ?? (['month', Math.ceil(least / (365 * day)) * 12, 0] as Step);
  const found: Mark[] = [];
  for (let wall = floor(wallOf(span.from, zone), step); found.length < 400; wall = next(wall, step)) {
    const at = instantOf(wall, zone);
    if (at >= span.until) break;
    const clock = wall.toISOString().slice(11, 16);
    if (at >= span.from) found.push({ at, clock: clock === '00:00' ? null : clock });
  }
  return found;
}

/** Saturdays and Sundays by the zone's clock; none where a day would be under 3 px wide. */
export function weekends(span: Span, width: number, zone: string): readonly Span[] {
  if (xOf(span, width, span.from + day) < 3) return [];
  const found: Span[] = [];
  const week: Step = ['day', 7, 7 * day];
  for (let wall = floor(wallOf(span.from, zone), week); ; wall = next(wall, week)) {
    const saturday = new Date(wall.getTime() + 5 * day);
    const from = instantOf(saturday, zone);
    if (from >= span.until) return found;
    const until = instantOf(new Date(wall.getTime() + 7 * day), zone);
    if (until > span.from) found.push({ from, until });
  }
}

/** The nearest round time that a hand can aim at: a day where days are narrow, else an hour, else a minute. */
export function snapped(at: number, span: Span, width: number, zone: string): number {
  const px = (length: number): number => xOf(span, width, span.from + length);
  const wall = wallOf(at, zone).getTime() + (at % minute);
  const to = (unit: number): number => instantOf(new Date(Math.round(wall / unit) * unit), zone);
  return px(day) < 40 ? to(day) : px(hour) < 12 ? to(hour) : to(minute);
}

/** How far one press of an arrow goes. */
export const stepOf = (span: Span, width: number): number => {
  const px = (length: number): number => xOf(span, width, span.from + length);
  return px(day) < 40 ? day : px(hour) < 12 ? hour : minute;
};
