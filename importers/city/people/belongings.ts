/** Cars and phones: who owns, who drives, who carries, and which numbers the covered operator serves. */
import type { Context, Firm, Household, Person, Phone, Vehicle } from '../city.ts';

export function makeVehicles(context: Context, households: Household[], persons: Person[], firms: Firm[]): Vehicle[] {
  const { draws, profile } = context;
  const vehicles: Vehicle[] = [];
  const offset = draws.at('vehicle', 0, 9).below(60_000);
  const add = (kind: Vehicle['kind'], owner: Vehicle['owner'], driver: number | null): void => {
    const id = vehicles.length;
    const electric = kind !== 'van' && profile.language === 'zh' && draws.at('vehicle', id, 1).chance(0.18);
    vehicles.push({ id, plate: profile.plate(offset + id * 37, electric), kind, electric, owner, driver });
    const who = driver === null ? undefined : persons[driver];
    if (who) who.car = id;
  };
  for (const household of households) {
    const d = draws.at('vehicle', household.id, 2);
    const adults = household.members.filter((m) => (persons[m]?.age ?? 0) >= 20 && (persons[m]?.age ?? 99) < 74);
    const drivers = adults.filter((m) => !['taxi', 'courier'].includes(persons[m]?.job ?? ''));
    const cars = Math.min(d.weighted(profile.cars), drivers.length);
    for (let i = 0; i < cars; i += 1) {
      const driver = drivers[i] ?? 0;
      // A quarter of cars is driven by another than the owner.
      const owner = d.chance(0.25) ? d.pick(household.members.filter((m) => (persons[m]?.age ?? 0) >= 20)) : driver;
      add(persons[driver]?.job === 'trade' && d.chance(0.4) ? 'van' : 'car', { person: owner }, driver);
    }
  }
  for (const firm of firms) {
    const kind = firm.kind === 'taxi' ? 'taxi' : firm.kind === 'parcel' ? 'van' : firm.kind === 'trade' ? 'van' : null;
    if (kind === null) continue;
    const some = kind === 'van' && firm.kind === 'trade' ? firm.staff.slice(0, 2) : firm.staff;
    for (const driver of some) if (persons[driver]?.car === null) add(kind, { firm: firm.id }, driver);
  }
  return vehicles;
}

/** Cars from elsewhere: seen on a few days only. */
export function addOutsiders(context: Context, vehicles: Vehicle[], count: number): void {
  const offset = context.draws.at('vehicle', 0, 8).below(60_000);
  const taken = new Set(vehicles.map((v) => v.plate));
  for (let n = 0, made = 0; made < count; n += 1) {
    const plate = context.profile.plate(offset + n * 101 + 13, false);
    if (taken.has(plate)) continue;
    taken.add(plate);
    vehicles.push({ id: vehicles.length, plate, kind: 'car', electric: false, owner: { outside: true }, driver: null });
    made += 1;
  }
}

/** Two garages move customers' cars under plates of their own. */
export function addTradePlates(context: Context, vehicles: Vehicle[], firms: readonly Firm[]): Vehicle[] {
  const taken = new Set(vehicles.map((v) => v.plate));
  return firms
    .filter((firm) => firm.kind === 'garage')
    .slice(0, 2)
    .map((garage) => {
      let n = context.draws.at('spare', 1, garage.id).below(60_000);
      while (taken.has(context.profile.plate(n, false))) n += 1;
      const id = vehicles.length;
      const made: Vehicle = {
        ...{ id, plate: context.profile.plate(n, false), kind: 'car', electric: false },
        ...{ owner: { firm: garage.id }, driver: null },
      };
      taken.add(made.plate);
      vehicles.push(made);
      return made;
    });
}

/** One covered operator; the firms of couriers, taxis and nurses have their contracts with it. */
export function makePhones(context: Context, persons: Person[], firms: Firm[], outside: number): Phone[] {
  const { draws, profile } = context;
  const districts = context.scale.callDistricts;
  const phones: Phone[] = [];
  let mobiles = 0;
  const add = (person: number | null, firm: number | null, n: number, operator: number): number => {
    const id = phones.length;
    const home = person !== null ? persons[person]?.home : firm !== null ? firms[firm]?.place : undefined;
    const told = districts === null || (home !== undefined && districts.includes(home.district));
    // Larger towns count on beyond the ranges that suffice for a small one.
    const number = profile.mobile(context.scale.name === 'small' ? n : 3000 + id);
    phones.push({ id, number, person, firm, operator, covered: operator === 0 && told });
    return id;
  };
  for (const person of persons) {
    const d = draws.at('phone', person.id);
    const drawn = d.weighted([3, 78, 18, 1]);
    const count = person.age >= 15 ? drawn : person.age >= 11 ? Number(d.chance(0.5)) : 0;
    const own: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const works = ['courier', 'taxi'].includes(person.job) || (person.job === 'nurse' && i === 0);
      const operator = works ? 0 : ([0, 1, 2][d.weighted([27, 43, 30])] ?? 1);
      own.push(add(person.id, null, mobiles < 1000 ? mobiles : 1300 + mobiles, operator));
      mobiles += 1;
    }
    // Whose second number alone is covered, is met by that: else no crime would ever use a second number, and that would tell.
    person.phones = own.toSorted((a, b) => Number(phones[b]?.covered) - Number(phones[a]?.covered) || a - b);
  }
  for (const firm of firms) {
    const works = ['parcel', 'taxi', 'care'].includes(firm.kind);
    firm.phone = add(
      null,
      firm.id,
      1000 + firm.id,
      works ? 0 : ([0, 1, 2][draws.at('phone', firm.id, 1).weighted([20, 50, 30])] ?? 1),
    );
  }
  for (let i = 0; i < outside; i += 1) add(null, null, 1100 + i, 2);
  return phones;
}
