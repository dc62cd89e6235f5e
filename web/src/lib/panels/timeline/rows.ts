/** Rows of the timeline: what happened at each entity, in order; long silences; counts for the histogram. */
import type { Entity, Events, EventsAt, Uid, Window } from '#casework/answers.ts';
import { entityKind, isEntityKind } from '#graph-schema/ontology/index.ts';
import { day, type Span } from './span.ts';

export interface Tick {
  readonly at: number;
  readonly until: number | null;
  readonly kind: string;
  readonly other: Uid;
  readonly out: boolean;
}

export interface TimeRow {
  readonly entity: Entity;
  /** Null: more than may be shown at once, so none is. */
  readonly ticks: readonly Tick[] | null;
  readonly silences: readonly Span[];
}

/** A case with the time it can have happened in. */
export interface Incident {
  readonly entity: Entity;
  readonly from: number;
  readonly until: number;
}

const isCase = ({ kind }: Entity): boolean => isEntityKind(kind) && entityKind(kind).family === 'case';

/** Nothing of a closed kind, nor to an entity of one. */
export function ticksOf({ series }: EventsAt, kindOf: (uid: Uid) => string, closed: ReadonlySet<string>): Tick[] {
  const ticks = series.flatMap(({ kind, other, out, at, until }) =>
    closed.has(kind) || closed.has(kindOf(other))
      ? []
      : at.map((time, i): Tick => {
          const end = until?.[i];
          return { at: Date.parse(time), until: end ? Date.parse(end) : null, kind, other, out };
        }),
  );
  return ticks.sort((a, b) => a.at - b.at);
}

const none: ReadonlySet<Uid> = new Set();

/**
 * In the order asked for; those with events first.
 * @param narrowed  read within windows only: what lies between those is not known, so no silence is said of them
 */
export function timeRows(events: Events, closed: ReadonlySet<string>, narrowed = none): readonly TimeRow[] {
  const ends = new Map(events.ends.map((entity) => [entity.uid, entity]));
  const kindOf = (uid: Uid): string => ends.get(uid)?.kind ?? '';
  const rows = events.at.flatMap((at): TimeRow[] => {
    const entity = ends.get(at.uid);
    // A case is a line over the others: what stands at it is no event of its own.
    if (entity === undefined || closed.has(entity.kind) || isCase(entity)) return [];
    if (at.count === null) return [{ entity, ticks: null, silences: [] }];
    const ticks = ticksOf(at, kindOf, closed);
    return [{ entity, ticks, silences: narrowed.has(at.uid) ? [] : silences(ticks.map((tick) => tick.at)) }];
  });
  const rank = ({ ticks }: TimeRow): number => (ticks !== null && ticks.length > 0 ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** Under so many events nobody can say what is usual. */
const enough = 20;
const longest = 3 * day;
const times = 4;

/**
 * Gaps that stand out from the row's own: three days or more, and four times as long as nine of ten of its gaps. Before the
 * first event and after the last nothing is said: the data may begin or end there.
 */
export function silences(instants: readonly number[]): readonly Span[] {
  if (instants.length < enough) return [];
  const gaps = instants.slice(1).map((until, i): Span => ({ from: instants[i] ?? until, until }));
  const lengths = gaps.map(({ from, until }) => until - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return gaps.filter(({ from, until }) => until - from >= Math.max(longest, usual * times));
}

export function incidents(entities: readonly Entity[]): readonly Incident[] {
  return entities
    .flatMap((entity): Incident[] => {
      if (!isCase(entity)) return [];
      const [from, until] = [Date.parse(String(entity.values['at'])), Date.parse(String(entity.values['until']))];
      if (Number.isNaN(from) && Number.isNaN(until)) return [];
      return [{ entity, from: Number.isNaN(from) ? until : from, until: Number.isNaN(until) ? from : until }];
    })
    .sort((a, b) => a.from - b.from);
}

/** Events in each of `bins` equal parts of the span. */
export function histogram(rows: readonly TimeRow[], { from, until }: Span, bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const { ticks } of rows) {
    for (const { at } of ticks ?? []) {
      if (at < from || at >= until) continue;
      const bin = Math.floor(((at - from) / (until - from)) * bins);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return counts;
}

/** The tick nearest to an instant, within `reach`, and how many more lie as near: ticks in order of time. */
export function nearest(ticks: readonly Tick[], at: number, reach: number): { tick: Tick; more: number } | null {
  let [low, high] = [0, ticks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ticks[middle]?.at ?? 0) < at - reach) low = middle + 1;
    else high = middle;
  }
  const near: Tick[] = [];
  for (let i = low; i < ticks.length; i += 1) {
    const tick = ticks[i] as Tick;
    if (tick.at > at + reach) break;
    near.push(tick);
  }
  const [first, ...rest] = near.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return first === undefined ? null : { tick: first, more: rest.length };
}

/** How many events lie in one of the windows. */
export function countInWindows(rows: readonly TimeRow[], windows: readonly (Window | null)[]): number {
  const spans = windows.flatMap((window) =>
    window === null
      ? []
      : [
          {
            from: window.from ? Date.parse(window.from) : -Infinity,
            until: window.until ? Date.parse(window.until) : Infinity,
          },
        ],
  );
  const inside = ({ at }: Tick): boolean => spans.some(({ from, until }) => at >= from && at < until);
  return rows.reduce((sum, { ticks }) => sum + (ticks ?? []).filter(inside).length, 0);
}

/** How often each kind of event happened, most often first; closed kinds too. */
export function kindsOf(events: Events | null): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { series } of events?.at ?? [])
    for (const { kind, at } of series) if (at.length > 0) counts.set(kind, (counts.get(kind) ?? 0) + at.length);
  return [...counts].sort(([, a], [, b]) => b - a);
}
