/** One person links two cases that share nothing else: his car was seen at the first, his number was noted at the second. */
import type { Person, Row, Vehicle } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { distance } from '../map.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { citizen } from '../feeds/cases.ts';
import type { Cast, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { caseUid, personUid, vehicleUid } from './uids.ts';

const crime = 'common-fence';

export function plantLinker(world: World, rows: Record<TableName, Row[]>, cast: Cast): Plant {
  const { context, persons, phones, vehicles, firms, households, calls, book } = world;
  const d = context.draws.at('linker', 0);
  const partners = partnersOf(rows);
  const number = (p: Person): string => phones[p.phones[0] ?? -1]?.number ?? '';
  const known = (p: Person): number => partners.get(number(p))?.size ?? 0;
  const inCases = new Set([...book.persons.map((row) => row.cells[2]), '']);
  const free = persons.filter(
    (p) =>
      p.age >= 20 &&
      p.age < 60 &&
      p.phones.length > 0 &&
      !inCases.has(p.residentId) &&
      !cast.has(p.id) &&
      (world.pool?.persons.has(p.id) ?? true),
  );
  const covered = free.filter(
    (p) => phones[p.phones[0] ?? -1]?.covered && !['courier', 'taxi', 'nurse'].includes(p.job),
  );
  const own = (p: Person): Vehicle | undefined => vehicles.find((v) => 'person' in v.owner && v.owner.person === p.id);
  const lines = new Set(phones.flatMap((p) => (p.firm === null ? [] : [p.number])));
  const strangers = (a: Person, b: Person): boolean => {
    const of = partners.get(number(a)) ?? new Set<string>();
    const other = partners.get(number(b)) ?? new Set<string>();
    const apart = a.household !== b.household && (a.team === null || a.team !== b.team) && !of.has(number(b));
    return apart && ![...of].some((n) => other.has(n) && !lines.has(n));
  };
  /** Two thieves who know neither each other nor him. */
  const thieves = (of: Person): [Person, Person] | null => {
    const people = d.shuffled(covered.filter((p) => p !== of && strangers(p, of)));
    for (const one of people.slice(0, 30)) {
      const two = people.find((p) => p !== one && strangers(p, one) && distance(p.home, one.home) > 2500);
      if (two) return [one, two];
    }
    return null;
  };
  // The fence's own operator hands nothing over: the number is known by those who rang it.
  const fences = d.shuffled(
    free.filter((p) => own(p) && !phones[p.phones[0] ?? -1]?.covered && known(p) >= 2 && known(p) <= 6),
  );
  const fit = firstFit(fences, thieves);
  const car = fit && own(fit.fence);
  if (!fit || !car) throw new Error('No three strangers fit this city: another seed will do.');
  const { fence } = fit;
  const [first, second] = fit.pair;
  const uses = (plate: string): number => book.objects.filter((row) => row.cells[2] === plate).length;
  const taxis = vehicles.filter((v) => v.kind === 'taxi').sort((a, b) => uses(b.plate) - uses(a.plate) || a.id - b.id);
  const taxi = taxis[0] as Vehicle;

  const days = oddWeekdays(world);
  const [dayA, dayB] = [d.pick(days.slice(6, 16)), d.pick(days.slice(20, 32))];
  const far = households.filter((h) => distance(h.home, first.home) > 1500 && distance(h.home, fence.home) > 1500);
  const home = d.pick(far).home;
  const store = d.pick(firms.filter((f) => f.kind === 'trade' && f.place.district !== home.district)).place;
  const tA = Math.floor(dayA * DAY + (13 + d.u() * 2) * HOUR);
  const tB = Math.floor(dayB * DAY + (20 + d.u() * 2) * HOUR);
  const caseA = book.open(2100, {
    ...{
      kind: 'burglary',
      from: tA,
      until: tA + 5400,
      place: home,
      status: 1,
      entry: 1,
      methods: [4],
      target: 1,
      crime,
    },
  });
  const caseB = book.open(2101, {
    ...{ kind: 'goods', from: tB, until: tB + 2700, place: store, status: 0, entry: 0, methods: [1], target: 3, crime },
  });
  for (const one of [caseA, caseB]) book.object(one, 'vehicle', taxi.plate, 'seen', crime);
  book.object(caseA, 'vehicle', car.plate, 'seen', crime);
  book.object(caseB, 'phone', number(fence), 'noted', crime);
  book.person(caseA, citizen(context, 5000), 'victim', '', crime);
  // Each suspect rings the fence the day before, after the act and some days later; two of the calls come back.
  const ring = (who: Person, t: number, k: number): void => {
    [-20 * HOUR, 2.5 * HOUR, 3 * DAY + 1800, 5 * DAY - 5000].forEach((after, i) => {
      const at = Math.floor(t + after + d.below(2400));
      const [from, to] = i === 1 || i === 3 ? [fence, who] : [who, fence];
      calls.call(from.phones[0] ?? 0, to.phones[0] ?? 0, at, 18 + d.below(90), 4e8 + k * 10 + i, { crime });
    });
  };
  ring(first, tA, 0);
  ring(second, tB, 1);
  for (const p of [fence, first, second]) cast.add(p.id);
  return {
    ...{ id: crime, family: 'cases', pattern: 'who-links-cases' },
    params: { cases: [caseUid(caseA.number), caseUid(caseB.number)], steps: 2 },
    expected: [[personUid(fence.residentId)]],
    story: {
      en: `${first.name} broke into a home, ${second.name} stole goods; they never met. ${fence.name} bought from both: ${car.plate} was seen at the first scene, the number ${number(fence)} was found on a slip at the second, and both thieves rang it. No case names anybody yet.`,
      zh: `${first.name}入室盗窃，${second.name}盗窃货物，二人互不相识。${fence.name}从两人处收赃：${car.plate}在第一现场被目击，号码${number(fence)}出现在第二案现场的便条上，二人都与该号码通话。两案均尚无嫌疑人。`,
    },
    facts: {
      cases: [caseA.number, caseB.number],
      phone: number(fence),
      plate: car.plate,
      person: fence.residentId,
      suspects: [number(first), number(second)],
    },
    decoys: [
      {
        ...{ id: 'who-links-cases-1', key: [vehicleUid(taxi.plate)], count: uses(taxi.plate), declared: true },
        why: { en: 'A taxi, seen at many scenes', zh: '在许多现场都出现过的出租车' },
      },
      {
        id: 'who-links-cases-2',
        key: [`organisation:${firms.find((f) => f.kind === 'taxi')?.code ?? ''}`],
        count: taxis.reduce((sum, one) => sum + uses(one.plate), 0),
        declared: true,
        why: { en: 'The company that owns the taxis', zh: '出租车所属公司' },
      },
    ],
  };
}

/** The first of a list for whom there is a pair: the others are not looked at. */
function firstFit(
  list: readonly Person[],
  pairOf: (p: Person) => [Person, Person] | null,
): { fence: Person; pair: [Person, Person] } | null {
  for (const fence of list) {
    const pair = pairOf(fence);
    if (pair) return { fence, pair };
  }
  return null;
}

/** Distinct other ends of each number. */
function partnersOf(rows: Record<TableName, Row[]>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => {
    const set = out.get(a);
    if (set) set.add(b);
    else out.set(a, new Set([b]));
  };
  for (const row of [...rows.calls, ...rows.texts]) {
    add(row.cells[0] ?? '', row.cells[1] ?? '');
    add(row.cells[1] ?? '', row.cells[0] ?? '');
  }
  return out;
}
