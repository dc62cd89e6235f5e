/** How a trip or a station moves people. */
import { choice } from './choice.ts';

export const travelMode = choice(
  'travel-mode',
  { en: 'Mode of travel', zh: '交通方式' },
  { en: 'Train, flight, coach or ship.', zh: '火车、飞机、长途客车或轮船。' },
  [
    { value: 'train', words: { en: 'train', zh: '火车' }, also: ['rail', '铁路', '列车', '高铁', '动车'] },
    { value: 'flight', words: { en: 'flight', zh: '飞机' }, also: ['air', 'plane', '民航', '航班', '航空'] },
    { value: 'coach', words: { en: 'coach', zh: '长途客车' }, also: ['bus', '客车', '汽车', '大巴'] },
    { value: 'ship', words: { en: 'ship', zh: '轮船' }, also: ['ferry', 'boat', '船', '客轮'] },
  ],
);
