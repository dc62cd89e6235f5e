/** Rows of the files that hold no events: persons, kin, vehicles, firms, addresses, subscribers, cells, cameras, hotels, accounts. */
import type { Place, Row } from './city.ts';
import { azimuths } from './cells.ts';
import { date } from './clock.ts';
import { cellCode, stationCode, vin } from './fictional.ts';
import { plateType } from './feeds/traffic.ts';
import { degrees } from './map.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

type Registers = Partial<Record<TableName, Row[]>>;

export function registers(world: World): Registers {
  const { context, persons, firms, households, vehicles, phones } = world;
  const { draws, profile } = context;
  const { words } = profile;
  const row = (id: number, cells: readonly string[]): Row => ({ t: 0, id, cells });
  const kindOf = profile.language === 'zh' ? { person: '个人', firm: '单位' } : { person: 'person', firm: 'company' };
  const addressId = (id: number): string => `D${id}`;
  const area = (district: number): string => profile.districts[district]?.area ?? '';
  const since = (id: number): string => date(-200 - draws.at('phone', id, 7).below(3600));
  const address = (p: { id: number; address: string; district: number; x: number; y: number }): Row => {
    const { lon, lat } = degrees(context, p);
    return row(p.id, [
      addressId(p.id),
      p.address,
      area(p.district),
      `66${String(p.district + 1).padStart(2, '0')}00`,
      lon,
      lat,
      '30',
    ]);
  };
  /** Couples without a paper: the second is registered with somebody else, as many are. */
  const registeredAt = (id: number): { id: number; address: string; district: number } => {
    const person = persons[id] as (typeof persons)[number];
    const household = households[person.household];
    const undeclared = household?.members[1] === id && !household.kin.some((k) => k.b === id) && person.age > 19;
    return undeclared ? (households[(person.household * 7 + 3) % households.length] ?? household).home : person.home;
  };
  return {
    persons: persons.map((p) => {
      const home = registeredAt(p.id);
      const firm = p.firm === null ? undefined : firms[p.firm];
      return row(p.id, [
        p.residentId,
        p.name,
        words.sex[p.sex],
        p.born,
        home.address,
        area(home.district),
        addressId(home.id),
        words.jobs[p.job],
        firm?.name ?? '',
        firm?.code ?? '',
      ]);
    }),
    kin: households.flatMap((h) =>
      h.kin.map(({ a, b, how }) => {
        const one = persons[a];
        const two = persons[b];
        return row(a * 2000 + b, [
          one?.name ?? '',
          one?.residentId ?? '',
          two?.name ?? '',
          two?.residentId ?? '',
          words.kin[how],
        ]);
      }),
    ),
    vehicles: vehicles.flatMap((v) => {
      const owner = 'person' in v.owner ? persons[v.owner.person] : 'firm' in v.owner ? firms[v.owner.firm] : null;
      if (!owner) return [];
      const d = draws.at('vehicle', v.id, 3);
      const isPerson = 'residentId' in owner;
      const home = isPerson ? owner.home : owner.place;
      const registered = `${2010 + d.below(16)}-${String(1 + d.below(12)).padStart(2, '0')}-${String(1 + d.below(28)).padStart(2, '0')}`;
      return [
        row(v.id, [
          ...[
            plateType(context, v),
            v.plate,
            d.pick(words.makers),
            vin(v.id + 11),
            words.vehicle[v.kind],
            d.pick(words.colours),
            registered,
          ],
          ...[
            owner.name,
            isPerson ? owner.residentId : owner.code,
            isPerson ? kindOf.person : kindOf.firm,
            home.address,
          ],
        ]),
      ];
    }),
    companies: world.companies.map((c) =>
      row(c.id, [
        ...[c.code, c.name, c.trade, addressId(c.place.id), c.place.address, c.phone],
        ...[c.director.name, c.director.residentId, c.registered, words.companies.active, whole(c.capital)],
      ]),
    ),
    shareholders: world.companies.flatMap((c) =>
      c.holders.map(({ person, share }, i) =>
        row(c.id * 8 + i, [
          ...[c.code, c.name, person.name, person.residentId, kindOf.person, String(share)],
          ...[whole((c.capital * share) / 100), profile.currency, c.registered],
        ]),
      ),
    ),
    stations: [...words.ways.stations, ...words.ways.airports].map((name, i) => {
      const rail = i < words.ways.stations.length;
      const home = name === words.ways.stations[0] || name === words.ways.airports[0];
      const { lon, lat } = degrees(context, rail ? stationSpot : airportSpot);
      const mode = rail ? words.ways.modes.train : words.ways.modes.flight;
      return row(i, [stationCode(i), name, mode, home ? lon : '', home ? lat : '']);
    }),
    addresses: [
      ...[...households.map((h) => h.home), ...firms.map((f) => f.place), ...world.life.haunts.venues],
      ...rooms(world),
    ].map(address),
    subscribers: phones.flatMap((p) => {
      const owner = p.person !== null ? persons[p.person] : p.firm !== null ? firms[p.firm] : undefined;
      const person = owner !== undefined && 'residentId' in owner;
      const named =
        p.subscriber ??
        (owner && { name: owner.name, document: person ? owner.residentId : owner.code, firm: !person });
      if (!named) return [];
      return [
        row(p.id, [
          p.number,
          named.name,
          named.document,
          named.firm ? kindOf.firm : kindOf.person,
          words.operators[p.operator] ?? '',
          p.since === undefined ? since(p.id) : date(p.since),
        ]),
      ];
    }),
    pairings: world.handsets.pairings(phones).map((one) => row(one.id, one.cells)),
    cells: world.cells.sites.flatMap((site) =>
      azimuths.map((azimuth, sector) => {
        const { lon, lat } = degrees(context, site);
        return row(site.id * 3 + sector, [
          cellCode(site.id, sector),
          site.name,
          String(azimuth),
          '120',
          '900',
          lon,
          lat,
          words.operators[0],
        ]);
      }),
    ),
    checkpoints: world.traffic.cameras.map((c, i) => {
      const { lon, lat } = degrees(context, c);
      return row(i, [c.code, c.name, c.direction, String(c.lanes), lon, lat]);
    }),
    hotels: world.hotels.map((h, i) => {
      const { lon, lat } = degrees(context, h.place);
      return row(i, [h.code, h.name, h.place.address, String(h.rooms), String(h.stars), lon, lat]);
    }),
    accounts: world.holders
      .filter((h) => h.covered)
      .map((h) =>
        row(h.id, [
          h.name,
          h.document,
          h.person === null ? kindOf.firm : kindOf.person,
          h.number,
          h.person === null ? words.money.business : words.money.current,
          h.opened,
          profile.currency,
          words.bank,
        ]),
      ),
  };
}

/** Where trains and planes leave: east of the centre, and on the spit. */
const stationSpot = { x: 6900, y: 5600 };
const airportSpot = { x: 11_400, y: 9900 };

const whole = (cents: number): string => String(Math.round(cents / 100));

/** Places of companies that are no firm's, each once. */
function rooms({ companies }: World): Place[] {
  const made = new Map<number, Place>();
  for (const company of companies)
    if (company.firm === null && company.place !== company.director.home) made.set(company.place.id, company.place);
  return [...made.values()];
}
