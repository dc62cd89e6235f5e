/** What the innocent feeds already show of phones and cars: plants look here for free hours and for decoys. */
import type { Row, Spot } from '../city.ts';
import { DAY, HOUR, weekday } from '../clock.ts';
import { distance } from '../map.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { cellCode } from '../fictional.ts';

export interface Sighting {
  readonly t: number;
  readonly spot: Spot;
}

/** Clock time of a moment, 0 … 86,399. */
const clockOf = (t: number): number => ((t % DAY) + DAY) % DAY;
const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), DAY - Math.abs(a - b));

/** Sightings of each covered number by its cells. */
export function phoneSightings(world: World, rows: Record<TableName, readonly Row[]>): Map<string, Sighting[]> {
  const sites = new Map<string, Spot>();
  for (const site of world.cells.sites) for (let s = 0; s < 3; s += 1) sites.set(cellCode(site.id, s), site);
  const out = new Map<string, Sighting[]>();
  const add = (number: string, cell: string, t: number): void => {
    const spot = sites.get(cell);
    if (!spot) return;
    const list = out.get(number);
    if (list) list.push({ t, spot });
    else out.set(number, [{ t, spot }]);
  };
  for (const row of rows.calls) {
    if (row.gone !== undefined) continue;
    add(row.cells[0] ?? '', row.cells[5] ?? '', row.t);
    add(row.cells[1] ?? '', row.cells[6] ?? '', row.t);
  }
  for (const row of rows.texts) {
    if (row.gone !== undefined) continue;
    add(row.cells[0] ?? '', row.cells[3] ?? '', row.t);
    add(row.cells[1] ?? '', row.cells[4] ?? '', row.t);
  }
  return out;
}

/** Reads of each plate: time and camera. */
export function carSightings(rows: Record<TableName, readonly Row[]>): Map<string, { t: number; camera: string }[]> {
  const out = new Map<string, { t: number; camera: string }[]>();
  for (const row of rows.reads) {
    const plate = row.cells[0] ?? '';
    const list = out.get(plate);
    if (list) list.push({ t: row.t, camera: row.cells[2] ?? '' });
    else out.set(plate, [{ t: row.t, camera: row.cells[2] ?? '' }]);
  }
  return out;
}

export interface Window {
  readonly spot: Spot;
  readonly from: number;
  readonly until: number;
}

export const within = (list: readonly Sighting[], w: Window, metres: number): boolean =>
  list.some((s) => s.t >= w.from && s.t <= w.until && distance(s.spot, w.spot) <= metres);

/** Days on which somebody was near a spot at that time of day. */
export function habit(list: readonly Sighting[], w: Window, metres: number): number {
  const middle = clockOf((w.from + w.until) / 2);
  const half = (w.until - w.from) / 2;
  const days = new Set<number>();
  for (const s of list)
    if (apart(clockOf(s.t), middle) <= half && distance(s.spot, w.spot) <= metres) days.add(Math.floor(s.t / DAY));
  return days.size;
}

/** No sighting at all in a stretch of time: the hours are free for a plant. */
export const silent = (list: readonly { t: number }[], from: number, until: number): boolean =>
  !list.some((s) => s.t > from && s.t < until);

/** Weekdays that are neither holidays nor next to the start and the end of the period. */
export function oddWeekdays(world: World): number[] {
  const { days, profile } = world.context;
  return Array.from({ length: days }, (_, day) => day).filter(
    (day) =>
      day > 1 &&
      day < days - 3 &&
      weekday(day) < 5 &&
      !profile.holidays.includes(day) &&
      !profile.workdays.includes(day),
  );
}

/** Reads by camera, in order of time. */
function byCamera(list: readonly { t: number; camera: string }[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const { t, camera } of list) {
    const times = out.get(camera);
    if (times) times.push(t);
    else out.set(camera, [t]);
  }
  for (const times of out.values()) times.sort((a, b) => a - b);
  return out;
}

/** Days with two reads at one camera within so many seconds. */
export function sharedDays(
  a: readonly { t: number; camera: string }[],
  b: readonly { t: number; camera: string }[],
  seconds: number,
): number {
  const days = new Set<number>();
  const other = byCamera(b);
  for (const [camera, times] of byCamera(a)) {
    const list = other.get(camera) ?? [];
    let start = 0;
    for (const t of times) {
      while (start < list.length && (list[start] ?? 0) < t - seconds) start += 1;
      if (start < list.length && (list[start] ?? 0) <= t + seconds) days.add(Math.floor((t - 4 * HOUR) / DAY));
    }
  }
  return days.size;
}

/** For all cars at once: days on which two were at two cameras or more together, from one sweep along each camera. */
export function allSharedDays(
  seen: ReadonlyMap<string, readonly { t: number; camera: string }[]>,
  seconds: number,
): (a: string, b: string) => number {
  const at = new Map<string, { t: number; plate: string }[]>();
  for (const [plate, list] of seen) {
    for (const { t, camera } of list) {
      const reads = at.get(camera);
      if (reads) reads.push({ t, plate });
      else at.set(camera, [{ t, plate }]);
    }
  }
  const met = new Map<string, Map<number, Set<string>>>();
  const add = (a: string, b: string, t: number, camera: string): void => {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const days = met.get(pair) ?? new Map<number, Set<string>>();
    const day = Math.floor((t - 4 * HOUR) / DAY);
    days.set(day, (days.get(day) ?? new Set()).add(camera));
    met.set(pair, days);
  };
  for (const [camera, reads] of at) {
    reads.sort((a, b) => a.t - b.t);
    reads.forEach((one, i) => {
      for (let k = i + 1; k < reads.length; k += 1) {
        const two = reads[k] as { t: number; plate: string };
        if (two.t - one.t > seconds) break;
        if (one.plate !== two.plate) add(one.plate, two.plate, one.t, camera);
      }
    });
  }
  return (a, b) => [...(met.get(a < b ? `${a} ${b}` : `${b} ${a}`)?.values() ?? [])].filter((c) => c.size > 1).length;
}

/** Reads of `a` at whose camera and clock time `b` is seen on any day. */
export function clockMeets(
  a: readonly { t: number; camera: string }[],
  b: readonly { t: number; camera: string }[],
  seconds: number,
): number {
  const other = byCamera(b);
  let n = 0;
  for (const { t, camera } of a)
    if ((other.get(camera) ?? []).some((u) => apart(clockOf(t), clockOf(u)) <= seconds)) n += 1;
  return n;
}
