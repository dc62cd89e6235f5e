/** A scout car ahead of a goods car on a few odd evenings; colleagues and the family's second car drive with it far more often. */
import type { Person, Row, Vehicle } from '../city.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import type { Cast, Plant } from './plant.ts';
import { evenings, planDrives, watchedWays, waysInland, type Drive, type Reads } from './evenings.ts';
import { allSharedDays, carSightings, clockMeets, sharedDays } from './seen.ts';
import { vehicleUid } from './uids.ts';

const crime = 'scout-convoy';

export function plantConvoy(world: World, rows: Record<TableName, Row[]>, cast: Cast): Plant {
  const seen = carSightings(rows);
  const of = (vehicle: Vehicle): Reads => seen.get(vehicle.plate) ?? [];
  const cars = goodsCars(world, of, allSharedDays(seen, 300)).filter(({ vehicle }) => !cast.has(vehicle.driver ?? -1));
  const ways = [waysInland(world), watchedWays(world), watchedWays(world, true)];
  for (const [wanted, way] of evenings.flatMap((count) => ways.map((one) => [count, one] as const))) {
    // Two innocents must look like it, one of them on more days.
    const candidates = cars
      .filter(({ company: [first, second] }) => second && (first?.days ?? 0) > wanted)
      .slice(0, 40);
    for (const goods of candidates) {
      for (const [attempt, scout] of scoutsFor(world, of, goods.vehicle)
        .filter((v) => !cast.has(v.driver ?? -1))
        .slice(0, 20)
        .entries()) {
        const drives = planDrives(world, of, goods.vehicle, scout, attempt, way, wanted);
        if (!drives) continue;
        for (const car of [goods.vehicle, scout])
          for (const one of world.households[world.persons[car.driver ?? 0]?.household ?? 0]?.members ?? [])
            cast.add(one);
        return commit(world, rows, of, goods, scout, drives);
      }
    }
  }
  throw new Error('No pair of cars fits this city: another seed will do.');
}

const inWords = { en: ['', '', '', 'three', 'four', 'five'], zh: ['', '', '', '三', '四', '五'] };

interface Goods {
  readonly vehicle: Vehicle;
  readonly company: readonly { vehicle: Vehicle; days: number }[];
}

/** Private cars by how well innocents cover them: a household's second car and a colleague who are seen with them on many days. */
function goodsCars(world: World, of: (v: Vehicle) => Reads, shared: ReturnType<typeof allSharedDays>): Goods[] {
  const { vehicles, persons, context } = world;
  const cars = vehicles.filter((v) => v.driver !== null && v.kind !== 'taxi' && of(v).length >= 60);
  const scored = cars.map((vehicle) => {
    const company = cars
      .filter((other) => other !== vehicle)
      .map((other) => ({ vehicle: other, days: shared(vehicle.plate, other.plate) }))
      .filter(({ days }) => days >= 2)
      .sort((a, b) => b.days - a.days || a.vehicle.id - b.vehicle.id);
    const home = (v: Vehicle): number => persons[v.driver ?? -1]?.household ?? -1;
    // A tie that no register shows would leave the second car unexplained: that is a decoy for another crime.
    const declared = world.households[home(vehicle)]?.kin.some((k) => k.how === 'couple') === true;
    const family = declared && company.some((c) => home(c.vehicle) === home(vehicle) && c.days >= 6);
    const colleague = company.some((c) => home(c.vehicle) !== home(vehicle) && c.days >= 7);
    return {
      vehicle,
      company,
      score: 4 * Number(company.length > 1) + 2 * Number(family) + Number(colleague),
      order: context.draws.at('convoy', vehicle.id).u(),
    };
  });
  return scored.sort((a, b) => b.score - a.score || a.order - b.order);
}

/** Cars that ordinary life never brings to the same camera at the same hour, in a drawn order. */
function scoutsFor(world: World, of: (v: Vehicle) => Reads, goods: Vehicle): Vehicle[] {
  const { vehicles, persons, context } = world;
  const driver = persons[goods.driver ?? -1] as Person;
  const fit = vehicles.filter((v) => {
    const other = persons[v.driver ?? -1];
    if (
      !other ||
      v.kind !== 'car' ||
      other.household === driver.household ||
      other.team === driver.team ||
      of(v).length < 40
    )
      return false;
    return sharedDays(of(goods), of(v), 900) === 0 && clockMeets(of(goods), of(v), 900) < of(goods).length * 0.04;
  });
  return context.draws.at('convoy', goods.id, 5000).shuffled(fit);
}

function commit(
  world: World,
  rows: Record<TableName, Row[]>,
  of: (v: Vehicle) => Reads,
  goods: Goods,
  scout: Vehicle,
  drives: readonly Drive[],
): Plant {
  const { traffic, persons } = world;
  for (const one of drives) {
    rows.reads.push(...traffic.reads(one.goods, crime), ...traffic.reads(one.scout, crime));
    for (const way of one.ways) rows.reads.push(...traffic.reads(way, `${crime}/way`));
  }
  const driver = persons[goods.vehicle.driver ?? 0] as Person;
  const decoys = goods.company.slice(0, 8).map(({ vehicle, days }, i) => {
    const other = persons[vehicle.driver ?? 0] as Person;
    const family = other.household === driver.household;
    const colleague = other.team !== null && other.team === driver.team;
    return {
      ...{
        id: `travelling-together-${i + 1}`,
        key: [vehicleUid(goods.vehicle.plate), vehicleUid(vehicle.plate)].sort(),
        count: days,
        declared: family,
      },
      why: family
        ? { en: 'The second car of the same household', zh: '同户的另一辆车' }
        : colleague
          ? { en: 'A colleague with the same way and hours', zh: '同路同时上下班的同事' }
          : { en: 'The same way at the same hours, and the same lights', zh: '同路段同时段，共同等候红灯' },
    };
  });
  const spouse = persons[scout.driver ?? 0] as Person;
  return {
    ...{ id: crime, family: 'meeting', pattern: 'travelling-together' },
    params: { targets: [vehicleUid(goods.vehicle.plate)], within: 'PT5M', minDays: 3, minPlaces: 2, turns: 1 },
    expected: [[vehicleUid(goods.vehicle.plate), vehicleUid(scout.plate)].sort()],
    story: {
      en: `On ${inWords.en[drives.length]} evenings ${spouse.name} drove ${scout.plate} one to five minutes ahead of ${driver.name} in ${goods.vehicle.plate}, from the eastern quays to stores inland. The phones stayed at home.`,
      zh: `${inWords.zh[drives.length]}个晚上，${spouse.name}驾驶${scout.plate}在${driver.name}的${goods.vehicle.plate}前方一至五分钟探路，从东部码头驶往内陆仓库；手机均留在家中。`,
    },
    facts: {
      goods: goods.vehicle.plate,
      scout: scout.plate,
      days: drives.map((one) => one.day),
      cameras: drives.map((one) => traffic.passes(one.goods).length),
      alone: sharedDays(of(goods.vehicle), of(scout), 900),
    },
    decoys,
  };
}
