/** Firms, their teams, and who works where: half of the works' teams come from one neighbourhood. */
import { placeIds, type Context, type Firm, type Person } from '../city.ts';
import { creditCode } from '../fictional.ts';
import { distance, placeNear, size, type Roads } from '../map.ts';
import type { FirmKind, Job } from '../profiles/profile.ts';
import { homeSpot } from './households.ts';

/** A team shares a place and hours. `rota` teams change shift every week. */
export interface Team {
  readonly id: number;
  readonly firm: number;
  readonly members: number[];
  readonly start: number;
  readonly hours: number;
  readonly rota: boolean;
}

const kinds: readonly (readonly [FirmKind, number])[] = [
  ...([
    ['office', 24],
    ['works', 16],
    ['shop', 26],
    ['care', 4],
    ['parcel', 2],
  ] as const),
  ...([
    ['taxi', 1],
    ['garage', 2],
    ['law', 2],
    ['trade', 12],
  ] as const),
];
const jobOf: Readonly<Record<FirmKind, Job>> = {
  ...{ office: 'office', works: 'works', shop: 'shop', care: 'nurse', parcel: 'courier' },
  ...{ taxi: 'taxi', garage: 'works', law: 'solicitor', trade: 'trade' },
} as const;

export function makeFirms(context: Context, roads: Roads): Firm[] {
  const firms: Firm[] = [];
  const names = new Set<string>();
  for (const [kind, perThousand] of kinds) {
    const count = Math.round((perThousand * context.scale.people) / 1000);
    for (let i = 0; i < count; i += 1) {
      const id = firms.length;
      const d = context.draws.at('firm', id);
      // Works and trade stand at the edge, the rest where people live.
      const spot =
        kind === 'works' || kind === 'trade'
          ? { x: d.between(400, size - 400), y: d.between(400, size - 400) }
          : homeSpot(context, placeIds.firm + id);
      const place = placeNear(context, roads, placeIds.firm + id, spot, false);
      const plain = context.profile.words.firm(id * 7 + d.below(7), d.pick(context.profile.words.firms[kind]));
      // A register knows no two firms of one name: later ones are branches with a number.
      let name = plain;
      for (let n = 2; names.has(name); n += 1) name = context.profile.words.branchName(plain, n);
      names.add(name);
      firms.push({
        id,
        kind,
        name,
        code: creditCode(context.profile.districts[place.district]?.area ?? '', id * 7919 + 1009),
        place,
        phone: -1,
        staff: [],
      });
    }
  }
  return firms;
}

export function giveWork({ draws }: Context, persons: Person[], firms: Firm[]): Team[] {
  const workers: Person[] = [];
  for (const person of persons) {
    const d = draws.at('job', person.id);
    if (person.age >= 19 && person.age <= 62 && d.chance(0.84)) workers.push(person);
    else person.job = person.age > 62 ? 'retired' : person.age < 19 && person.age > 5 ? 'school' : 'none';
  }
  const free = draws.at('job', -1, 1).shuffled(workers);
  const teams: Team[] = [];
  // Small crafts first, so that the city always has its couriers, taxis and nurses.
  const wanted: [FirmKind, number, number][] = [
    ...([
      ['parcel', 2, 3],
      ['taxi', 1, 5],
      ['care', 2, 6],
      ['law', 2, 3],
      ['garage', 2, 4],
    ] as [FirmKind, number, number][]),
  ];
  const start = (d: { below(n: number): number }): number => 7.5 * 3600 + d.below(9) * 900;
  const form = (firm: Firm, count: number, local: boolean): void => {
    const d = draws.at('job', firm.id, 2 + teams.length);
    const first = free.pop();
    if (!first) return;
    // Neighbours among six hundred who look for work: as near to one another in a town of any size.
    const near = free.splice(Math.max(0, free.length - (local ? 600 : count - 1)));
    if (local) near.sort((a, b) => distance(b.home, first.home) - distance(a.home, first.home) || b.id - a.id);
    const members = [first, ...near.splice(Math.max(0, near.length - count + 1))];
    free.push(...(local ? draws.at('job', firm.id, 500_000_000 + teams.length).shuffled(near) : near));
    const id = teams.length;
    const rota = (firm.kind === 'works' && d.chance(0.4)) || firm.kind === 'care';
    teams.push({
      id,
      firm: firm.id,
      members: members.map((m) => m.id),
      start: start(d),
      hours: 8.5 * 3600 + d.below(3) * 1800,
      rota,
    });
    for (const member of members) {
      member.job = jobOf[firm.kind];
      if (firm.kind === 'office' && d.chance(0.06)) member.job = 'guard';
      member.firm = firm.id;
      member.team = id;
      firm.staff.push(member.id);
    }
  };
  for (const [kind, , count] of wanted) {
    for (const firm of firms) if (firm.kind === kind) form(firm, count, false);
  }
  const others = firms.filter((firm) => !wanted.some(([kind]) => kind === firm.kind));
  for (let turn = 0; turn < 3 && free.length > 0; turn += 1) {
    for (const firm of others) {
      const d = draws.at('job', firm.id, 900_000_000 + turn);
      if (turn > 0 && d.chance(0.35)) continue;
      form(firm, 3 + d.below(5), firm.kind === 'works' || firm.kind === 'trade');
    }
  }
  for (const person of free) person.job = 'trade';
  return teams;
}
