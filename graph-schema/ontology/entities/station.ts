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
  icon: 'M4.5 1.5h7A1.5 1.5 0 0 1 13 3v6.5H3V3a1.5 1.5 0 0 1 1.5-1.5zM4.5 3v2.5h7V3zM5 7v1.2h1.5V7zM9.5 7v1.2H11V7zM1.5 11h13v1.5h-13zM3 13h1.5v1.5H3zM11.5 13H13v1.5h-1.5z',
  properties: {
    code: { type: code, words: { en: 'Station code', zh: '站点代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    mode: { type: travelMode, words: { en: 'Mode of travel', zh: '交通方式' } },
    ...place,
  },
  pivots: [['code']],
  caption: ['name', 'code'],
});
