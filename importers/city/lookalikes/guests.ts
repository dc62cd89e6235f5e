/** Two fitters who lodge together every week, and a couple who travel. */
import type { Row } from '../city.ts';
import { DAY, HOUR, stamp } from '../clock.ts';
import type { Ask } from '../plants/ask.ts';
import { personUid } from '../plants/uids.ts';
import type { Alike } from './alike.ts';

export interface Stay {
  readonly hotel: number;
  readonly t: number;
  readonly until: number;
  readonly room: string;
}

/** A further stay of somebody who is in the guests' book. */
export function lodge(ask: Ask, guest: Row, stay: Stay, id: number, crime?: string): void {
  const hotel = ask.world.hotels[stay.hotel];
  const who = guest.cells.slice(0, 5);
  const cells = [...who, stamp(stay.t), stamp(stay.until), hotel?.name ?? '', stay.room, hotel?.code ?? ''];
  ask.rows.stays.push({ t: stay.t, id, cells, ...(crime !== undefined ? { crime } : {}) });
}

/** Guests with a resident id, one row each, by the id: who came alone or with whom does not matter. */
export const guests = (ask: Ask): Row[] => [
  ...new Map(ask.rows.stays.filter((row) => row.cells[1] !== '').map((row) => [row.cells[1], row])).values(),
];

export function fitters(ask: Ask): Alike[] {
  const { context, hotels } = ask.world;
  const d = context.draws.at('alike', 8);
  const list = d.shuffled(guests(ask).sort((a, b) => ((a.cells[1] ?? '') < (b.cells[1] ?? '') ? -1 : 1)));
  const [one, two, three, four] = list;
  if (!one || !two || !three || !four) return [];
  const houses = d.shuffled(hotels.map((_, i) => i));
  const together = (a: Row, b: Row, n: number, step: number, first: number, nights: number, apart: boolean): void => {
    for (let k = 0; k < n; k += 1) {
      const t = Math.floor((first + k * step) * DAY + (16 + d.u() * 3) * HOUR);
      const until = Math.floor((first + k * step + nights) * DAY + (7 + d.u() * 2) * HOUR);
      const hotel = houses[k % (apart ? 3 : 5)] ?? 0;
      const room = (2 + d.below(5)) * 100 + 2 + d.below(20);
      lodge(ask, a, { hotel, t, until, room: String(room) }, 7_000_000 + step * 100 + k * 2);
      const beside = {
        hotel,
        t: t + 60 + d.below(120),
        until: until + d.below(300),
        room: String(room + Number(apart)),
      };
      lodge(ask, b, beside, 7_000_001 + step * 100 + k * 2);
    }
  };
  together(one, two, 8, 7, 1, 3, true);
  together(three, four, 5, 14, 5, 2, false);
  const key = (a: Row, b: Row): string[] => [a, b].map((row) => personUid(row.cells[1] ?? '')).sort();
  return [
    {
      ...{ of: 'co-lodging', id: 'co-lodging-fitters', key: key(one, two), count: 8, declared: false, cast: [] },
      why: { en: 'Two fitters on one site: the same hotel every week', zh: '同一工地的两名安装工，每周同住一家旅馆' },
    },
    {
      ...{ of: 'co-lodging', id: 'co-lodging-couple', key: key(three, four), count: 5, declared: false, cast: [] },
      why: { en: 'A couple who travel together, in one room', zh: '结伴出行的一对夫妻，同住一间' },
    },
  ];
}
