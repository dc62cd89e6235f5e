/** The city round the planted cases: calls, readings, payments and stays, a tenth at the same places on the same days, at other hours. */
import type { World } from '#queries/patterns/cases.ts';
import { below, draws, phone, plate, skewed, type Draw } from './draws.ts';

/** In China; nothing is planted from half past nine to half past eleven in the morning. */
const [first, days, quietFrom, quietSeconds] = [Date.UTC(2026, 6, 6), 56, 1.5 * 3_600_000, 7_200];

/** An event as every store takes it: ends by uid, time in milliseconds, and what its kind says beside. */
export interface Event {
  readonly kind: 'CALLED' | 'SEEN_AT' | 'PAID' | 'STAYED_AT';
  readonly n: number;
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly amount?: number;
  readonly room?: string;
}

/** Rooms far from any that is planted: who lodges here is nobody's neighbour. */
const firstRoom = 5_000;

/**
 * Events number `from` up to `to`: three in ten are calls, three readings by cells, two by cameras, one a payment, one a stay. A tenth
 * of readings and stays are at the planted places, so that these become a hundred times as busy from 10⁵ to 10⁷; phones, cars, accounts,
 * guests and other places grow with the events. Payments are among accounts of which none is planted.
 */
export function* around(world: World, from: number, to: number): Generator<Event> {
  const draw = draws(to);
  const planted = (kind: string): string[] => world.entities.filter((e) => e.kind === kind).map(({ uid }) => uid);
  const [cells, cameras, hotels] = [planted('Cell'), planted('Checkpoint'), planted('Hotel')];
  const at = (places: readonly string[], stem: string): string =>
    draw() < 0.1 ? places[below(draw, places.length)]! : `${stem}${below(draw, Math.ceil(to / 2_000))}`;
  const many = to / 30;
  const someone = (): string => `phone:+86${phone(50_000_000 + skewed(draw, many))}`;
  const car = (): string => `vehicle:${plate(500_000 + skewed(draw, many))}`;
  const account = (): string => `account:${9_910_000_000_000_000_000n + BigInt(skewed(draw, many))}`;
  const guest = (): string => `person:around:${below(draw, many)}`;
  for (let n = from; n < to; n++) {
    const event = { n, at: instant(draw) };
    const part = n % 10;
    if (part < 3) yield { ...event, kind: 'CALLED', ...two(someone) };
    else if (part < 6) yield { ...event, kind: 'SEEN_AT', from: someone(), to: at(cells, 'cell:460-99-300-') };
    else if (part < 8) yield { ...event, kind: 'SEEN_AT', from: car(), to: at(cameras, 'checkpoint:around:') };
    else if (part < 9) yield { ...event, kind: 'PAID', ...two(account), amount: 500 + skewed(draw, 500_000) };
    else
      yield {
        ...{ ...event, kind: 'STAYED_AT', from: guest(), to: at(hotels, 'hotel:around:') },
        room: String(firstRoom + below(draw, 4_000)),
      };
  }
}

function two(draw: () => string): { from: string; to: string } {
  const from = draw();
  let to = draw();
  while (to === from) to = draw();
  return { from, to };
}

const instant = (draw: Draw): number =>
  first + below(draw, days) * 86_400_000 + quietFrom + below(draw, quietSeconds) * 1000;
