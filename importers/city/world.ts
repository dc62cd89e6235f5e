/** The innocent city, whole: streets, people, lives and feeds, before crimes and dirt. */
import type { Context, Firm, Household, Person, Phone, Vehicle } from './city.ts';
import { makeCells, type Cells } from './cells.ts';
import { makeEntries, type Entries } from './entries.ts';
import { CallFeed } from './feeds/calls.ts';
import { CaseBook, ordinaryCases } from './feeds/cases.ts';
import { makeAccounts, makeBank, type Bank, type Holder } from './feeds/bank.ts';
import { makeWays, type Ways } from './feeds/rail.ts';
import { makeSignIns, type SignIns } from './feeds/signins.ts';
import { makeHotels, type Hotel } from './feeds/lodging.ts';
import { makeTraffic, type Traffic } from './feeds/traffic.ts';
import { makeLife, type Life } from './life/plans.ts';
import { makeRoads, type Roads } from './map.ts';
import { addOutsiders, addTradePlates, makePhones, makeVehicles } from './people/belongings.ts';
import { makeCompanies, type Company } from './people/companies.ts';
import { makeHouseholds } from './people/households.ts';
import { makeTies, type Tie } from './people/ties.ts';
import { makeHandsets, type Handsets } from './people/handsets.ts';
import { addSpareNumbers, type SpareNumbers } from './people/spare-numbers.ts';
import { giveWork, makeFirms, type Team } from './people/work.ts';
import type { Pool } from './events.ts';
import { drawPool } from './pool.ts';
import { makeRoutes, type Routes } from './routes.ts';

export interface World {
  readonly context: Context;
  readonly roads: Roads;
  readonly routes: Routes;
  readonly cells: Cells;
  readonly households: readonly Household[];
  readonly persons: readonly Person[];
  readonly firms: readonly Firm[];
  /** The register: the firms first, then companies without staff. */
  readonly companies: readonly Company[];
  readonly teams: readonly Team[];
  readonly vehicles: readonly Vehicle[];
  readonly phones: readonly Phone[];
  readonly holders: readonly Holder[];
  readonly hotels: readonly Hotel[];
  readonly life: Life;
  readonly traffic: Traffic;
  readonly calls: CallFeed;
  readonly handsets: Handsets;
  /** Numbers beside those of ordinary life: prepaid cards in a drawer, newcomers, work lines. */
  readonly spare: SpareNumbers;
  /** Garages' plates for cars that are moved: one may be on two at once. */
  readonly tradePlates: readonly Vehicle[];
  readonly book: CaseBook;
  readonly ways: Ways;
  readonly entries: Entries;
  readonly signIns: SignIns;
  /** The ties of phones that are covered, by phone. */
  readonly ties: readonly (readonly Tie[])[];
  /** Among whom crimes are cast; null: everybody. */
  readonly pool: Pool | null;
  /** A bank on its first day: its balances run on from day to day. */
  newBank(): Bank;
}

export function makeWorld(context: Context): World {
  const { scale } = context;
  const roads = makeRoads(context);
  const routes = makeRoutes(roads);
  const cells = makeCells(context, roads);
  const { households, persons } = makeHouseholds(context, roads, scale.people);
  const firms = makeFirms(context, roads);
  const teams = giveWork(context, persons, firms);
  const vehicles = makeVehicles(context, households, persons, firms);
  addOutsiders(context, vehicles, scale.outsideCars);
  const phones = makePhones(context, persons, firms, scale.outsideNumbers);
  const life = makeLife(context, roads, { persons, households, firms, teams });
  const traffic = makeTraffic(context, roads, routes, life, vehicles);
  const ties = makeTies(context, persons, households, teams, firms, phones);
  const handsets = makeHandsets(context, phones);
  const calls = new CallFeed(context, cells, life, { phones, firms, persons, ties, handsets });
  const book = new CaseBook(context);
  ordinaryCases(context, book, persons, firms, phones, vehicles);
  const spare = addSpareNumbers(context, phones, persons, households, firms);
  const tradePlates = addTradePlates(context, vehicles, firms);
  const companies = makeCompanies(context, roads, persons, firms, phones);
  const holders = makeAccounts(context, persons, companies, scale.bank);
  const registered = {
    ...{ context, roads, routes, cells, households, persons, firms, companies, teams, vehicles, phones, ties, holders },
    ...{ hotels: makeHotels(context, roads), life, traffic, calls, handsets, spare, tradePlates, book },
    ways: makeWays(context, persons, households),
    signIns: makeSignIns(context, persons, holders),
  };
  const world: World = {
    ...{ ...registered, entries: makeEntries(registered), pool: null },
    newBank: () => makeBank(context, { persons, firms, companies, holders }),
  };
  return { ...world, pool: drawPool(world) };
}
