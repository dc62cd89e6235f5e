/** Flights: who left, and which travellers stand in one booking. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, fileName, nameOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

const days = 'YYYY-MM-DD';

export function air(edition: Edition): z.input<typeof mapping> {
  const left = columnsOf(edition, 'departures');
  const order = columnsOf(edition, 'flightOrders');
  const trip = (column: (english: string) => string) => ({
    ...{ as: 'trip', kind: 'Trip' },
    set: {
      ...{ mode: { value: 'flight' }, number: column('flight') },
      ...{ departsOn: { column: column('date'), dates: days }, from: column('from'), to: column('to') },
    },
  });
  const link = { kind: 'TRAVELLED_ON', from: 'passenger', to: 'trip', repeats: 'same' as const };
  return {
    ...{ format: 1, name: nameOf(edition, 'city-air'), words: wordsOf(edition, 'Flights', '民航旅客') },
    ...{ grade: 'record', zone: zoneOf(edition), dates: stamps },
    files: [
      {
        name: fileName('departures'),
        entities: [
          {
            ...{ as: 'passenger', kind: 'Person' },
            set: { residentId: left('resident id'), passport: left('passport'), name: left('passenger') },
          },
          trip(left),
        ],
        links: [{ ...link, set: { at: left('departed'), seat: left('seat') } }],
        ignore: [left('checked in')],
      },
      {
        name: fileName('flightOrders'),
        entities: [
          {
            ...{ as: 'passenger', kind: 'Person' },
            set: {
              ...{ residentId: { column: order('document'), pick: '^[0-9]{15,17}[0-9X]$' }, name: order('passenger') },
              passport: { column: order('document'), pick: '^XQ[0-9]+$' },
            },
          },
          trip(order),
        ],
        links: [
          {
            ...link,
            set: {
              at: { join: [order('date'), order('time')] },
              seat: order('seat'),
              booking: order('booking'),
            },
          },
        ],
      },
    ],
  };
}
