/** A small city lies in wide bands round what was published; the table of the README has all of them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCity } from '../make.ts';
import { bands } from './bands.ts';
import { linesOf, measureCity } from './index.ts';

/** One small city strays further than the median of three: by so much of the band, and for what a thousand people cannot show, by more. */
const slack = 0.5;
const rough = new Set([
  'fall of ties with distance, slope',
  'call partners, 99th to median',
  'mixing of degrees',
  'clustering, local mean',
  'from home to the scene, median km',
  'near repeats, 400 m and 14 days, to chance',
]);

test('the table of the README has every regularity, in order', async () => {
  const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('<!-- measured'), text.indexOf('<!-- /measured'));
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  expect(rows.slice(1).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual(
    bands.map(({ what, published, source }) => `| ${what} | ${published} | ${source}`),
  );
});

test.each(['zh', 'en'] as const)(
  'the small city is life-like, %s',
  async (language) => {
    const folder = await mkdtemp(join(tmpdir(), 'city-'));
    const options = { size: 'small', seed: 1, language } as const;
    await makeCity({ ...options, out: folder });
    const lines = linesOf([await measureCity(folder, options)], language);
    await rm(folder, { recursive: true });
    const unknown = language === 'en' ? 2 : 0;
    expect(lines.length).toBe(bands.length - unknown);
    const strays = lines.flatMap(({ what, band, median }) => {
      if (!band) return [];
      const room = (band[1] - band[0]) * (rough.has(what) ? 2 : slack);
      return median >= band[0] - room && median <= band[1] + room ? [] : [`${what}: ${median}`];
    });
    expect(strays).toEqual([]);
  },
  300_000,
);
