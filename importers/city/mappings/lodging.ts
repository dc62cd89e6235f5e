/** Hotels and their guests. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, fileName, nameOf, pointOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

export function lodging(edition: Edition): z.input<typeof mapping> {
  const hotel = columnsOf(edition, 'hotels');
  const stay = columnsOf(edition, 'stays');
  const sexes = edition === 'zh' ? { 男: 'm', 女: 'f' } : { m: 'm', f: 'f' };
  return {
    ...{ format: 1, name: nameOf(edition, 'city-lodging'), words: wordsOf(edition, 'Hotel stays', '旅馆住宿') },
    ...{ grade: 'record', zone: zoneOf(edition), dates: stamps, lookups: { sexes: { table: sexes } } },
    files: [
      {
        name: fileName('hotels'),
        entities: [
          {
            ...{ as: 'hotel', kind: 'Hotel' },
            set: {
              ...{ code: hotel('hotel code'), name: hotel('hotel'), address: hotel('address') },
              ...{ stars: hotel('stars'), point: pointOf(hotel) },
            },
          },
        ],
        ignore: [hotel('rooms')],
      },
      {
        name: fileName('stays'),
        entities: [
          {
            ...{ as: 'guest', kind: 'Person' },
            set: {
              ...{ residentId: stay('resident id'), passport: stay('passport'), name: stay('guest') },
              ...{
                sex: { column: stay('sex'), lookup: 'sexes' },
                bornOn: { column: stay('born on'), dates: 'YYYY-MM-DD' },
              },
            },
          },
        ],
        links: [
          {
            ...{ kind: 'STAYED_AT', from: 'guest', to: { kind: 'Hotel', set: { code: stay('hotel code') } } },
            set: { at: stay('arrived'), until: stay('left'), room: stay('room') },
            repeats: 'same',
          },
        ],
        ignore: [stay('hotel')],
      },
    ],
  };
}
