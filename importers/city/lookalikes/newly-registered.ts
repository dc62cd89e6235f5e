/** Colleagues in fixed seats, new customers of the bank, and small companies at an address service. */
import { anybody } from '../plants/casting.ts';
import { seatBoth } from '../plants/adjacent-seats.ts';
import type { Ask } from '../plants/ask.ts';
import { drawNew } from '../plants/mule-device.ts';
import { register } from '../plants/sham-firms.ts';
import type { Alike } from './alike.ts';

/** Two colleagues who go to the same branch every Monday and have asked for the same seats, each at his own counter. */
export function fixedSeats(ask: Ask): Alike[] {
  const { context } = ask.world;
  const d = context.draws.at('alike', 40);
  const [a, b] = anybody(ask, new Set(), d);
  if (!a || !b) return [];
  let n = 0;
  for (let day = 14; day < context.days - 1 && n < 6; day += 7)
    if (seatBoth(ask, d, [a, b], day, 950_000 + n * 4, undefined, 12)) n += 1;
  // Counted with all other pairs when the crimes are in.
  return [];
}

export function newCustomers(ask: Ask): Alike[] {
  drawNew(ask, ask.world.context.draws.at('alike', 41));
  return [];
}

/** Small companies use the addresses of the two rooms that most use already. */
export function addressService(ask: Ask): Alike[] {
  const { context, companies } = ask.world;
  const d = context.draws.at('alike', 42);
  const rooms = Map.groupBy(companies, (one) => one.place.id);
  const used = [...rooms.values()].sort((x, y) => y.length - x.length || (x[0]?.id ?? 0) - (y[0]?.id ?? 0));
  anybody(ask, new Set(), d, (p) => p.phones.length > 0)
    .slice(0, 8)
    .forEach((director, n) => {
      const place = used[n < 6 ? 0 : 1]?.[0]?.place;
      if (place) register(ask, { place, phone: ask.number(director), director, day: -600 + d.below(500), n });
    });
  return [];
}
