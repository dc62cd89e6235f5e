/** All who look like a crime and are innocent, beside those whom ordinary life brings about by itself. */
import type { Row } from '../city.ts';
import { Ask } from '../plants/ask.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import type { Alike } from './alike.ts';
import { alarmList, callCentre, closedSets, coupleAtHome, leftAtWork, newcomers, testCard } from './callers.ts';
import { tradePlates } from './drivers.ts';
import { fitters } from './guests.ts';
import { copycat, namesakes, statements } from './papers.ts';
import { addressService, fixedSeats, newCustomers } from './newly-registered.ts';
import { payers } from './payers.ts';
import { regulars } from './regulars.ts';

/** Adds the rows of their lives to the feeds. Each looks at ordinary life only: their order changes nothing. */
export function addLookalikes(world: World, rows: Record<TableName, Row[]>): readonly Alike[] {
  const ask = new Ask(world, rows);
  return [
    callCentre,
    closedSets,
    newcomers,
    testCard,
    alarmList,
    coupleAtHome,
    leftAtWork,
    tradePlates,
    fitters,
    payers,
    fixedSeats,
    newCustomers,
    addressService,
    namesakes,
    statements,
    copycat,
    regulars,
  ].flatMap((live) => live(ask));
}
