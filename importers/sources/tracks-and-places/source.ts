/**
 * Tracks and places of receivers, phones and maps (GPX, KML, KMZ, GeoJSON). A track belongs to the receiver that wrote it, which is
 * a device of its own until somebody says whose it was.
 */
import { defineSource } from '../../kit/source.ts';
import type { CellObject } from '../../kit/mapping.ts';

const four = (column: string): CellObject => ({ column, pick: '^[+-]?\\d+(?:\\.\\d{1,4})?' });
/** About ten metres, so that two tracks can meet. */
const square = { join: [four('longitude'), four('latitude')], with: ',' };
const exact = { join: ['longitude', 'latitude'], with: ',' };
/** A text longer than a property may be, as the outline of a large area, is left out and counted. */
const told: Record<string, CellObject> = {
  note: { join: ['text', 'attributes'], with: '\n', split: '\n', faulty: 'empty' },
};
const passes = [{ cell: 'form', in: ['track', 'line'] }];

export default defineSource({
  ...{ format: 1, name: 'tracks-and-places', grade: 'record', system: 'WGS-84' },
  words: { en: 'Tracks and places (GPX, KML, GeoJSON)', zh: '轨迹与地点（GPX、KML、GeoJSON）' },
  about: {
    en: 'A track with times is where a device was; a line without times is a route. Who carried the device the file does not say.',
    zh: '带时间的轨迹表示设备到过的位置；不带时间的线路只是路线。文件不说明设备由谁携带。',
  },
  files: [
    {
      name: '*',
      entities: [
        { as: 'point', kind: 'Address', id: square, set: { point: square }, when: passes },
        {
          ...{ as: 'place', kind: 'Address', id: exact, when: [{ cell: 'form', equals: 'place' }] },
          set: {
            ...{ point: exact, address: 'name' },
            note: { join: ['at', 'folder', 'text', 'attributes'], with: '\n', split: '\n', faulty: 'empty' },
          },
        },
        {
          ...{ as: 'area', kind: 'Area', id: 'key', when: [{ cell: 'form', equals: 'area' }] },
          set: { name: 'name', category: 'folder', point: exact, ...told },
        },
        {
          ...{ as: 'receiver', kind: 'Device', id: 'key', when: [{ cell: 'form', equals: 'track' }] },
          set: {
            category: { value: 'receiver' },
            note: { join: ['name', 'folder', 'text', 'attributes'], with: '\n', split: '\n', faulty: 'empty' },
          },
        },
        {
          ...{ as: 'route', kind: 'Thing', id: 'key', when: [{ cell: 'form', equals: 'line' }] },
          set: {
            name: 'name',
            category: { value: 'route' },
            text: { join: ['folder', 'text', 'attributes'], with: '\n', split: '\n', faulty: 'empty' },
          },
        },
      ],
      links: [
        {
          ...{ kind: 'SEEN_AT', from: 'receiver', to: 'point', when: [{ cell: 'form', equals: 'track' }] },
          set: { at: 'at', speed: { column: 'speed', faulty: 'empty' }, direction: 'direction' },
        },
        {
          ...{ kind: 'LINKED_TO', from: 'route', to: 'point', when: [{ cell: 'form', equals: 'line' }] },
          set: { category: { value: 'passes' }, since: 'at', until: 'until' },
        },
      ],
      ignore: ['part', 'altitude'],
    },
  ],
});
