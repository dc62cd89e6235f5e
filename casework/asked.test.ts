import { expect, test } from 'vitest';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import type { Parameter } from './answers.ts';
import { showAll, showParam, uidsIn } from './asked.ts';

const column = (name: string, type: string, en: string, zh: string): Parameter => ({
  ...{ name, type, many: false, about: { en, zh } },
});
const scenes: Parameter = {
  ...{ ...column('cases', 'Scene', 'The scenes', '现场'), many: true },
  columns: [
    column('case', 'Case', 'case', '案件'),
    column('before', 'Duration', 'before', '之前'),
    column('metres', 'Int', 'metres', '米数'),
    column('place', 'Spot', 'place', '地点'),
    column('at', 'DateTime', 'from', '开始'),
  ],
};
const rows = [
  'case:1',
  { case: 'case:2', before: '-PT1H30M', metres: 400 },
  { place: { lon: 125.01, lat: 36.02 }, at: '2026-08-04T13:10:00Z' },
  'case:3',
] as never;
const caption = (uid: string): string => uid.replace('case:', 'A-');

test('a sheet names every row with what it sets for itself, in both languages', () => {
  const now = () => new Date('2026-09-01T00:00:00Z');
  expect(showAll(scenes, rows, caption, makeTongue('en', 'Asia/Shanghai', now))).toBe(
    'A-1, A-2 (before −1 h 30 min, metres 400), 36.02° N, 125.01° E (from 4 Aug 21:10) and A-3',
  );
  expect(showAll(scenes, rows, caption, makeTongue('zh', 'Asia/Shanghai', now))).toBe(
    'A-1、A-2（之前 −1 小时 30 分钟，米数 400）、36.02° N, 125.01° E（开始 08-04 21:10）和A-3',
  );
  expect(showParam(scenes, rows, caption, makeTongue('en', 'UTC', now))).toBe('4');
});

test('what the rows name is looked up and stands in the audit', () => {
  expect(uidsIn(rows)).toEqual(['case:1', 'case:2', 'case:3']);
});
