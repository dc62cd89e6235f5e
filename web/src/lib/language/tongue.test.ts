import { describe, expect, test } from 'vitest';
import { languageOf, themeOf } from './choices.ts';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { fromLocal, toLocal } from './zoned.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const en = makeTongue('en', 'Asia/Shanghai', now);
const zh = makeTongue('zh', 'Asia/Shanghai', now);

describe('times are those of the place', () => {
  test('this year without its number, other years with it', () => {
    expect([en.moment('2026-10-05T18:10:00Z'), zh.moment('2026-10-05T18:10:00Z')]).toEqual([
      '6 Oct 02:10',
      '10-06 02:10',
    ]);
    expect([en.day('2024-09-01'), zh.day('2024-09-01')]).toEqual(['1 Sep 2024', '2024-09-01']);
    expect(en.exact('2026-10-05T18:10:00Z')).toBe('6 Oct 2026 02:10:00 GMT+8');
  });
  test('a span, and one with an open side', () => {
    expect([en.span('2026-10-01', '2026-11-15'), zh.span('2026-10-01', '2026-11-15')]).toEqual([
      '1 Oct – 15 Nov',
      '10-01 至 11-15',
    ]);
    expect(zh.span('2026-10-01', undefined)).toBe('10-01 起');
  });
  test('a date-time field and back, over the hours that summer time skips and repeats', () => {
    expect(fromLocal('2026-10-06T02:10', 'Asia/Shanghai')).toBe('2026-10-05T18:10:00Z');
    expect(toLocal('2026-10-05T18:10:00Z', 'Asia/Shanghai')).toBe('2026-10-06T02:10');
    expect(fromLocal('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
    expect(fromLocal('2026-03-29T12:00', 'Europe/Berlin')).toBe('2026-03-29T10:00:00Z');
  });
});

test('figures: grouped, two significant for what is expected, never a false zero', () => {
  expect([en.number(18402), zh.number(18402)]).toEqual(['18,402', '18,402']);
  expect([0.1823, 0.004, 1.94, 103.4, 0].map((n) => en.few(n))).toEqual(['0.18', '< 0.01', '1.9', '103', '0']);
});

test('durations in words', () => {
  expect([en.duration('PT30M'), zh.duration('PT1H30M'), en.duration('P1D'), en.duration('soon')]).toEqual([
    ...['30 min', '1 小时 30 分钟', '1 day', 'soon'],
  ]);
});

test('the language is the cookie, else the browser, else English', () => {
  expect(languageOf('zh', 'en')).toBe('zh');
  expect(languageOf(undefined, 'fr-FR,zh-CN;q=0.8,en;q=0.7')).toBe('zh');
  expect([languageOf('xx', null), themeOf('dark'), themeOf('pink')]).toEqual(['en', 'dark', 'system']);
});
