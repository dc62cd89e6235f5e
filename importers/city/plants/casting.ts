/** Who may play a part: adults among the covered, with ordinary days, in a drawn order. */
import type { Person } from '../city.ts';
import type { Stream } from '../draws.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';
import type { World } from '../world.ts';
import type { Cast } from './plant.ts';

/** Their work brings them everywhere, or everybody to them. */
const everywhere = ['courier', 'taxi', 'nurse', 'guard', 'solicitor'];

/** His rows are there to be looked at. */
export const known = ({ pool }: World, person: Person): boolean => pool === null || pool.persons.has(person.id);

const free = (ask: Ask, person: Person, cast: Cast): boolean =>
  known(ask.world, person) &&
  person.age >= 18 &&
  person.age <= 60 &&
  !cast.has(person.id) &&
  !everywhere.includes(person.job);

/** People whose first number is covered. */
export function callers(ask: Ask, cast: Cast, d: Stream, fit: (p: Person) => boolean = () => true): Person[] {
  const { persons, phones } = ask.world;
  return d.shuffled(persons.filter((p) => free(ask, p, cast) && phones[p.phones[0] ?? -1]?.covered === true && fit(p)));
}

/**
 * The callers among whom a part is cast, nearest first to a drawn place in the order of their calls and texts.
 * What a crime asks for, the busy meet more often, or the quiet: cast by fit alone, a sort by calls would give them away.
 */
export function evenly(ask: Ask, fit: readonly Person[], d: Stream): Person[] {
  const far = farFrom(ask, d);
  return fit.toSorted((a, b) => far(a) - far(b) || a.id - b.id);
}

/** How many callers stand between somebody and a drawn place in that order. */
export function farFrom(ask: Ask, d: Stream): (person: Person) => number {
  const talks = (p: Person): number => ask.talks(ask.number(p)).length;
  const order = callers(ask, new Set(), d).sort((a, b) => talks(a) - talks(b) || a.id - b.id);
  const places = new Map(order.map((p, i) => [p, i]));
  const drawn = d.below(order.length);
  return (person) => Math.abs((places.get(person) ?? drawn) - drawn);
}

/** People of all operators. */
export function anybody(ask: Ask, cast: Cast, d: Stream, fit: (p: Person) => boolean = () => true): Person[] {
  return d.shuffled(ask.world.persons.filter((p) => free(ask, p, cast) && fit(p)));
}

/** People whose account is kept at the bank that hands over its books. */
export function customers(ask: Ask, cast: Cast, d: Stream, covered = true): Holder[] {
  const { holders, persons } = ask.world;
  return d.shuffled(
    holders.filter((h) => {
      const person = h.person === null ? undefined : persons[h.person];
      return h.covered === covered && person !== undefined && free(ask, person, cast);
    }),
  );
}

/** When nothing fits a city, it is said: a missing crime would be a silent one. */
export const noRoom = (what: string): Error =>
  new Error(`${what} finds no room in this city: nobody in it fits. Another seed will do.`);
