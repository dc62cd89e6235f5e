/** Covered numbers outside ordinary life: prepaid cards in drawers, newcomers, work lines, a family's second set, a repairer's test card. */
import type { Context, Firm, Household, Person, Phone } from '../city.ts';
import { citizen } from '../feeds/cases.ts';

export interface Newcomer {
  readonly phone: number;
  readonly kind: 'hire' | 'tourist' | 'teenager';
  /** First day of use. */
  readonly day: number;
  readonly person: Person | null;
}

export interface SpareNumbers {
  /** Bought long ago in other people's names and not used in ordinary life. */
  readonly drawer: readonly number[];
  readonly newcomers: readonly Newcomer[];
  readonly guards: { readonly firm: Firm; readonly phones: readonly number[] };
  readonly family: { readonly members: readonly Person[]; readonly phones: readonly number[] };
  readonly callCentre: number;
  readonly testCard: { readonly firm: Firm; readonly phone: number };
}

/** Appends them to `phones`; nobody's ordinary ties lead to them. */
export function addSpareNumbers(
  context: Context,
  phones: Phone[],
  persons: readonly Person[],
  households: readonly Household[],
  firms: readonly Firm[],
): SpareNumbers {
  const { draws, profile, days } = context;
  const taken = new Set(phones.map((phone) => phone.number));
  let n = 2600;
  const add = (more: Partial<Phone>): number => {
    while (taken.has(profile.mobile(n))) n += 1;
    const id = phones.length;
    const number = profile.mobile(n);
    taken.add(number);
    phones.push({ id, number, person: null, firm: null, operator: 0, covered: true, ...more });
    return id;
  };
  const stranger = (k: number): Phone['subscriber'] => {
    const { name, residentId } = citizen(context, 20_000 + k);
    return { name, document: residentId, firm: false };
  };
  const d = draws.at('spare', 0);
  const offices = firms.filter((firm) => firm.kind === 'office');
  const middle = Math.floor(days / 2);
  const drawer: number[] = [];
  const newcomers: Newcomer[] = [];
  const pupils = d.shuffled(persons.filter((p) => p.age >= 11 && p.age <= 15 && p.phones.length === 0));
  const household = d
    .shuffled(persons)
    .values()
    .map((p) =>
      (households[p.household]?.members ?? []).map((id) => persons[id] as Person).filter(({ age }) => age >= 11),
    )
    .find((list) => list.length >= 3 && list.length <= 5 && list.some((p) => p.age >= 30));
  for (let k = 0; k < 48; k += 1) {
    drawer.push(add({ subscriber: stranger(k) as NonNullable<Phone['subscriber']>, since: -20 - d.below(400) }));
    // Newcomers stand between the cards: nothing in the order of numbers tells one from the other.
    if (k % 5 !== 2) continue;
    const i = newcomers.length;
    const kind = i % 5 < 3 ? 'hire' : i % 5 === 3 ? 'tourist' : 'teenager';
    const day = middle - 2 + d.below(8);
    const person = kind === 'teenager' ? (pupils[i % Math.max(1, pupils.length)] ?? null) : null;
    const phone = add({
      ...(person ? { person: person.id } : { subscriber: stranger(100 + k) as NonNullable<Phone['subscriber']> }),
      since: day,
    });
    newcomers.push({ phone, kind, day, person });
  }
  const guarding = d.pick(offices);
  const calling = d.pick(offices.filter((firm) => firm !== guarding));
  const repairing = d.pick(firms.filter((firm) => firm.kind === 'shop'));
  const members = household ?? persons.slice(0, 3);
  const parent = members.find((p) => p.age >= 30) ?? members[0];
  const named = { name: parent?.name ?? '', document: parent?.residentId ?? '', firm: false };
  return {
    drawer,
    newcomers,
    guards: { firm: guarding, phones: Array.from({ length: 6 }, () => add({ firm: guarding.id, since: 6 })) },
    family: { members, phones: members.map((p) => add({ person: p.id, subscriber: named, since: 9 })) },
    callCentre: add({ firm: calling.id, since: -900 }),
    testCard: { firm: repairing, phone: add({ firm: repairing.id, since: -500 }) },
  };
}
