/** What the police have on their books: cases with time span, place and modus operandi, persons, phones and vehicles in them. */
import type { Context, Firm, Person, Phone, Row, Spot, Vehicle } from '../city.ts';
import { clock, date, DAY, HOUR, stamp } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { residentId } from '../fictional.ts';
import { degrees, distance } from '../map.ts';
import type { CaseKind } from '../profiles/profile.ts';
import type { Place } from '../city.ts';

export interface Case {
  readonly number: string;
  readonly kind: CaseKind;
  readonly from: number;
  readonly until: number;
  readonly place: Place;
  readonly status: number;
  readonly entry: number;
  readonly methods: readonly number[];
  readonly target: number;
  readonly crime?: string;
}

export type Role = 'suspect' | 'victim' | 'witness';

export class CaseBook {
  readonly cases: Case[] = [];
  readonly persons: Row[] = [];
  readonly objects: Row[] = [];
  readonly statements: Row[] = [];
  readonly #context: Context;
  readonly #numbers = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** A number says the month and four drawn digits, so that a further case moves no other number. */
  open(id: number, one: Omit<Case, 'number'>): Case {
    const d = this.#context.draws.at('incident', id, 900);
    const month = date(Math.floor(one.until / DAY), '').slice(2, 6);
    const head = this.#context.profile.language === 'zh' ? 'A6601' : 'KH';
    let number = '';
    do number = `${head}-${month}-${String(1000 + d.below(9000))}`;
    while (this.#numbers.has(number));
    this.#numbers.add(number);
    const made = { number, ...one };
    this.cases.push(made);
    return made;
  }

  person(
    to: Case,
    person: Pick<Person, 'id' | 'name' | 'residentId'>,
    role: Role,
    phone: string,
    crime?: string,
  ): void {
    const { words } = this.#context.profile;
    const id = Number(to.number.replace(/\D/g, '').slice(-8)) * 2000 + person.id;
    this.persons.push({
      t: to.from,
      id,
      cells: [to.number, person.name, person.residentId, words.roles[role], phone],
      ...(crime ? { crime } : {}),
    });
  }

  object(
    to: Case,
    kind: 'phone' | 'vehicle',
    number: string,
    role: 'seized' | 'seen' | 'contact' | 'noted',
    crime?: string,
  ): void {
    const { words } = this.#context.profile;
    const id = Number(to.number.replace(/\D/g, '').slice(-8)) * 10 + (kind === 'phone' ? 1 : 0);
    this.objects.push({
      t: to.from,
      id,
      cells: [to.number, words.roles[kind], number, words.roles[role]],
      ...(crime ? { crime } : {}),
    });
  }

  /** Where somebody says to have been, told two days later. */
  statement(
    to: Case,
    person: Pick<Person, 'id' | 'name' | 'residentId'>,
    said: { place: Place; from: number; until: number },
    crime?: string,
  ): void {
    const { lon, lat } = degrees(this.#context, said.place);
    const heard = stamp((Math.floor(to.until / DAY) + 2) * DAY + 9 * HOUR + (person.id % 40) * 600);
    this.statements.push({
      t: to.from,
      id: Number(to.number.replace(/\D/g, '').slice(-8)) * 2000 + person.id,
      cells: [
        ...[to.number, person.name, person.residentId, stamp(said.from), stamp(said.until)],
        ...[said.place.address, lon, lat, heard],
      ],
      ...(crime ? { crime } : {}),
    });
  }

  rows(): Row[] {
    const { words } = this.#context.profile;
    return this.cases.map((one) => {
      const { lon, lat } = degrees(this.#context, one.place);
      const home = one.kind === 'burglary' || one.kind === 'shop' || one.kind === 'goods';
      const cells = [
        ...[
          one.number,
          words.caseTitle(words.cases[one.kind], one.place.street),
          words.cases[one.kind],
          stamp(one.from),
          stamp(one.until),
        ],
        ...[one.place.address, lon, lat, words.status[one.status] ?? '', home ? (words.entries[one.entry] ?? '') : ''],
        ...[
          home ? one.methods.map((m) => words.methods[m]).join(';') : '',
          home ? (words.targets[one.target] ?? '') : '',
        ],
        words.caseSummary(
          words.cases[one.kind],
          one.place.address,
          `${date(Math.floor(one.from / DAY))} ${clock(one.from).slice(0, 5)}`,
          `${date(Math.floor(one.until / DAY))} ${clock(one.until).slice(0, 5)}`,
        ),
      ];
      const id = Number(one.number.replace(/\D/g, '').slice(-8));
      return { t: one.from, id, cells, ...(one.crime ? { crime: one.crime } : {}) };
    });
  }
}

/** Share of burglaries that follow another one close by (CITY §2 [46]–[48]). */
const nearRepeats = 0.3;

/** The police book is that of the whole town, of which the files of a small size hold a sample of people. */
export const population = ({ profile, scale }: Context): number => Math.max(profile.population, scale.people);

/** Ordinary crime of the region: near repeats, daytime burglaries, a pool of known offenders. */
export function ordinaryCases(
  context: Context,
  book: CaseBook,
  persons: readonly Person[],
  firms: readonly Firm[],
  phones: readonly Phone[],
  vehicles: readonly Vehicle[],
): void {
  const { draws, days, profile } = context;
  const count = Math.round((population(context) / 1000) * profile.crimes * (days / 365));
  const adults = persons.filter((p) => p.age >= 18);
  const offenders = draws
    .at('incident', 0, 1)
    .shuffled(adults.filter((p) => p.age < 46))
    .slice(0, Math.round(count * 0.19));
  const lawyers = persons.filter((p) => p.job === 'solicitor');
  const byKind = (kind: Firm['kind'][]): Firm[] => firms.filter((f) => kind.includes(f.kind));
  const shops = byKind(['shop', 'trade']);
  const taxis = vehicles.filter((v) => v.kind === 'taxi');
  const cars = vehicles.filter((v) => v.kind !== 'taxi');
  const burglaries: Case[] = [];
  const kinds: CaseKind[] = ['burglary', 'shop', 'vehicle', 'fraud', 'damage', 'assault', 'goods'];
  for (let id = 1; id <= count; id += 1) {
    const d = draws.at('incident', id, 2);
    const kind = kinds[d.weighted([30, 10, 18, 22, 8, 7, 5])] ?? 'fraud';
    const follows = kind === 'burglary' && d.chance(nearRepeats) && burglaries.length > 8;
    const before = follows ? burglaries[burglaries.length - 1 - d.below(burglaries.length)] : undefined;
    const victim = nearVictim(d, adults, before?.place ?? null);
    const shop = d.pick(shops);
    const place =
      kind === 'shop' || kind === 'goods'
        ? shop.place
        : kind === 'vehicle' || kind === 'damage'
          ? d.pick(firms).place
          : victim.home;
    const day = before
      ? Math.min(days - 1, Math.floor(before.from / DAY) + Math.floor(d.exponential() * 6))
      : d.below(days);
    const byDay = d.chance(0.68);
    const hour = kind === 'burglary' ? (byDay ? 7.5 + d.u() * 7.5 : 18 + d.u() * 9) : 6 + d.u() * 19;
    const width = kind === 'assault' ? 0.1 + d.u() * 0.3 : d.chance(0.55) ? 2 + d.exponential() * 4 : 0.2 + d.u() * 1.4;
    const from = Math.floor(day * DAY + hour * HOUR);
    const status = d.weighted([62, 24, 14]);
    const made = book.open(id, {
      ...{ kind, from, until: Math.floor(from + width * HOUR), place, status, entry: d.below(6) },
      ...{ methods: [d.below(6), d.below(6)].filter((m, i, all) => all.indexOf(m) === i), target: d.below(6) },
    });
    if (kind === 'burglary') burglaries.push(made);
    const phone = (person: Person): string => phones[person.phones[0] ?? -1]?.number ?? '';
    // The people of the files are a sample of the city, its cases are not: half of the victims are not among them.
    if (d.chance(0.5)) book.person(made, citizen(context, id), 'victim', '');
    else {
      book.person(made, victim, 'victim', phone(victim));
      if (phone(victim)) book.object(made, 'phone', phone(victim), 'contact');
    }
    if (d.chance(0.35)) {
      const witness = d.pick(adults);
      book.person(made, witness, 'witness', phone(witness));
    }
    if (status > 0 || d.chance(0.12)) {
      const group = 1 + d.weighted([71, 16, 7, 6]);
      // Half of the ways to a scene are shorter than a kilometre or two, and nobody works next to his own door (CITY §2 [49]).
      const wish = 100 + 1500 * d.exponential();
      const some = Array.from({ length: 60 }, () => d.pick(offenders));
      const off = (one: Person): number => Math.abs(distance(one.home, place) - wish);
      const near = [...new Set(some)].sort((a, b) => off(a) - off(b) || a.id - b.id);
      for (let k = 0; k < group; k += 1) {
        const one = near[k];
        if (!one) break;
        book.person(made, one, 'suspect', '');
        if (phone(one) && d.chance(0.6)) book.object(made, 'phone', phone(one), 'seized');
      }
      // The duty solicitor is named as a contact in every third cleared case: a hub that links what has nothing in common.
      const lawyer = lawyers[d.below(Math.max(1, lawyers.length))];
      if (lawyer && phone(lawyer) && d.chance(0.4)) book.object(made, 'phone', phone(lawyer), 'noted');
    }
    // Half of the cars that witnesses remember are taxis: they are everywhere.
    if (d.chance(0.25)) {
      const taxi = d.chance(0.5);
      book.object(made, 'vehicle', d.pick(taxi ? taxis : cars).plate, 'seen');
    }
  }
}

/** Somebody who lives in the city but not in the sample. */
export function citizen({ draws, profile }: Context, n: number): Pick<Person, 'id' | 'name' | 'residentId'> {
  const d = draws.at('victim', n);
  const sex = d.chance(0.5) ? 'm' : 'f';
  const surname = profile.surnames[d.weighted(profile.surnames.map(([, share]) => share))]?.[0] ?? '';
  const two = (v: number): string => String(v).padStart(2, '0');
  const born = `${1945 + d.below(60)}-${two(1 + d.below(12))}-${two(1 + d.below(28))}`;
  const area = profile.districts[d.below(profile.districts.length)]?.area ?? '';
  // Orders above 900 are left free by the sample.
  const order = 900 + d.below(49) * 2 + (sex === 'm' ? 1 : 0);
  return {
    id: 1500 + (n % 400),
    name: profile.fullName(
      surname,
      profile.given(sex, (k) => d.below(k)),
    ),
    residentId: residentId(area, born, order),
  };
}

/** Somebody who lives next to an earlier scene. */
function nearVictim(d: Stream, adults: readonly Person[], at: Spot | null): Person {
  if (!at) return d.pick(adults);
  const near = adults.filter((p) => distance(p.home, at) < 330);
  return near.length > 0 ? d.pick(near) : d.pick(adults);
}
