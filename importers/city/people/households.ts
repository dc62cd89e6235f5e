/** Who lives with whom: households by size, roles, ages, names and resident ids. */
import { placeIds, type Context, type Household, type Person, type Place } from '../city.ts';
import { residentId } from '../fictional.ts';
import { placeNear, size, type Roads } from '../map.ts';

interface Member {
  age: number;
  sex: 'm' | 'f';
  role: 'head' | 'partner' | 'child' | 'elder';
}

/** Homes lie round six centres; the first is the densest. */
export function homeSpot(context: Context, id: number): { x: number; y: number } {
  const d = context.draws.at('address', id, 1);
  const centre = context.profile.districts[d.weighted([32, 15, 15, 14, 13, 11])];
  const keep = (v: number): number => Math.min(size - 200, Math.max(200, Math.round(v)));
  return { x: keep((centre?.x ?? 0) + d.normal() * 1150), y: keep((centre?.y ?? 0) + d.normal() * 1150) };
}

export function makeHouseholds(
  context: Context,
  roads: Roads,
  people: number,
): { households: Household[]; persons: Person[] } {
  const households: Household[] = [];
  const persons: Person[] = [];
  const taken = new Set<string>();
  while (persons.length < people) {
    const id = households.length;
    const home = placeNear(context, roads, placeIds.home + id, homeSpot(context, placeIds.home + id), true);
    const members = compose(context, id);
    const surname = drawSurname(context, id, 0);
    const ids: number[] = [];
    members.forEach((member, i) => {
      const own = member.role === 'head' ? surname : inherits(context, id, i) ? surname : drawSurname(context, id, i);
      ids.push(persons.length);
      persons.push(makePerson(context, persons.length, id, home, own, member, taken));
    });
    // Copies: an array that grew keeps room for more, in a hundred thousand households.
    households.push({ id, members: ids.slice(), home, kin: kinOf(members, ids).slice() });
  }
  return { households, persons };

  function inherits(c: Context, household: number, i: number): boolean {
    const role = compose(c, household)[i]?.role;
    return role !== 'partner' && c.draws.at('name', household, 100 + i).chance(role === 'child' ? 0.94 : 0.5);
  }
}

function compose(context: Context, household: number): Member[] {
  const d = context.draws.at('household', household);
  const count = 1 + d.weighted(context.profile.householdSizes);
  const sex = d.chance(0.55) ? 'm' : 'f';
  const other = sex === 'm' ? 'f' : 'm';
  if (count === 1) return [{ age: d.chance(0.6) ? 21 + d.below(34) : 55 + d.below(34), sex, role: 'head' }];
  if (count === 2 && d.chance(0.2)) {
    const age = 30 + d.below(30);
    return [
      { age, sex: 'f', role: 'head' },
      { age: age - 24 - d.below(6), sex: d.chance(0.5) ? 'm' : 'f', role: 'child' },
    ];
  }
  const age = count === 2 ? 24 + d.below(58) : 27 + d.below(25);
  const partner = Math.max(20, Math.round(age - (sex === 'm' ? 2 : -2) + 3 * d.normal()));
  const out: Member[] = [
    { age, sex, role: 'head' },
    { age: partner, sex: other, role: 'partner' },
  ];
  const elders = count < 4 ? 0 : count === 4 ? Number(d.chance(0.35)) : count === 5 ? 1 : 2;
  for (let i = 2; i < count; i += 1) {
    const role = i >= count - elders ? 'elder' : 'child';
    const years =
      role === 'elder' ? age + 22 + d.below(12) : Math.max(0, Math.min(age, partner) - 22 - d.below(16) - (i - 2));
    out.push({ age: Math.min(94, years), sex: d.chance(0.51) ? 'm' : 'f', role });
  }
  return out;
}

/** Couples that are registered as such: one in eight lives together without a paper. */
function kinOf(members: Member[], ids: number[]): Household['kin'] {
  const out: Household['kin'] = [];
  const head = ids[0] ?? 0;
  const partnered = members[1]?.role === 'partner';
  const declared = head % 8 !== 3;
  if (partnered && declared) out.push({ a: head, b: ids[1] ?? 0, how: 'couple' });
  members.forEach((member, i) => {
    const one = ids[i] ?? 0;
    if (member.role === 'child') {
      out.push({ a: head, b: one, how: 'child' });
      if (partnered && declared) out.push({ a: ids[1] ?? 0, b: one, how: 'child' });
    }
    if (member.role === 'elder') out.push({ a: one, b: head, how: 'child' });
  });
  return out;
}

function drawSurname({ draws, profile }: Context, household: number, i: number): string {
  return (
    profile.surnames[draws.at('name', household, i).weighted(profile.surnames.map(([, share]) => share))]?.[0] ?? ''
  );
}

function makePerson(
  context: Context,
  id: number,
  household: number,
  home: Place,
  surname: string,
  member: Member,
  taken: Set<string>,
): Person {
  const { draws, profile } = context;
  const d = draws.at('person', id);
  const year = 2026 - member.age - (d.chance(0.35) ? 1 : 0);
  const two = (n: number): string => String(n).padStart(2, '0');
  const born = `${year}-${two(1 + d.below(year === 2026 - member.age ? 9 : 12))}-${two(1 + d.below(28))}`;
  const own = profile.districts[home.district]?.area ?? '660102';
  const area = d.chance(0.78) ? own : `66${two(2 + d.below(9))}${two(1 + d.below(20))}`;
  // The order number of a birthday and area, odd for men; the next one when somebody has it.
  let order = d.below(450) * 2 + (member.sex === 'm' ? 1 : 0);
  while (taken.has(area + born + String(order))) order = (order + 2) % 900;
  taken.add(area + born + String(order));
  const given = profile.given(member.sex, (n) => d.below(n));
  return {
    ...{ id, household, name: profile.fullName(surname, given), surname, sex: member.sex, age: member.age, born },
    ...{ residentId: residentId(area, born, order), home, job: 'none', firm: null, team: null, car: null, phones: [] },
  };
}
