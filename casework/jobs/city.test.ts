/** A folder given to `city make` is never emptied unless a city stands in it. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCityIn } from './city.ts';

const small = { size: 'small', seed: 1, language: 'en' } as const;

test('files that are no city stay, and the city is not made over them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'city-'));
  await writeFile(join(folder, 'thesis.txt'), 'ten years');
  await expect(makeCityIn(folder, small, () => {})).rejects.toMatchObject({ says: { code: 'desk.city.folder' } });
  expect(await readdir(folder)).toEqual(['thesis.txt']);
  await rm(folder, { recursive: true });
});

test('a city made with other options gives way to the one that is asked for', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'city-'));
  const crimes = async (): Promise<number> =>
    (JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as { crimes: unknown[] }).crimes.length;
  await makeCityIn(folder, small, () => {});
  expect(await crimes()).toBe(24);
  await makeCityIn(folder, { ...small, withoutCrimes: true }, () => {});
  expect(await crimes()).toBe(0);
  await rm(folder, { recursive: true });
});
