/** What holds for every value type, whatever somebody writes into a cell. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { words } from '../../words/index.ts';
import type { Parsed, Reading } from '../define.ts';
import { valueTypes } from '../index.ts';

const readings: readonly Reading[] = [
  { country: 'CN', zone: 'Asia/Shanghai', currency: 'CNY' },
  { country: 'DE', zone: 'Europe/Berlin', currency: 'EUR', decimal: ',', system: 'GCJ-02' },
];
/** With the settings of the cell, but in the form that `show` writes. */
const again = (reading: Reading, decimal: '.' = '.'): Reading => ({ ...reading, decimal, system: 'WGS-84' });

/** Strings that come near to real values, so that more than refusals are tried. */
const near = (samples: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.nat(40),
      fc.constantFrom('', '0', '9', 'X', ' ', '-', ',', '.', '宁', '￥', '１', '\u200b'),
    )
    .map(([sample, at, sign]) => sample.slice(0, at) + sign + sample.slice(at + (at % 2)));

const codesOf = (parsed: Parsed) =>
  (parsed.ok ? [parsed.doubt, parsed.corrected] : [parsed.why, parsed.perhaps]).flatMap((says) => (says ? [says] : []));

test.each(valueTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  const written = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    near(type.samples),
    fc.constantFrom(...type.samples),
    fc.double().map(String),
  );
  fc.assert(
    fc.property(written, fc.constantFrom(...readings), (text, reading) => {
      const first = type.parse(text, reading);
      for (const { code, values = {} } of codesOf(first)) {
        for (const language of ['en', 'zh'] as const) {
          const wording = words[language][code];
          expect(wording, code).toBeTypeOf('string');
          for (const [, name = ''] of String(wording).matchAll(/\{(\w+)\}/g))
            expect(Object.keys(values), code).toContain(name);
        }
      }
      if (!first.ok) return;
      const shown = type.show(first.value, 'en', reading);
      expect(type.parse(shown, again(reading)), `${text} → ${shown}`).toMatchObject({ ok: true, value: first.value });
      if (typeof first.value !== 'string' || type.stored === 'integer') return;
      expect(type.parse(first.value, again(reading)), text).toMatchObject({ ok: true, value: first.value });
    }),
    { numRuns: 400, seed: 7 },
  );
});

test.each(valueTypes.map((type) => [type.name, type] as const))('%s: an empty cell is not known', (_, type) => {
  expect(type.parse('')).toEqual({ ok: false, why: { code: 'value.empty' }, unknown: true });
});
