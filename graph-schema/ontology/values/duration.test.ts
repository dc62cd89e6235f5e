/** ISO 8601 durations. */
import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.each([
  ['PT30M', {}, 'PT30M'],
  ['pt90m', {}, 'PT1H30M'],
  ['PT3600S', {}, 'PT1H'],
  ['P1W', {}, 'P7D'],
  ['P1DT0.50S', {}, 'P1DT0.5S'],
  ['1:30:00', {}, 'PT1H30M'],
  ['00:00', {}, 'PT0S'],
  ['125', { format: 's' }, 'PT2M5S'],
])('%s is read', (written, reading, value) => expect(duration.parse(written, reading)).toEqual({ ok: true, value }));

test.each(['P', 'PT', '30', 'half an hour', '1:99'])('%s is refused', (written) => {
  expect(duration.parse(written)).toMatchObject({ ok: false, why: { code: 'duration.form' } });
});
