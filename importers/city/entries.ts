/** Registers of everybody: persons, kin, vehicles, addresses, subscribers. Rows are made while they are written, and one by one for who asks. */
import type { Household, Person, Phone, Place, Row, Vehicle } from './city.ts';
import { date } from './clock.ts';
import { vin } from './fictional.ts';
import { plateType } from './feeds/traffic.ts';
import { degrees } from './map.ts';
import type { World } from './world.ts';

export const entryTables = ['persons', 'kin', 'vehicles', 'addresses', 'subscribers'] as const;
export type EntryTable = (typeof entryTables)[number];
export const isEntryTable = (name: string): name is EntryTable => (entryTables as readonly string[]).includes(name);

export interface Entries {
  /** The entry of a person or a number: the very row that will be written, so that a crime can mark it. */
  person(id: number): Row;
  subscriber(phone: number): Row | undefined;
  /** All rows of a register, by ascending id. */
  rows(table: EntryTable): Generator<Row>;
}

type Registered = Omit<World, 'entries' | 'pool' | 'newBank'>;

export function makeEntries(world: Registered): Entries {
  const { persons, households, vehicles, phones } = world;
  const asked = { persons: new Map<number, Row>(), subscribers: new Map<number, Row | undefined>() };
  return {
    person(id) {
      const row = asked.persons.get(id) ?? personRow(world, persons[id] as Person);
      asked.persons.set(id, row);
      return row;
    },
    subscriber(phone) {
      const row = asked.subscribers.get(phone) ?? subscriberRow(world, phones[phone] as Phone);
      asked.subscribers.set(phone, row);
      return row;
    },
    *rows(table) {
      if (table === 'persons') for (const p of persons) yield asked.persons.get(p.id) ?? personRow(world, p);
      else if (table === 'kin') for (const h of households) yield* kinRows(world, h);
      else if (table === 'vehicles') for (const v of vehicles) yield* vehicleRows(world, v);
      else if (table === 'addresses') for (const place of places(world)) yield addressRow(world, place);
      else
        for (const p of phones) {
          const row = asked.subscribers.get(p.id) ?? subscriberRow(world, p);
          if (row) yield row;
        }
    },
  };
}

const entry = (id: number, cells: readonly string[]): Row => ({ t: 0, id, cells });
export const addressId = (id: number): string => `D${id}`;
export const sides = { zh: { person: '个人', firm: '单位' }, en: { person: 'person', firm: 'company' } } as const;

function personRow({ context: { profile }, persons, firms, households }: Registered, p: Person): Row {
  const home = registeredAt({ persons, households }, p);
  const firm = p.firm === null ? undefined : firms[p.firm];
  return entry(p.id, [
    ...[p.residentId, p.name, profile.words.sex[p.sex], p.born, home.address],
    ...[profile.districts[home.district]?.area ?? '', addressId(home.id), profile.words.jobs[p.job]],
    ...[firm?.name ?? '', firm?.code ?? ''],
  ]);
}

/** Couples without a paper: the second is registered with somebody else, as many are. */
function registeredAt({ households }: Pick<Registered, 'persons' | 'households'>, person: Person): Place {
  const household = households[person.household];
  const undeclared =
    household?.members[1] === person.id && !household.kin.some((k) => k.b === person.id) && person.age > 19;
  return undeclared ? (households[(person.household * 7 + 3) % households.length] ?? household).home : person.home;
}

/** By ascending id: an id of a household is below all of the next. */
function kinRows({ context: { profile }, persons }: Registered, { kin }: Household): Row[] {
  return kin
    .map(({ a, b, how }) => {
      const [one, two] = [persons[a], persons[b]];
      return entry(a * 2000 + b, [
        ...[one?.name ?? '', one?.residentId ?? '', two?.name ?? '', two?.residentId ?? ''],
        profile.words.kin[how],
      ]);
    })
    .sort((x, y) => x.id - y.id);
}

function vehicleRows({ context, persons, firms }: Registered, v: Vehicle): Row[] {
  const owner = 'person' in v.owner ? persons[v.owner.person] : 'firm' in v.owner ? firms[v.owner.firm] : null;
  if (!owner) return [];
  const { words, language } = context.profile;
  const d = context.draws.at('vehicle', v.id, 3);
  const isPerson = 'residentId' in owner;
  const home = isPerson ? owner.home : owner.place;
  const two = (n: number): string => String(n).padStart(2, '0');
  const registered = `${2010 + d.below(16)}-${two(1 + d.below(12))}-${two(1 + d.below(28))}`;
  const side = sides[language][isPerson ? 'person' : 'firm'];
  return [
    entry(v.id, [
      ...[plateType(context, v), v.plate, d.pick(words.makers), vin(v.id + 11), words.vehicle[v.kind]],
      ...[d.pick(words.colours), registered],
      ...[owner.name, isPerson ? owner.residentId : owner.code, side, home.address],
    ]),
  ];
}

/** By ascending id: homes, rooms of companies that are no firm's, each once, firms, venues. */
function* places({ households, firms, companies, life }: Registered): Generator<Place> {
  for (const { home } of households) yield home;
  const rooms = new Map<number, Place>();
  for (const { firm, place, director } of companies)
    if (firm === null && place !== director.home) rooms.set(place.id, place);
  yield* [...rooms.values()].sort((a, b) => a.id - b.id);
  for (const { place } of firms) yield place;
  yield* life.haunts.venues;
}

function addressRow({ context }: Registered, p: Place): Row {
  const { lon, lat } = degrees(context, p);
  const area = context.profile.districts[p.district]?.area ?? '';
  const post = `66${String(p.district + 1).padStart(2, '0')}00`;
  return entry(p.id, [addressId(p.id), p.address, area, post, lon, lat, '30']);
}

function subscriberRow({ context, persons, firms }: Registered, p: Phone): Row | undefined {
  const { words, language } = context.profile;
  const owner = p.person !== null ? persons[p.person] : p.firm !== null ? firms[p.firm] : undefined;
  const person = owner !== undefined && 'residentId' in owner;
  const named =
    p.subscriber ?? (owner && { name: owner.name, document: person ? owner.residentId : owner.code, firm: !person });
  if (!named) return undefined;
  const since = p.since ?? -200 - context.draws.at('phone', p.id, 7).below(3600);
  const side = sides[language][named.firm ? 'firm' : 'person'];
  return entry(p.id, [p.number, named.name, named.document, side, words.operators[p.operator] ?? '', date(since)]);
}
