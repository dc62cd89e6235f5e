/** Tracks of receivers in vehicles or handsets. A place is a square of about ten metres, so that two tracks can meet in one. */
import { defineSource } from '../../kit/source.ts';
import type { CellObject, LinkOfRow } from '../../kit/mapping.ts';
import { imeiHeaders, latitudeHeaders, longitudeHeaders, plateHeaders, yearFirst } from '../shared.ts';

const four = (column: string): CellObject => ({ column, pick: '^[+-]?\\d+(?:\\.\\d{1,4})?' });
const square = { join: [four('longitude'), four('latitude')], with: ',' };
const seen = (from: LinkOfRow['from'], column: string): LinkOfRow => ({
  ...{ kind: 'SEEN_AT', from, to: 'place', when: [{ cell: column, empty: false }] },
  set: { at: 'at', speed: { column: 'speed', faulty: 'empty' }, direction: 'direction' },
});

export default defineSource({
  ...{ format: 1, name: 'gps-tracks', words: { en: 'GPS tracks', zh: 'GPS轨迹' }, grade: 'record', dates: yearFirst },
  files: [
    {
      name: '*',
      headers: {
        plate: plateHeaders,
        imei: imeiHeaders,
        device: ['设备号', '终端号', '设备编号', '终端编号', 'device id', 'tracker', 'unit', 'vehicle id'],
        at: ['定位时间', 'GPS时间', '上报时间', '时间', 'time', 'timestamp', 'fix time', 'recorded at'],
        ...{ longitude: longitudeHeaders, latitude: latitudeHeaders },
        speed: ['速度', '车速', 'speed kmh', 'velocity'],
        direction: ['方向', '航向', 'heading', 'course'],
      },
      needs: [['plate', 'imei', 'device'], 'at', 'longitude', 'latitude'],
      entities: [{ as: 'place', kind: 'Address', id: square, set: { point: square } }],
      links: [
        seen({ kind: 'Vehicle', set: { plate: 'plate' } }, 'plate'),
        seen({ kind: 'Device', set: { imei: 'imei' } }, 'imei'),
        {
          ...seen({ kind: 'Device', id: 'device', set: { serial: 'device' } }, 'device'),
          when: [
            { cell: 'plate', empty: true },
            { cell: 'imei', empty: true },
            { cell: 'device', empty: false },
          ],
        },
      ],
      ignore: ['序号', '里程', '海拔', '卫星数', 'altitude', 'odometer', 'satellites', 'accuracy'],
    },
  ],
});
