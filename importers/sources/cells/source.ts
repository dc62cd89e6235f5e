/** Cell tables of operators: where each sector stands and which way it looks. */
import { defineSource } from '../../kit/source.ts';
import { cellCode, cellHeaders, ciHeaders, lacHeaders } from '../talk.ts';
import { latitudeHeaders, longitudeHeaders, point } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'cells', words: { en: 'Cell table', zh: '基站小区表' }, grade: 'record' },
  files: [
    {
      name: '*',
      headers: {
        ...{
          cell: cellHeaders,
          lac: lacHeaders,
          ci: ciHeaders,
          longitude: longitudeHeaders,
          latitude: latitudeHeaders,
        },
        site: ['基站名称', '站名', '小区名称', 'site name'],
        address: ['基站地址', '地址', 'site address'],
        azimuth: ['方位角', '方向角', 'bearing'],
        beamwidth: ['波束宽度', '半功率角', 'beam width'],
        range: ['覆盖半径', '覆盖距离', 'radius', 'range m'],
        operator: ['运营商', 'network', 'carrier'],
      },
      needs: [['cell', 'ci'], 'longitude', 'latitude'],
      entities: [
        {
          ...{ as: 'cell', kind: 'Cell' },
          set: {
            ...{ code: cellCode(), name: 'site', address: 'address', point, operator: 'operator' },
            azimuth: { column: 'azimuth', faulty: 'empty' },
            beamwidth: { column: 'beamwidth', faulty: 'empty' },
            range: { column: 'range', faulty: 'empty' },
          },
        },
      ],
      ignore: ['序号', '制式', '频段', 'technology', 'band'],
    },
  ],
});
