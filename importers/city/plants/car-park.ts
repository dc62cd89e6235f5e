/** One waits at a car park, the other comes for ten minutes, and both leave apart: six times, out of both their habits. */
import type { Person, Spot } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import { callers, evenly, noRoom } from './casting.ts';
import type { Cast, Counted, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { standing } from './standing.ts';
import { phoneUid } from './uids.ts';

const crime = 'car-park';
const visits = 6;
/** Moments of the waiting one and of the coming one, seconds after the first arrives. */
const moments = [
  [0, 1800],
  [700, 1250],
] as const;

export function plantCarPark(ask: Ask, cast: Cast): Plant {
  const { world } = ask;
  const { context, life, calls } = world;
  const d = context.draws.at('plot', 12);
  const pool = callers(ask, cast, d);
  const strange = (p: Person, place: { x: number; y: number }): boolean =>
    !ask.sightings(ask.number(p)).some((s) => distance(s.spot, place) < 900);
  const comers = evenly(ask, pool, d);
  for (const a of evenly(ask, pool, d).slice(0, 120)) {
    const near = companions(ask, a, 1);
    const daily = near.filter(({ count }) => count >= 3);
    if ((daily[0]?.count ?? 0) <= visits || daily.length < 2) continue;
    const place = d.shuffled(life.haunts.venues).find((venue) => strange(a, venue));
    const b = comers.find(
      (p) =>
        p !== a &&
        p.household !== a.household &&
        place !== undefined &&
        strange(p, place) &&
        !ask.partners(ask.number(a)).has(ask.number(p)) &&
        !near.some(({ person }) => person === p),
    );
    if (!place || !b) continue;
    const starts: number[] = [];
    const spots: { x: number; y: number }[][] = [];
    for (const day of d.shuffled(oddWeekdays(world))) {
      if (starts.length === visits) break;
      const t = Math.floor(day * DAY + (19 + d.u() * 4) * HOUR);
      if (starts.some((one) => Math.abs(one - t) < 5 * DAY)) continue;
      if (![a, b].every((p) => ask.free(p, t - 2700, t + 4500))) continue;
      const found = [a, b].flatMap((p, i) =>
        (moments[i] ?? []).map((after, k) =>
          standing(world, place, p.phones[0] ?? 0, t + after, 40 + starts.length * 4 + k, 330),
        ),
      );
      if (found.some((spot) => spot === null)) continue;
      starts.push(t);
      spots.push(found as { x: number; y: number }[]);
    }
    if (starts.length < visits) continue;
    starts.forEach((t, n) => {
      [a, b].forEach((p, i) => {
        const known = [...ask.partners(ask.number(p)).keys()].sort();
        (moments[i] ?? []).forEach((after, k) => {
          const from = spots[n]?.[i * 2 + k];
          const to = ask.phone(d.pick(known))?.id ?? 0;
          calls.call(p.phones[0] ?? 0, to, t + after, 8 + d.below(40), 4.9e8 + n * 4 + i * 2 + k, {
            ...{ crime, ...(from && { from }) },
          });
        });
      });
    });
    for (const p of [a, b]) cast.add(p.id);
    const key = [a, b].map((p) => phoneUid(context, ask.number(p))).sort();
    return {
      ...{ id: crime, family: 'meeting', pattern: 'hand-over' },
      params: { targets: [phoneUid(context, ask.number(a))], metres: 700 },
      expected: [key],
      story: {
        en: `Six evenings ${a.name} waited half an hour at a car park in ${place.street}; ${b.name} came for ten minutes and left. They never ring each other, and neither goes there else.`,
        zh: `六个晚上，${a.name}在${place.street}停车场等候半小时，${b.name}到场约十分钟后离开。两人从不通话，平时也都不去那里。`,
      },
      facts: {
        phones: [a, b].map((p) => ask.number(p)),
        times: [...starts].sort((x, y) => x - y).map((t) => Math.floor(t / DAY)),
        place: place.address,
      },
      counts: (all) => nearby(all, a),
      decoys: (later) =>
        companions(later, a)
          .filter(({ number }) => number !== ask.number(b))
          .map(({ number, person, count }, i): Decoy => ({
            ...{
              id: `waiting-and-hand-over-${i + 1}`,
              key: [ask.number(a), number].map((one) => phoneUid(context, one)).sort(),
            },
            ...{ count, declared: person?.household === a.household || person?.team === a.team },
            why:
              person?.household === a.household
                ? { en: 'Lives in the same household', zh: '同户居住' }
                : person?.team !== null && person?.team === a.team
                  ? { en: 'Works at the same place', zh: '同一单位工作' }
                  : { en: 'The same market, school gate or neighbourhood', zh: '同在菜市场、校门口或同一片小区' },
          })),
    };
  }
  throw noRoom('The hand-over at the car park');
}

/** Rows that were heard within 700 m and a quarter of an hour of somebody. */
function nearby(ask: Ask, a: Person): Counted {
  const own = ask.sightings(ask.number(a));
  const ends = { calls: [5, 6], texts: [3, 4] } as const;
  return (table, row) => {
    if (table !== 'calls' && table !== 'texts') return false;
    let low = 0;
    for (let high = own.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.t ?? 0) < row.t - 900) low = middle + 1;
      else high = middle;
    }
    for (; low < own.length && (own[low]?.t ?? 0) <= row.t + 900; low += 1)
      for (const end of ends[table]) {
        const spot = ask.site(row.cells[end] ?? '');
        if (spot && distance(spot, own[low]?.spot as Spot) <= 700) return true;
      }
    return false;
  };
}

/** Numbers heard within 700 m and a quarter of an hour of somebody's, by days. */
function companions(ask: Ask, a: Person, least = 3): { number: string; person: Person | undefined; count: number }[] {
  const own = ask.sightings(ask.number(a));
  return [...ask.numbers()]
    .filter((number) => number !== ask.number(a) && ask.phone(number)?.covered)
    .map((number) => {
      const other = ask.sightings(number);
      const days = new Set<number>();
      let start = 0;
      for (const s of own) {
        while (start < other.length && (other[start]?.t ?? 0) < s.t - 900) start += 1;
        for (let i = start; i < other.length && (other[i]?.t ?? 0) <= s.t + 900; i += 1)
          if (distance(other[i]?.spot as never, s.spot) <= 700) days.add(Math.floor((s.t - 4 * HOUR) / DAY));
      }
      return { number, person: ask.carrier(number), count: days.size };
    })
    .filter(({ count }) => count >= least)
    .sort((p, q) => q.count - p.count || (p.number < q.number ? -1 : 1));
}
