/** A garage's trade plate that two of its people use at once. */
import type { Vehicle } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import type { Ask } from '../plants/ask.ts';
import { elsewhere } from '../plants/elsewhere.ts';
import { oddWeekdays } from '../plants/seen.ts';
import { vehicleUid } from '../plants/uids.ts';
import type { Alike } from './alike.ts';

const wanted = [6, 5];

export const tradePlates = (ask: Ask): Alike[] => ask.world.tradePlates.map((car, n) => onTwoCars(ask, car, n));

function onTwoCars(ask: Ask, car: Vehicle, n: number): Alike {
  const { world } = ask;
  const { context, traffic, firms, roads } = world;
  const d = context.draws.at('alike', 7, n);
  const home = 'firm' in car.owner ? (firms[car.owner.firm]?.place.node ?? 0) : 0;
  let count = 0;
  for (const day of d.shuffled(oddWeekdays(world))) {
    if (count === wanted[n]) break;
    const start = Math.floor(day * DAY + (9 + d.u() * 7) * HOUR);
    const to = d.below(roads.spots.length);
    if (to === home) continue;
    const first = { vehicle: car.id, day, start, from: home, to };
    const passed = traffic.passes(first);
    const last = passed.at(-1);
    const camera = traffic.byEdge.get(last?.edge.id ?? -1);
    if (!last || !camera) continue;
    const second = elsewhere(world, d, car, { t: last.t, spot: camera }, day);
    if (!second) continue;
    ask.rows.reads.push(...traffic.reads(first), ...traffic.reads(second));
    count += 1;
  }
  return {
    ...{ of: 'cloned-plate', id: `impossible-speed-trade-plate-${n + 1}`, key: [vehicleUid(car.plate)], count },
    ...{ declared: true, cast: [] },
    why: {
      en: "A garage's trade plate, registered to it, on two cars at once",
      zh: '修理厂的试车号牌，同时用于两辆车',
    },
  };
}
