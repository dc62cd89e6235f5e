/** The answer key: every crime is proven from the files alone, is not there without crimes, and gives nobody away. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCity, proveCity } from './checker/index.ts';
import { tellsOf } from './checker/tells.ts';
import { makeCity, type Made } from './make.ts';

describe.each(['zh', 'en'] as const)('the crimes of the small city, %s', (language) => {
  let folder = '';
  let city: Made;
  const here = (): string => join(folder, 'city');
  const innocent = (): string => join(folder, 'innocent');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crimes-'));
    city = await makeCity({ size: 'small', seed: 1, language, out: here() });
    await makeCity({ size: 'small', seed: 1, language, out: innocent(), withoutCrimes: true });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('are twenty-four, each proven by a plain scan, and none is there without crimes', async () => {
    const proofs = await proveCity(here(), innocent());
    expect(proofs.flatMap(({ crime, wrong }) => wrong.map((what) => `${crime}: ${what}`))).toEqual([]);
    expect(proofs.length).toBe(25);
    for (const { says } of proofs) expect(says).not.toMatch(/undefined|NaN/);
  }, 300_000);

  test('have two decoys or more each, with a cause in both languages', () => {
    for (const { id } of city.truth.crimes) {
      const decoys = city.truth.decoys.filter((one) => one.of === id);
      expect(decoys.length, id).toBeGreaterThanOrEqual(2);
      for (const { why, key } of decoys) {
        expect(why.en && why.zh && key.length, id).toBeTruthy();
        expect(why.zh, id).toMatch(/\p{Script=Han}/u);
      }
    }
    expect(new Set(city.truth.decoys.map(({ declared }) => declared)).size).toBe(2);
  });

  test('share no key: nobody is in two of them', () => {
    const keys = city.truth.crimes.flatMap(({ id, expected }) => [...new Set(expected.flat())].map((uid) => [uid, id]));
    const of = new Map<string, string>();
    for (const [uid = '', id = ''] of keys) {
      expect(of.get(uid), uid).toBeUndefined();
      of.set(uid, id);
    }
  });

  test('a weak plant says how often luck gives as much, and is the only one', () => {
    const weak = city.truth.crimes.filter((one) => one.weak);
    expect(weak.map(({ id }) => id)).toEqual(['silent-pair']);
    expect(weak[0]?.weak?.luck).toBeGreaterThan(1);
  });

  test('a row of evidence that is changed is noticed, for every sixth crime', async () => {
    for (const { id, evidence } of city.truth.crimes.filter((_, i) => i % 6 === 0)) {
      const [first] = evidence;
      const path = join(here(), first?.file ?? '');
      const whole = await readFile(path);
      const lines = whole.toString('latin1').split('\r\n');
      const at = (first?.row ?? 0) - 1;
      const cells = (lines[at] ?? '').replace(/"[^"]*"/g, 'x').split(',');
      const changed = lines.with(at, cells.map(() => '7').join(','));
      await writeFile(path, changed.join('\r\n'), 'latin1');
      const wrong = await checkCity(here()).catch((failed: Error) => [failed.message]);
      expect(wrong, id).not.toEqual([]);
      await writeFile(path, whole);
    }
  }, 300_000);

  test('no trivial sort gives the culprits away', async () => {
    const tells = await tellsOf([here()]);
    expect(tells.length).toBeGreaterThanOrEqual(9);
    for (const { sort, culprits, p } of tells) {
      expect(culprits, sort).toBeGreaterThan(15);
      expect(p, sort).toBeGreaterThan(0.001);
    }
  });
});

test.each([2, 3])('seed %i has all crimes too', { timeout: 300_000 }, async (seed) => {
  const out = await mkdtemp(join(tmpdir(), 'crimes-'));
  const city = await makeCity({ size: 'small', seed, language: seed === 2 ? 'en' : 'zh', out });
  expect(city.truth.crimes.length).toBe(24);
  expect(await checkCity(out)).toEqual([]);
  await rm(out, { recursive: true });
});
