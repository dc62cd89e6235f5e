/** One person in the register under two names and two numbers: born on one day, at one address, reached on one telephone. */
import { anotherId, enter } from '../lookalikes/papers.ts';
import type { Ask } from './ask.ts';
import { anybody } from './casting.ts';
import type { Cast, Plant } from './plant.ts';
import { personUid } from './uids.ts';

const crime = 'two-names';

export function plantTwoNames(ask: Ask, cast: Cast): Plant {
  const { context, book } = ask.world;
  const { profile } = context;
  const d = context.draws.at('plot', 24);
  const person = anybody(ask, cast, d, (p) => p.phones.length > 0)[0];
  if (!person) throw new Error('Nobody fits a second name in this city. Another seed will do.');
  const shares = profile.surnames.map(([, share]) => share);
  let surname = person.surname;
  while (surname === person.surname) surname = profile.surnames[d.weighted(shares)]?.[0] ?? '';
  const other = {
    name: profile.fullName(
      surname,
      profile.given(person.sex, (n) => d.below(n)),
    ),
    residentId: anotherId(ask, person, d.below(450)),
  };
  enter(ask, person, other, 0.6, crime);
  const matter = d.pick(book.cases.filter((c) => c.kind === 'fraud' && c.crime === undefined));
  const number = ask.number(person);
  book.person(matter, { id: person.id, ...other }, 'suspect', number, crime);
  const { entries } = ask.world;
  for (const row of [entries.person(person.id), entries.subscriber(person.phones[0] ?? -1)])
    if (row) row.proves = [...(row.proves ?? []), crime];
  cast.add(person.id);
  return {
    ...{ id: crime, family: 'identity', pattern: 'two-names' },
    params: { persons: [personUid(person.residentId)] },
    expected: [[person.residentId, other.residentId].map(personUid).sort()],
    story: {
      en: `${person.name} is in the register a second time as ${other.name}: the same birthday and address, and in a fraud the second name was reached on the first one's telephone.`,
      zh: `${person.name}以${other.name}之名另有一份户籍：生日、住址相同，某诈骗案中第二个姓名留的是第一个人的电话。`,
    },
    facts: { ids: [person.residentId, other.residentId], number, case: matter.number },
    decoys: [],
  };
}
