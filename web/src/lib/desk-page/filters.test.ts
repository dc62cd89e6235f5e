/** Filters as chips and as one sentence, in both languages; each can be taken away. */
import { expect, test } from 'vitest';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { emptyChart, type Chart } from '#lib/workbench/chart.ts';
import { filtersOf, filterSentence } from './filters.ts';

const now = () => new Date('2026-11-21T02:42:00Z');
const [en, zh] = [makeTongue('en', 'Asia/Shanghai', now), makeTongue('zh', 'Asia/Shanghai', now)];
const chart: Chart = {
  ...emptyChart,
  window: { from: '2026-09-30T16:00:00Z', until: '2026-10-15T16:00:00Z' },
  second: { from: '2026-11-19T16:00:00Z', until: '2026-11-20T16:00:00Z' },
  closedKinds: new Set(['CALLED', 'Hotel']),
};

test('what is shown reads as one sentence', () => {
  expect(filterSentence(chart, en)).toBe('Shown: 1 Oct – 15 Oct and 20 Nov; without “Called” and hotels.');
  expect(filterSentence(chart, zh)).toBe('显示范围：10-01 至 10-15 和 11-20；不含“通话”和旅馆。');
  expect(filterSentence(emptyChart, en)).toBe('');
});

test('each filter goes by itself; the second window takes the place of the first', () => {
  const filters = filtersOf(chart, en);
  expect(filters.map(({ id }) => id)).toEqual(['window', 'second', 'CALLED', 'Hotel']);
  expect(filters[0]?.remove(chart)).toMatchObject({ window: chart.second, second: null });
  const none = filters.reduce((left) => filtersOf(left, en)[0]?.remove(left) ?? left, chart);
  expect(filtersOf(none, en)).toEqual([]);
});
