/** Registers and case files that look like a lie and are none: twins, namesakes, true statements, another hand's burglary. */
import type { Person } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { residentId } from '../fictional.ts';
import type { Ask } from '../plants/ask.ts';
import { copyOf } from '../plants/same-hand.ts';
import { caseUid, personUid } from '../plants/uids.ts';
import type { Alike } from './alike.ts';
import { quarter } from './callers.ts';

/** A further entry of the register of persons: made from that of somebody else. */
export function enter(
  ask: Ask,
  model: Person,
  changed: Partial<Record<'name' | 'residentId' | 'at', string>> & { home?: Person },
  step: number,
  crime?: string,
): void {
  const { entries } = ask.world;
  const row = entries.person(model.id);
  const place = changed.home && entries.person(changed.home.id);
  const cells = [...row.cells];
  if (changed.residentId !== undefined) cells[0] = changed.residentId;
  if (changed.name !== undefined) cells[1] = changed.name;
  if (place) for (const at of [4, 5, 6]) cells[at] = place.cells[at] ?? '';
  for (const at of [8, 9]) cells[at] = '';
  ask.rows.persons.push({ t: 0, id: model.id + step, cells, ...(crime !== undefined ? { crime } : {}) });
}

/** A number of the same area, day and sex that nobody has. */
export function anotherId(ask: Ask, model: Person, wish: number): string {
  const taken = new Set(ask.world.persons.map((p) => p.residentId));
  for (let k = wish % 450; ; k += 1) {
    const id = residentId(model.residentId.slice(0, 6), model.born, (k % 450) * 2 + (model.sex === 'm' ? 1 : 0));
    if (!taken.has(id)) return id;
  }
}

const adults = (ask: Ask, n: number): Person[] =>
  ask.world.context.draws
    .at('alike', n)
    .shuffled(ask.world.persons.filter((p) => p.age >= 20 && p.age < 50 && p.phones.length > 0));

/** A twin at the same address who was reached on his brother's number, and a namesake of the same day elsewhere. */
export function namesakes(ask: Ask): Alike[] {
  const { context, book } = ask.world;
  const { profile } = context;
  const d = context.draws.at('alike', 30);
  const [one, two, home] = adults(ask, 31);
  const matter = d.pick(book.cases.filter((c) => c.kind === 'damage' || c.kind === 'fraud'));
  if (!one || !two || !home) return [];
  let given = '';
  do given = profile.given(one.sex, (n) => d.below(n));
  while (profile.fullName(one.surname, given) === one.name);
  const twin = { name: profile.fullName(one.surname, given), residentId: anotherId(ask, one, d.below(450)) };
  const same = { name: two.name, residentId: anotherId(ask, two, d.below(450)) };
  enter(ask, one, twin, 0.4);
  enter(ask, two, { ...same, home }, 0.4);
  book.person(matter, { id: one.id, ...twin }, 'witness', ask.number(one));
  const relation = profile.language === 'zh' ? '双胞胎' : 'twins';
  const cells = [one.name, one.residentId, twin.name, twin.residentId, relation];
  ask.rows.kin.push({ t: 0, id: one.id * 2000 + 1999, cells });
  const key = (p: Person, id: string): string[] => [personUid(p.residentId), personUid(id)].sort();
  return [
    {
      ...{ of: 'two-names', id: 'two-names-twins', key: key(one, twin.residentId), count: 4, declared: true },
      cast: [one.id],
      why: {
        en: 'Twins: one birthday, one address, one telephone, one surname',
        zh: '双胞胎：同日出生、同住址、同电话、同姓',
      },
    },
    {
      ...{ of: 'two-names', id: 'two-names-namesake', key: key(two, same.residentId), count: 2, declared: false },
      cast: [two.id],
      why: { en: 'A namesake born on the same day, elsewhere', zh: '同名同日生的另一个人，住在别处' },
    },
  ];
}

/** Two dozen witnesses said where they were, and were there; some of them own a car that another drove meanwhile. */
export function statements(ask: Ask): Alike[] {
  const { context, book, life, persons, vehicles } = ask.world;
  const byId = new Map(persons.map((p) => [p.residentId, p]));
  const d = context.draws.at('alike', 32);
  const told = new Set(book.statements.map((row) => row.cells[2] ?? ''));
  // Whose car or number is with somebody else may be contradicted without having lied: one such is told of below.
  const lends = new Set(
    vehicles.flatMap((v) => ('person' in v.owner && v.owner.person !== v.driver ? [v.owner.person] : [])),
  );
  for (const one of ask.world.spare.family.members) lends.add(one.id);
  for (const row of d.shuffled(book.persons)) {
    const person = byId.get(row.cells[2] ?? '');
    const matter = book.cases.find((c) => c.number === row.cells[0]);
    if (!person || !matter || person.age < 18 || told.has(person.residentId) || lends.has(person.id)) continue;
    if (told.size >= 24) break;
    const day = Math.floor((matter.from - 4 * HOUR) / DAY);
    if (day < 0 || day >= context.days) continue;
    const stay = life.plan(person.id, day).find((s) => s.until - s.from > 2 * HOUR && s.until > matter.from);
    if (!stay) continue;
    told.add(person.residentId);
    const from = quarter(stay.from, 1);
    book.statement(matter, person, {
      place: stay.place,
      from,
      until: Math.min(from + 4 * HOUR, quarter(stay.until, 0)),
    });
  }
  // The owner was at home while another of the household drove the car.
  const lent = d.shuffled(
    vehicles.filter((v) => v.kind === 'car' && 'person' in v.owner && v.driver !== null && v.owner.person !== v.driver),
  );
  for (const car of lent) {
    const owner = persons['person' in car.owner ? car.owner.person : -1];
    if (!owner || told.has(owner.residentId)) continue;
    for (const matter of d.shuffled(book.cases)) {
      const day = Math.floor((matter.from - 4 * HOUR) / DAY);
      if (day < 1 || day >= context.days - 1) continue;
      const stay = life.plan(owner.id, day).find((s) => s.place === owner.home && s.until - s.from > 3 * HOUR);
      if (!stay) continue;
      const said = { place: owner.home, from: quarter(stay.from, 1), until: quarter(stay.until, 0) };
      const away = ask.reads(car).filter((r) => r.t > said.from && r.t < said.until && ask.far(r.camera, owner.home));
      if (away.length < 3) continue;
      book.person(matter, owner, 'witness', ask.number(owner));
      book.statement(matter, owner, said);
      return [
        {
          ...{ of: 'broken-alibi', id: 'impossible-speed-lent-car', key: [personUid(owner.residentId)] },
          ...{ count: away.length, declared: true, cast: [owner.id, car.driver ?? -1] },
          why: { en: 'The owner was at home; another of the household drove', zh: '车主在家，同户家人开车外出' },
        },
      ];
    }
  }
  return [];
}

/** A burglary by another hand with the same tool, at a moment when the series was at work across the city. */
export function copycat(ask: Ask): Alike[] {
  const made = copyOf(ask);
  return [
    {
      ...{
        of: 'same-hand',
        id: 'similar-cases-copycat',
        key: [caseUid(made.number)],
        count: 1,
        declared: false,
        cast: [],
      },
      why: {
        en: 'Another hand with the same habits: nobody could have been at both',
        zh: '手法相同的另一人所为：时间上不可能到达两处',
      },
    },
  ];
}
