/** Cameras and the plates they read. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, fileName, nameOf, pointOf, wordsOf, zoneOf, type Edition } from './columns.ts';

export function traffic(edition: Edition): z.input<typeof mapping> {
  const camera = columnsOf(edition, 'checkpoints');
  const read = columnsOf(edition, 'reads');
  return {
    ...{
      format: 1,
      name: nameOf(edition, 'city-traffic'),
      words: wordsOf(edition, 'Cameras and plate reads', '卡口与过车'),
    },
    ...{ grade: 'record', zone: zoneOf(edition), dates: 'YYYY/MM/DD HH:mm:ss' },
    files: [
      {
        name: fileName('checkpoints'),
        entities: [
          {
            ...{ as: 'camera', kind: 'Checkpoint', id: camera('camera') },
            set: {
              ...{ code: camera('camera'), name: camera('name'), direction: camera('direction') },
              ...{ lanes: camera('lanes'), point: pointOf(camera) },
            },
          },
        ],
      },
      {
        name: fileName('reads'),
        links: [
          {
            ...{ kind: 'SEEN_AT', to: { kind: 'Checkpoint', id: read('camera') } },
            from: { kind: 'Vehicle', set: { plate: read('plate'), plateType: read('plate type') } },
            set: { at: read('time'), lane: read('lane'), speed: read('speed') },
            repeats: 'same',
          },
        ],
      },
    ],
  };
}
