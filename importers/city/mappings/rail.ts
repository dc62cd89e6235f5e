/** Trains: tickets, and the orders that say who bought for whom and when. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, fileName, nameOf, pointOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

/** The day of a time stamp. */
const dayOf = (column: string) => ({ column, pick: '^.{10}', dates: 'YYYY-MM-DD' });

export function rail(edition: Edition): z.input<typeof mapping> {
  const at = columnsOf(edition, 'stations');
  const ticket = columnsOf(edition, 'tickets');
  const order = columnsOf(edition, 'orders');
  const trip = (column: (english: string) => string) => ({
    ...{ as: 'trip', kind: 'Trip' },
    set: {
      ...{ mode: { value: 'train' }, number: column('train'), departsOn: dayOf(column('departs')) },
      ...{ departsAt: column('departs'), from: column('from'), to: column('to') },
    },
  });
  const journey = (column: (english: string) => string) => ({
    ...{ kind: 'TRAVELLED_ON', from: 'passenger', to: 'trip', repeats: 'same' as const },
    set: {
      ...{ at: column('departs'), coach: column('coach'), seat: column('seat') },
      ...{ boarded: column('from'), left: column('to') },
    },
  });
  const travelled = journey(order);
  return {
    ...{ format: 1, name: nameOf(edition, 'city-rail'), words: wordsOf(edition, 'Train tickets', '铁路客票') },
    ...{ grade: 'record', zone: zoneOf(edition), dates: stamps },
    files: [
      {
        name: fileName('stations'),
        entities: [
          {
            ...{ as: 'station', kind: 'Station' },
            set: { code: at('station code'), name: at('station'), mode: at('mode'), point: pointOf(at) },
          },
        ],
      },
      {
        name: fileName('tickets'),
        entities: [
          {
            ...{ as: 'passenger', kind: 'Person' },
            set: { residentId: ticket('resident id'), passport: ticket('passport'), name: ticket('passenger') },
          },
          trip(ticket),
        ],
        links: [journey(ticket)],
        ignore: [ticket('ticket'), ticket('status')],
      },
      {
        name: fileName('orders'),
        // The order names the document alone: those of residents have eighteen signs.
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
            ...travelled,
            set: {
              ...travelled.set,
              bookedAt: order('bought'),
              booking: { join: [order('buyer document'), order('bought')] },
            },
          },
        ],
        ignore: [order('number in order'), order('ticket'), order('class'), order('buyer')],
      },
    ],
  };
}
