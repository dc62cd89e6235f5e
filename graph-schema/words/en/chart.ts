/** Sentences of the chart at work: what is being asked, what was done, why it cannot be. */
import type { Words } from '../index.ts';

const n = (count: string | number | undefined, one: string, many: string): string =>
  `${count} ${Number(count) === 1 ? one : many}`;

const en = {
  'asking.add': ({ count }) => `Reading ${n(count, 'entity', 'entities')}`,
  'asking.expand': ({ caption, count }) =>
    Number(count) > 1 ? `Expanding ${n(count, 'entity', 'entities')}` : `Expanding ${caption}`,
  'asking.links': 'Reading the links among these',
  'asking.path': 'Looking for the ways between the two',
  'chart.added': ({ count, cut }) =>
    `${n(count, 'entity', 'entities')} added${Number(cut) > 0 ? `, ${cut} not drawn` : ''}.`,
  'chart.full':
    'This would add {more} entities; a chart takes {most} at the most. Choose kinds, set a window, or open the answer as a table.',
  'trail.undone': 'Taken back: step {step}. Redo brings it again.',
} satisfies Words;

export default en;
