/** A railway station, an airport, a coach station or a port. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code, name, travelMode } from '../values/index.ts';

export const station = defineEntity({
  name: 'Station',
  slug: 'station',
  words: { en: 'Station', zh: '站点' },
  plural: { en: 'Stations', zh: '站点' },
  about: { en: 'A railway station, an airport, a coach station or a port.', zh: '火车站、机场、汽车站或港口。' },
  family: 'place',
  group: 'places',
  icon: 'M5.3 1.8h5.4L13.7 14.2H2.3zM6.7 1.8h2.6l.35 1.5h-3.3zM6.05 4.6h3.9l.4 1.7h-4.7zM5.35 7.6h5.3l.45 1.9h-6.2zM4.55 10.9h6.9l.8 3.3h-8.5z',
  properties: {
    code: { type: code, words: { en: 'Station code', zh: '站点代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    mode: { type: travelMode, words: { en: 'Mode of travel', zh: '交通方式' } },
    ...place,
  },
  pivots: [['code']],
  caption: ['name', 'code'],
});
