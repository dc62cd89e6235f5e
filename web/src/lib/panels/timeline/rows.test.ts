/** What stands in a row, what counts as a silence, what lies under the hand. */
import { expect, test } from 'vitest';
import type { Events } from '#casework/answers.ts';
import { entity } from '../invented.ts';
import { countInWindows, histogram, incidents, kindsOf, nearest, silences, timeRows } from './rows.ts';
import { day, hour } from './span.ts';

const [a, b, cell] = [entity('Phone', '1', 'A'), entity('Phone', '2', 'B'), entity('Cell', '9', 'C')];
const events: Events = {
  at: [
    { uid: b.uid, count: null, series: [] },
    {
      uid: a.uid,
      count: 3,
      series: [
        { kind: 'SEEN_AT', other: cell.uid, out: true, at: ['2026-10-02T00:00:00Z'], until: ['2026-10-02T01:00:00Z'] },
        { kind: 'CALLED', other: b.uid, out: false, at: ['2026-10-01T00:00:00Z', '2026-10-03T00:00:00Z'] },
      ],
    },
  ],
  ends: [a, b, cell],
  most: 5000,
};

test('events of all kinds stand in one row in order; who has too many comes last and shows none', () => {
  const rows = timeRows(events, new Set());
  expect(rows.map(({ entity: { uid }, ticks }) => [uid, ticks?.map(({ kind }) => kind) ?? null])).toEqual([
    [a.uid, ['CALLED', 'SEEN_AT', 'CALLED']],
    [b.uid, null],
  ]);
  expect(rows[0]?.ticks?.[1]?.until).toBe(Date.parse('2026-10-02T01:00:00Z'));
});

test.each([
  ['a kind of event', 'CALLED', ['SEEN_AT']],
  ['a kind of entity, and what leads to it', 'Cell', ['CALLED', 'CALLED']],
])('closing %s takes it out', (_, kind, left) => {
  const [row] = timeRows(events, new Set([kind]));
  expect(row?.ticks?.map((tick) => tick.kind)).toEqual(left);
});

const hourly = Array.from({ length: 60 }, (_, i) => i * 6 * hour);
test.each([
  ['ten days in a busy life', [...hourly, 25 * day], 1],
  ['two days', [...hourly, 16.5 * day], 0],
  ['weeks in a life that has weeks between', Array.from({ length: 30 }, (_, i) => i * 14 * day), 0],
  ['few events', [0, 90 * day], 0],
])('a silence: %s', (_, instants, count) => expect(silences(instants)).toHaveLength(count));

test('nothing is said of silences of somebody who was read within windows only', () => {
  const at = [...hourly, 25 * day].map((time) => new Date(time).toISOString());
  const busy: Events = {
    at: [{ uid: a.uid, count: 61, series: [{ kind: 'CALLED', other: b.uid, out: true, at }] }],
    ends: [a, b],
    most: 5000,
  };
  expect(timeRows(busy, new Set())[0]?.silences).toHaveLength(1);
  expect(timeRows(busy, new Set(), new Set([a.uid]))[0]?.silences).toEqual([]);
});

test('a case stands where its time is, one without a time nowhere', () => {
  const found = incidents([
    entity('Case', '2', '2', { values: { at: '2026-10-03T00:00:00Z', until: '2026-10-03T06:00:00Z' } }),
    entity('Case', '1', '1', { values: { at: '2026-10-01T00:00:00Z' } }),
    entity('Case', '0', '0'),
    a,
  ]);
  expect(found.map(({ entity: { caption }, from, until }) => [caption, (until - from) / hour])).toEqual([
    ['1', 0],
    ['2', 6],
  ]);
});

test('each event is counted once in the histogram', () => {
  const span = { from: Date.parse('2026-10-01T00:00:00Z'), until: Date.parse('2026-10-04T00:00:00Z') };
  expect(histogram(timeRows(events, new Set()), span, 3)).toEqual([1, 1, 1]);
});

test('kinds are counted over all rows, and what lies in one of the windows once', () => {
  expect(kindsOf(events)).toEqual([
    ['CALLED', 2],
    ['SEEN_AT', 1],
  ]);
  const all = { from: '2026-10-01T00:00:00Z', until: '2026-10-03T00:00:00Z' };
  expect(countInWindows(timeRows(events, new Set()), [all, { from: '2026-10-02T00:00:00Z' }])).toBe(3);
  expect(countInWindows(timeRows(events, new Set()), [null, null])).toBe(0);
});

test('under the hand: the nearest, and how many more', () => {
  const ticks = timeRows(events, new Set())[0]?.ticks ?? [];
  const found = nearest(ticks, Date.parse('2026-10-01T20:00:00Z'), day);
  expect([found?.tick.kind, found?.more]).toEqual(['SEEN_AT', 1]);
  expect(nearest(ticks, 0, day)).toBeNull();
});
