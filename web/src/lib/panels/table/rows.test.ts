import { expect, test } from 'vitest';
import type { Bundle } from '#casework/answers.ts';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { entity } from '../invented.ts';
import { bundleRows, entityRows, sorted } from './rows.ts';
import en from './words.en.ts';
import zh from './words.zh.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const [english, chinese] = [makeTongue('en', 'Asia/Shanghai', now), makeTongue('zh', 'Asia/Shanghai', now)];
const [a, b] = [entity('Phone', 'a', '…417 086'), entity('Phone', 'b', '…993 315')];
const calls: Bundle = {
  ...{ id: 'a|CALLED|b', from: a.uid, to: b.uid, kind: 'CALLED', count: 19, line: 'recorded' },
  ...{ first: '2026-10-05T18:04:11Z', last: '2026-11-01T18:21:00Z' },
};
const ends = new Map([a, b].map((each) => [each.uid, each]));

test('a line reads as a sentence of the ontology, with its count, its last time and its style', () => {
  const [row] = bundleRows([calls], ends, new Set([calls.id]), new Map(), english, en);
  expect(row?.says).toBe(
    '…417 086 called …993 315, 19 times, last 2 Nov 02:21; recorded by a machine or stated twice; part of the thread',
  );
  const [chineseRow] = bundleRows([calls], ends, new Set(), new Map([[calls.id, '备注：待核']]), chinese, zh);
  expect(chineseRow?.says).toContain('19 次，最近 11-02 02:21；有记录或两处印证 · 备注：待核');
});

test('numbers are sorted as numbers, names by the language, either way round', () => {
  const rows = entityRows(
    [entity('Phone', '1', 'Cell 10', { degree: 9 }), entity('Phone', '2', 'Cell 9', { degree: 100 })],
    new Map([['phone:1', 'note: to be checked']]),
    english,
    en,
  );
  expect(rows[0]?.says).toContain('note: to be checked');
  expect(sorted(rows, 'degree', true, 'en').map((row) => row.cells['degree']?.text)).toEqual(['100', '9']);
  expect(sorted(rows, 'caption', false, 'en').map((row) => row.cells['caption']?.text)).toEqual(['Cell 9', 'Cell 10']);
});
