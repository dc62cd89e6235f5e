/** Registers of what is few: companies and their shareholders, stations, handsets of covered numbers, cells, cameras, hotels, accounts. */
import type { Row } from './city.ts';
import { azimuths } from './cells.ts';
import { addressId, sides } from './entries.ts';
import { cellCode, stationCode } from './fictional.ts';
import { degrees } from './map.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

type Registers = Partial<Record<TableName, Row[]>>;

export function registers(world: World): Registers {
  const { context, phones } = world;
  const { profile } = context;
  const { words } = profile;
  const row = (id: number, cells: readonly string[]): Row => ({ t: 0, id, cells });
  const kindOf = sides[profile.language];
  return {
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
