/** Two who never book together sit next to each other on four trains; each bought on another day. */
import type { Person } from '../city.ts';
import { DAY, HOUR, weekday } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { seasonRows, type Run } from '../feeds/rail.ts';
import type { Ask } from './ask.ts';
import { anybody, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { personUid } from './uids.ts';

const crime = 'adjacent-seats';
const journeys = 4;

export function plantAdjacentSeats(ask: Ask, cast: Cast): Plant {
  const { context, households } = ask.world;
  const d = context.draws.at('plot', 14);
  const [a, b] = anybody(ask, cast, d);
  if (!a || !b || a.household === b.household || households.length === 0) throw noRoom('The seats side by side');
  const days: number[] = [];
  for (const day of d.shuffled(oddWeekdays(ask.world))) {
    if (days.length === journeys) break;
    // Season travellers fill Mondays and Fridays.
    if (![1, 2, 3].includes(weekday(day)) || days.some((one) => Math.abs(one - day) < 7)) continue;
    if (seatBoth(ask, d, [a, b], day, 900_000 + days.length * 4, crime)) days.push(day);
  }
  if (days.length < journeys) throw noRoom('The seats side by side');
  for (const p of [a, b]) cast.add(p.id);
  return {
    ...{ id: crime, family: 'travel', pattern: 'adjacent-seats' },
    params: { persons: [personUid(a.residentId)] },
    expected: [[a, b].map((p) => personUid(p.residentId)).sort()],
    story: {
      en: `${a.name} and ${b.name} sat side by side on four trains. Each bought the ticket alone, on another day.`,
      zh: `${a.name}与${b.name}四次乘坐同一车次且座位相邻，车票均为各自在不同日期购买。`,
    },
    facts: { persons: [a.residentId, b.residentId], journeys, days: days.sort((x, y) => x - y) },
    decoys: (later) => besideOften(later, [a, b]),
    // Nobody but season travellers sits beside the same stranger twice.
    counts: () => (table, row) => table === 'tickets' && row.id >= seasonRows,
  };
}

/** Two seats of one row and side of a train, in two orders of different days. */
export function seatBoth(
  ask: Ask,
  d: Stream,
  [a, b]: readonly [Person, Person],
  day: number,
  id: number,
  mark?: string,
  line?: number,
): boolean {
  const { ways, context } = ask.world;
  const trains = ways.runs(day).filter(({ mode }) => mode === 'train');
  const run: Run | undefined = line === undefined ? d.pick(trains) : trains[line];
  if (!run) return false;
  const free = new Set(ways.freeSeats(run));
  const seats = [...free].filter((at) => [0, 1, 3].includes(at % 5) && free.has(at + 1) && at >= 80);
  if (seats.length === 0) return false;
  const seat = d.pick(seats);
  [a, b].forEach((p, k) => {
    const party = [{ name: p.name, residentId: p.residentId, passport: '' }] as const;
    // Two to five days ahead the one, six to ten the other.
    const bought = Math.floor((day - 2 - k * 4 - d.below(4)) * DAY + (8 + d.u() * 13) * HOUR);
    const made = ways.rows({ run, party, buyer: party[0], bought, seat: seat + k, id: id + k }, mark);
    for (const table of ['tickets', 'orders'] as const) ask.rows[table].push(...made[table]);
  });
  return day < context.days;
}

/** Other pairs who sat side by side on two trains or more. */
function besideOften(ask: Ask, own: readonly Person[]): Decoy[] {
  const ids = new Set(own.map((p) => p.residentId));
  const trains = Map.groupBy(
    ask.rows.tickets,
    (row) => `${row.cells[3]} ${row.t} ${row.cells[7]} ${row.cells[8]?.replace(/\D/g, '')}`,
  );
  const counts = new Map<string, number>();
  for (const row of trains.values())
    for (const a of row)
      for (const b of row) {
        const [x, y] = [a, b].map((one) => 'ABCDF'.indexOf(one.cells[8]?.at(-1) ?? '')) as [number, number];
        const [p, q] = [a.cells[1] ?? '', b.cells[1] ?? ''];
        if (y - x !== 1 || p === '' || q === '' || (ids.has(p) && ids.has(q))) continue;
        const key = [p, q].sort().join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return [...counts]
    .filter(([, n]) => n >= 2)
    .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
    .map(([key, count], i) => ({
      ...{ id: `co-travel-${i + 1}`, key: key.split(' ').map(personUid), count, declared: false },
      why: { en: 'Fixed seats on the same trains, or one family', zh: '同车次固定座位的通勤者，或一家人' },
    }));
}
