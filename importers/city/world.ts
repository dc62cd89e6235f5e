/** The innocent city, whole: streets, people, lives and feeds, before crimes and dirt. */
import type { Context, Firm, Household, Person, Phone, Vehicle } from './city.ts';
import { makeCells, type Cells } from './cells.ts';
import { CallFeed, workCalls } from './feeds/calls.ts';
import { CaseBook, ordinaryCases } from './feeds/cases.ts';
import { makeAccounts, type Holder } from './feeds/bank.ts';
import { makeHotels, type Hotel } from './feeds/lodging.ts';
import { makeTraffic, type Traffic } from './feeds/traffic.ts';
import { makeLife, type Life } from './life/plans.ts';
import { makeRoads, type Roads } from './map.ts';
import { addOutsiders, addTradePlates, makePhones, makeVehicles } from './people/belongings.ts';
import { makeHouseholds } from './people/households.ts';
import { makeTies } from './people/ties.ts';
import { makeHandsets, type Handsets } from './people/handsets.ts';
import { addSpareNumbers, type SpareNumbers } from './people/spare-numbers.ts';
import { giveWork, makeFirms, type Team } from './people/work.ts';
import { makeRoutes, type Routes } from './routes.ts';

export interface World {
  readonly context: Context;
  readonly roads: Roads;
  readonly routes: Routes;
  readonly cells: Cells;
  readonly households: readonly Household[];
  readonly persons: readonly Person[];
  readonly firms: readonly Firm[];
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
}

/** Numbers of a size; `small` is a sample of people on the whole map (CITY §1). */
export const sizes = { small: { people: 1000, days: 63, outsideCars: 150, outsideNumbers: 150 } } as const;
export type Size = keyof typeof sizes;

export function makeWorld(context: Context, size: Size): World {
  const wanted = sizes[size];
  const roads = makeRoads(context);
  const routes = makeRoutes(roads);
  const cells = makeCells(context, roads);
  const { households, persons } = makeHouseholds(context, roads, wanted.people);
  const firms = makeFirms(context, roads);
  const teams = giveWork(context, persons, firms);
  const vehicles = makeVehicles(context, households, persons, firms);
  addOutsiders(context, vehicles, wanted.outsideCars);
  const phones = makePhones(context, persons, firms, wanted.outsideNumbers);
  for (const firm of firms) firm.phone = phones.findIndex((phone) => phone.firm === firm.id);
  const life = makeLife(context, roads, { persons, households, firms, teams });
  const traffic = makeTraffic(context, roads, routes, life, vehicles);
  const handsets = makeHandsets(context, phones);
  const calls = new CallFeed(context, cells, life, phones, firms, handsets);
  const ties = makeTies(context, persons, households, teams, firms, phones);
  for (const phone of phones) {
    if (phone.covered && phone.person !== null)
      calls.ordinary(phone, ties[phone.id] ?? [], persons[phone.person] ?? null);
  }
  workCalls(context, calls, life, persons, firms, phones);
  const spare = addSpareNumbers(context, phones, persons, firms);
  const book = new CaseBook(context);
  ordinaryCases(context, book, persons, firms, phones, vehicles);
  const tradePlates = addTradePlates(context, vehicles, firms);
  return {
    ...{ context, roads, routes, cells, households, persons, firms, teams, vehicles, phones },
    ...{
      holders: makeAccounts(context, persons, firms),
      hotels: makeHotels(context, roads),
      life,
      traffic,
      calls,
      handsets,
      spare,
      tradePlates,
      book,
    },
  };
}
