/** One person links two cases that share nothing else: his car was seen at the first, his number was noted at the second. */
import type { Person, Row, Vehicle } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { distance } from '../map.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import type { Cast, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { caseUid, personUid, phoneUid, vehicleUid } from './uids.ts';

const crime = 'common-fence';

export function plantLinker(world: World, rows: Record<TableName, Row[]>, cast: Cast): Plant {
  const { context, persons, phones, vehicles, firms, households, calls, book } = world;
  const d = context.draws.at('linker', 0);
  const partners = partnersOf(rows);
  const number = (p: Person): string => phones[p.phones[0] ?? -1]?.number ?? '';
  const covered = persons.filter(
    (p) =>
      p.age >= 20 && p.age < 60 && phones[p.phones[0] ?? -1]?.covered && !['courier', 'taxi', 'nurse'].includes(p.job),
  );
  const inCases = new Set([...book.persons.map((row) => row.cells[2]), '']);
  const clean = covered.filter((p) => !inCases.has(p.residentId) && !cast.has(p.id));
  const own = (p: Person): Vehicle | undefined => vehicles.find((v) => 'person' in v.owner && v.owner.person === p.id);
  const links = d.shuffled(clean.filter((p) => own(p) && (partners.get(number(p))?.size ?? 0) >= 6));
  const strangers = (a: Person, b: Person): boolean => {
    const of = partners.get(number(a)) ?? new Set<string>();
    const other = partners.get(number(b)) ?? new Set<string>();
    const lines = new Set(firms.map((f) => phones[f.phone]?.number ?? ''));
    return a.household !== b.household && !of.has(number(b)) && ![...of].some((n) => other.has(n) && !lines.has(n));
  };
  const people = d.shuffled(clean);
  const fence = links[0] as Person;
  const first = people.find((p) => p !== fence && strangers(p, fence)) as Person;
  const second = people.find(
    (p) =>
      p !== fence && p !== first && strangers(p, fence) && strangers(p, first) && distance(p.home, first.home) > 2500,
  ) as Person;
  const car = own(fence) as Vehicle;
  const lawyer = persons.find((p) => p.job === 'solicitor' && number(p) !== '') as Person;

  const days = oddWeekdays(world);
  const [dayA, dayB] = [d.pick(days.slice(6, 18)), d.pick(days.slice(22, 34))];
  const far = households.filter((h) => distance(h.home, first.home) > 1500 && distance(h.home, fence.home) > 1500);
  const home = d.pick(far).home;
  const store = d.pick(firms.filter((f) => f.kind === 'trade' && f.place.district !== home.district)).place;
  const tA = Math.floor(dayA * DAY + (13 + d.u() * 2) * HOUR);
  const tB = Math.floor(dayB * DAY + (20 + d.u() * 2) * HOUR);
  const caseA = book.open(2100, {
    kind: 'burglary',
    from: tA,
    until: tA + 5400,
    place: home,
    status: 1,
    entry: 1,
    methods: [4],
    target: 1,
    crime,
  });
  const caseB = book.open(2101, {
    kind: 'goods',
    from: tB,
    until: tB + 2700,
    place: store,
    status: 1,
    entry: 0,
    methods: [1],
    target: 3,
    crime,
  });
  for (const [one, suspect] of [
    [caseA, first],
    [caseB, second],
  ] as const) {
    book.person(one, suspect, 'suspect', '', crime);
    book.object(one, 'phone', number(suspect), 'seized', crime);
    book.object(one, 'phone', number(lawyer), 'contact', crime);
  }
  book.object(caseA, 'vehicle', car.plate, 'seen', crime);
  book.object(caseB, 'phone', number(fence), 'noted', crime);
  const victim = (households.find((h) => h.home === home)?.members ?? [])
    .map((m) => persons[m] as Person)
    .find((p) => p.age >= 18);
  if (victim) book.person(caseA, victim, 'victim', number(victim), crime);
  // Each suspect rings the fence the day before, after the act and some days later.
  const ring = (who: Person, t: number, k: number): void => {
    [-20 * HOUR, 2.5 * HOUR, 3 * DAY + 1800, 5 * DAY - 5000].forEach((after, i) => {
      const at = Math.floor(t + after + d.below(2400));
      const [from, to] = i === 1 || i === 3 ? [fence, who] : [who, fence];
      calls.call(from.phones[0] ?? 0, to.phones[0] ?? 0, at, 18 + d.below(90), 4e8 + k * 10 + i, { crime });
    });
  };
  ring(first, tA, 0);
  ring(second, tB, 1);
  const line = firms.find((f) => f.kind === 'taxi');
  const taxi = phones[line?.phone ?? -1]?.number ?? '';
  return {
    ...{ id: crime, family: 'cases', pattern: 'who-links-cases' },
    params: { first: caseUid(caseA.number), second: caseUid(caseB.number) },
    expected: [[personUid(fence.residentId)], [phoneUid(context, number(fence))]],
    story: {
      en: `${first.name} broke into a home, ${second.name} stole goods; they never met. ${fence.name} bought from both: ${car.plate} was seen at the first scene, the number ${number(fence)} lay in the van at the second.`,
      zh: `${first.name}入室盗窃，${second.name}盗窃货物，二人互不相识。${fence.name}从两人处收赃：${car.plate}在第一现场被目击，号码${number(fence)}出现在第二案的便条上。`,
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
        ...{
          id: 'who-links-cases-1',
          key: [phoneUid(context, number(lawyer))],
          count: book.objects.filter((row) => row.cells[2] === number(lawyer)).length,
          declared: true,
        },
        why: { en: 'The solicitor who is called in many cases', zh: '许多案件都联系的律师' },
      },
      {
        ...{
          id: 'who-links-cases-2',
          key: [phoneUid(context, taxi)],
          count: partners.get(taxi)?.size ?? 0,
          declared: true,
        },
        why: { en: 'The taxi company that everybody rings', zh: '人人都打的出租车公司电话' },
      },
    ],
  };
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
