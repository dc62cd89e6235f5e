/** Days as people live them: 04:00 to 04:00 in the zone of the place, each a working or a free one. */
import tables from './holidays.json' with { type: 'json' };

export type DayType = 'work' | 'free';

/** Milliseconds of the wall clock of a zone, as if it were UTC: a move by whole days keeps the clock time. */
export type Wall = number;

/** Number of a day; day 0 begins at 04:00 on 1 January 1970. */
export type Day = number;

export const dayMs = 86_400_000;
const startsAt = 4 * 3_600_000;

export interface Calendar {
  readonly zone: string;
  wall(iso: string): Wall;
  wallOf(ms: number): Wall;
  instant(wall: Wall): string;
  /** The instant at which a day begins. */
  startOf(day: Day): string;
  dayOf(wall: Wall): Day;
  typeOf(day: Day): DayType;
  weekOf(day: Day): number;
  /** `2026-10-06` */
  date(day: Day): string;
}

/** @param zone IANA name @throws RangeError when there is no such zone */
export function calendar(zone: string): Calendar {
  const offset = offsets(zone);
  const table = tableOf(zone);
  const types = new Map<Day, DayType>();
  const dayOf = (wall: Wall): Day => Math.floor((wall - startsAt) / dayMs);
  const date = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);
  const instant = (wall: Wall): string => {
    // The offset of the instant itself: asked twice, so that an hour next to a change of clocks comes out right.
    const near = wall - offset(wall);
    return new Date(wall - offset(near)).toISOString().replace('.000Z', 'Z');
  };
  return {
    zone,
    wall: (iso) => Date.parse(iso) + offset(Date.parse(iso)),
    wallOf: (ms) => ms + offset(ms),
    instant,
    startOf: (day) => instant(day * dayMs + startsAt),
    dayOf,
    date,
    typeOf(day) {
      // Asked of each pair of days of each candidate.
      const known = types.get(day);
      if (known) return known;
      const iso = date(day);
      const weekday = new Date(day * dayMs).getUTCDay();
      const free = table.free.has(iso) || (!table.work.has(iso) && (weekday === 0 || weekday === 6));
      types.set(day, free ? 'free' : 'work');
      return free ? 'free' : 'work';
    },
    // 1 January 1970 was a Thursday: weeks begin on Monday.
    weekOf: (day) => Math.floor((day + 3) / 7),
  };
}

/** Offset of a zone in milliseconds; zones change their clocks on quarter hours only, so each is asked once. */
function offsets(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(ms / 900_000);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const parts = Object.fromEntries(format.formatToParts(quarter * 900_000).map((p) => [p.type, Number(p.value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const there = Date.UTC(year, month - 1, day, hour, minute, second) - quarter * 900_000;
    known.set(quarter, there);
    return there;
  };
}

/** Public holidays and make-up working days (调休); a zone without a table has weekends only. */
function tableOf(zone: string): { free: ReadonlySet<string>; work: ReadonlySet<string> } {
  const table = (tables as Readonly<Record<string, { free: readonly string[]; work: readonly string[] }>>)[zone];
  return { free: new Set(table?.free.flatMap(spread)), work: new Set(table?.work.flatMap(spread)) };
}

function spread(span: string): string[] {
  const [from = '', until = from] = span.split('..');
  const count = (Date.parse(until) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * dayMs).toISOString().slice(0, 10));
}
