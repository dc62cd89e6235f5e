/** Two guests who never book together take rooms next to each other in four hotels, minutes apart. */
import type { Row } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { guests, lodge } from '../lookalikes/guests.ts';
import type { Ask } from './ask.ts';
import { noRoom } from './casting.ts';
import type { Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { personUid } from './uids.ts';

const crime = 'co-lodging';
const stays = 4;

export function plantCoLodging(ask: Ask, taken: ReadonlySet<string>): Plant {
  const { context, hotels } = ask.world;
  const d = context.draws.at('plot', 13);
  const book = Map.groupBy(ask.rows.stays, (row) => row.cells[1] ?? '');
  const free = guests(ask)
    .filter((row) => !taken.has(personUid(row.cells[1] ?? '')))
    .sort((a, b) => ((a.cells[1] ?? '') < (b.cells[1] ?? '') ? -1 : 1));
  const houses = d.shuffled(hotels.map((_, i) => i)).slice(0, stays);
  for (let n = 0; n < 200; n += 1) {
    const [a, b] = [d.pick(free), d.pick(free)];
    const own = [a, b].map((row) => book.get(row.cells[1] ?? '') ?? []);
    const met = (own[0] ?? []).some((x) => (own[1] ?? []).some((y) => Math.abs(x.t - y.t) < 3 * DAY));
    if (a.cells[1] === b.cells[1] || met) continue;
    const days: number[] = [];
    for (const day of d.shuffled(oddWeekdays(ask.world))) {
      const clear = own.flat().every((row) => Math.abs(row.t - day * DAY) > 10 * DAY);
      if (clear && days.every((one) => Math.abs(one - day) > 8)) days.push(day);
      if (days.length === stays) break;
    }
    if (days.length < stays) continue;
    commit(ask, a, b, houses, days, d);
    const key = [a, b].map((row) => personUid(row.cells[1] ?? '')).sort();
    return {
      ...{ id: crime, family: 'meeting', pattern: 'co-lodging' },
      params: { persons: [personUid(a.cells[1] ?? '')] },
      expected: [key],
      story: {
        en: `${a.cells[0]} and ${b.cells[0]} took rooms next to each other in four hotels, minutes apart, and never booked together.`,
        zh: `${a.cells[0]}与${b.cells[0]}先后四次在不同旅馆相邻房间入住，相差数分钟，从未同单登记。`,
      },
      facts: { persons: [a.cells[1], b.cells[1]], hotels: houses.map((i) => hotels[i]?.code), stays },
      decoys: [],
    };
  }
  throw noRoom('The co-lodging');
}

function commit(
  ask: Ask,
  a: Row,
  b: Row,
  houses: readonly number[],
  days: readonly number[],
  d: { below(n: number): number; u(): number },
): void {
  days.forEach((day, k) => {
    const t = Math.floor(day * DAY + (15 + d.u() * 6) * HOUR);
    const until = (day + 1) * DAY + 8 * HOUR + d.below(7000);
    const room = (2 + d.below(5)) * 100 + 2 + d.below(20);
    const hotel = houses[k] ?? 0;
    lodge(ask, a, { hotel, t, until, room: String(room) }, 7_500_000 + k * 2, crime);
    const later = { hotel, t: t + 150 + d.below(400), until: until + 600 + d.below(3000), room: String(room + 1) };
    lodge(ask, b, later, 7_500_001 + k * 2, crime);
  });
}
