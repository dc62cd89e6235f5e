/** A plate copied onto a second car: cameras read both far apart within seconds. */
import { marksOf } from '../dirt.ts';
import type { Ask } from './ask.ts';
import { noRoom } from './casting.ts';
import { elsewhere, impossible, tooFast } from './elsewhere.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { vehicleUid } from './uids.ts';
import { DAY, HOUR } from '../clock.ts';
import type { Row, Spot, Vehicle } from '../city.ts';

const crime = 'cloned-plate';
const wanted = 4;

export function plantClonedPlate(ask: Ask, cast: Cast): Plant {
  const { world, rows } = ask;
  const { context, vehicles, traffic, persons } = world;
  const d = context.draws.at('plot', 3);
  const cars = d.shuffled(
    vehicles.filter((v) => v.kind === 'car' && v.driver !== null && !cast.has(v.driver) && ask.reads(v).length >= 30),
  );
  const cameras = new Map(traffic.cameras.map((camera) => [camera.code, camera]));
  const spotOf = (code: string): Spot => cameras.get(code) as Spot;
  for (const car of cars.slice(0, 30)) {
    const days: number[] = [];
    const added: Row[] = [];
    const odd = new Set(oddWeekdays(world));
    for (const read of d.shuffled(ask.reads(car))) {
      const day = Math.floor((read.t - 4 * HOUR) / DAY);
      if (days.length === wanted) break;
      const near = ask.reads(car).filter((r) => Math.abs(r.t - read.t) < 2 * HOUR);
      // The camera with the wrong clock would prove something else.
      if (!odd.has(day) || near.some((r) => r.camera === marksOf(world).lateCamera)) continue;
      if (days.some((one) => Math.floor(one / 7) === Math.floor(day / 7))) continue;
      const trip = elsewhere(world, d, car, { t: read.t, spot: spotOf(read.camera) }, day);
      if (!trip) continue;
      days.push(day);
      for (const row of traffic.reads(trip, crime)) {
        const here = { t: row.t, spot: spotOf(row.cells[2] ?? '') };
        const apart = near.filter((r) => tooFast({ t: r.t, spot: spotOf(r.camera) }, here));
        for (const { row: life } of apart) life.proves = [...new Set([...(life.proves ?? []), crime])];
        added.push(apart.length > 0 ? row : { ...row, crime: `${crime}/way` });
      }
    }
    if (days.length < wanted) {
      for (const { row } of ask.reads(car)) if (row.proves) row.proves = row.proves.filter((one) => one !== crime);
      continue;
    }
    rows.reads.push(...added);
    const driver = persons[car.driver ?? 0];
    cast.add(car.driver ?? -1);
    return {
      ...{ id: crime, family: 'travel', pattern: 'impossible-speed' },
      params: { things: [vehicleUid(car.plate)] },
      expected: [[vehicleUid(car.plate)]],
      story: {
        en: `Somebody copied ${driver?.name ?? ''}'s plate ${car.plate} onto a second car. On four days both were on the road at once, kilometres apart.`,
        zh: `有人套用${driver?.name ?? ''}的号牌${car.plate}。四天里两辆车同时在路上，相距数公里。`,
      },
      facts: { plate: car.plate, days: days.sort((a, b) => a - b) },
      decoys: (later) => lateCamera(later, car),
    };
  }
  throw noRoom('The cloned plate');
}

/** Cars that pass the camera with the wrong clock soon before or after another one. */
function lateCamera(ask: Ask, clone: Vehicle): Decoy[] {
  const { traffic, vehicles, context } = ask.world;
  if (context.clean === true) return [];
  const late = marksOf(ask.world).lateCamera;
  const cameras = new Map(traffic.cameras.map((camera) => [camera.code, camera]));
  const counted = vehicles
    .filter((v) => v !== clone && !ask.world.tradePlates.includes(v))
    .map((vehicle) => {
      const shown = ask.reads(vehicle).map((r) => ({
        t: r.t + (r.camera === late ? 420 : 0),
        spot: cameras.get(r.camera) as Spot,
        at: r.camera,
      }));
      const moved = shown.filter(({ at }) => at === late);
      const days = moved.filter((a) => shown.some((b) => b.at !== late && tooFast(a, b)));
      return { vehicle, count: new Set(days.map(({ t }) => Math.floor((t - 4 * HOUR) / DAY))).size };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.vehicle.id - b.vehicle.id);
  return counted.map(({ vehicle, count }, i) => ({
    ...{ id: `impossible-speed-late-camera-${i + 1}`, key: [vehicleUid(vehicle.plate)], count, declared: false },
    why: { en: 'One camera whose clock is seven minutes fast', zh: '某卡口时钟快七分钟' },
  }));
}
