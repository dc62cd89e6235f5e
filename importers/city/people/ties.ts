/** Who calls whom: households, teams, circles of friends, loose ties by distance, and numbers outside the city. */
import type { Context, Firm, Household, Person, Phone } from '../city.ts';
import { distance } from '../map.ts';
import type { Team } from './work.ts';

export interface Tie {
  /** The other phone. */
  readonly other: number;
  readonly weight: number;
  /** Share of sessions that this side begins. */
  readonly bias: number;
  readonly from: number;
  readonly until: number;
}

/** Ties of each phone. */
export function makeTies(
  context: Context,
  persons: readonly Person[],
  households: readonly Household[],
  teams: readonly Team[],
  firms: readonly Firm[],
  phones: readonly Phone[],
): Tie[][] {
  const { draws, days } = context;
  // Of phones whose traffic nobody hands over nothing is seen but what the covered ones show.
  const ties: Tie[][] = [];
  const add = (phone: number, tie: Tie): void => {
    if (phones[phone]?.covered) (ties[phone] ??= []).push(tie);
  };
  const seen = new Set<number>();
  const tells = (one: Person): boolean => one.phones.some((p) => phones[p]?.covered === true);
  const join = (a: Person, b: Person, median: number, loose: boolean): void => {
    const low = Math.min(a.id, b.id);
    const high = Math.max(a.id, b.id);
    const pair = low * 10_000_000 + high;
    if (low === high || a.phones.length === 0 || b.phones.length === 0 || !(tells(a) || tells(b)) || seen.has(pair))
      return;
    seen.add(pair);
    const d = draws.at('tie', low, high);
    const one = persons[low] as Person;
    const two = persons[high] as Person;
    const p = one.phones[d.chance(0.75) ? 0 : one.phones.length - 1] ?? 0;
    const q = two.phones[d.chance(0.75) ? 0 : two.phones.length - 1] ?? 0;
    const weight = d.logNormal(median, 1);
    const bias = d.u();
    const short = loose && d.chance(0.3);
    const from = short && d.chance(0.5) ? d.below(days) : 0;
    const until = short && from === 0 ? d.below(days) : days;
    add(p, { other: q, weight, bias, from, until });
    add(q, { other: p, weight, bias: 1 - bias, from, until });
  };
  for (const household of households) {
    for (const a of household.members)
      for (const b of household.members) if (a < b) join(persons[a] as Person, persons[b] as Person, 2.7, false);
  }
  for (const team of teams) {
    for (const a of team.members) {
      for (const b of team.members)
        if (a < b && draws.at('circle', a, 1_000_000 + b).chance(0.5))
          join(persons[a] as Person, persons[b] as Person, 0.55, false);
    }
  }
  const adults = persons.filter((p) => p.phones.length > 0);
  // A few know everybody: acquaintances have a long tail.
  const reach: number[] = [];
  for (const { id } of adults) reach[id] = Math.min(90, draws.at('circle', id, 910_000_000).logNormal(1, 1.8));
  const circles = Math.round(adults.length * 0.28);
  for (let c = 0; c < circles; c += 1) {
    const d = draws.at('circle', c);
    const middle = d.pick(adults);
    const near = Array.from({ length: 90 }, () => d.pick(adults))
      .map((one) => ({ one, far: distance(one.home, middle.home) + 40 * Math.abs(one.age - middle.age) }))
      .sort((a, b) => a.far - b.far || a.one.id - b.one.id);
    const circle = [middle, ...near.slice(0, 3 + d.below(6)).map(({ one }) => one)];
    for (const a of circle) for (const b of circle) if (a.id < b.id && d.chance(0.96)) join(a, b, 0.55, false);
  }
  for (const person of adults) {
    const d = draws.at('circle', person.id, 900_000_000);
    for (let i = d.poisson(0.4 * (reach[person.id] ?? 1)); i > 0; i -= 1) {
      const some = Array.from({ length: 60 }, () => d.pick(adults));
      const weights = some.map((one) => {
        const km = distance(one.home, person.home) / 1000 + 0.3;
        return Math.min(6, reach[one.id] ?? 1) / (km * km * Math.sqrt(km));
      });
      join(person, some[d.weighted(weights)] ?? person, 0.2, true);
    }
  }
  const outside = phones.filter((phone) => phone.person === null && phone.firm === null);
  const lines = (['care', 'shop', 'taxi', 'garage', 'parcel'] as const).map((kind) => ({
    share: kind === 'garage' ? 0.25 : 0.5,
    firms: firms.filter((firm) => firm.kind === kind),
  }));
  for (const phone of phones) {
    if (phone.person === null || !phone.covered) continue;
    const d = draws.at('outside', phone.id);
    const always = { from: 0, until: days };
    for (let i = d.poisson(0.6 + 0.6 * Math.min(50, reach[phone.person] ?? 1)); i > 0; i -= 1) {
      const other = d.pick(outside).id;
      add(phone.id, { other, weight: d.logNormal(0.3, 1), bias: d.between(0.3, 0.7), ...always });
    }
    // Everybody rings some firms now and then: switchboards are everyone's acquaintance.
    for (const kind of lines) {
      const firm = d.pick(kind.firms);
      if (d.chance(kind.share))
        add(phone.id, { other: firm.phone, weight: d.logNormal(0.05, 0.8), bias: 0.85, ...always });
    }
    const firm = persons[phone.person]?.firm;
    const line = firm === null || firm === undefined ? undefined : firms[firm]?.phone;
    if (line !== undefined) add(phone.id, { other: line, weight: d.logNormal(0.3, 0.8), bias: 0.4, ...always });
  }
  return ties;
}
