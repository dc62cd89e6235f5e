import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files, readCity, stemOf } from './checker/read.ts';
import { cityFiles, makeCity, type CityFiles } from './make.ts';

const hashOf = ({ files }: CityFiles): string => {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(path).update(bytes);
  return hash.digest('hex').slice(0, 16);
};

/** Changes with every change of the city: say so in the changelog, raise `version` in draws.ts. */
const pinned = { zh: '63e76ef1972813e0', en: 'd632227eb5ec8fbc' };

describe.each(['zh', 'en'] as const)('the small city, %s', (language) => {
  let folder = '';
  let city: CityFiles;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'city-'));
    await makeCity({ size: 'small', seed: 1, language, out: folder });
    city = cityFiles({ size: 'small', seed: 1, language });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('has the same bytes on every machine', () => {
    expect(hashOf(city)).toBe(pinned[language]);
  });

  test.runIf(language === 'zh')(
    'has the same bytes in another time zone and language',
    () => {
      const program = `import { cityFiles } from '#importers/city/make.ts';
      import { createHash } from 'node:crypto';
      const hash = createHash('sha256');
      for (const [path, bytes] of cityFiles({ size: 'small', seed: 1, language: '${language}' }).files) hash.update(path).update(bytes);
      console.log(hash.digest('hex').slice(0, 16));`;
      const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
      const ran = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
        env,
        encoding: 'utf8',
      });
      expect(ran.stdout.trim(), ran.stderr).toBe(hashOf(city));
    },
    300_000,
  );

  test('is about as large as it says', () => {
    expect(city.rows['registry/persons.csv']).toBeGreaterThanOrEqual(1000);
    expect(city.events).toBeGreaterThan(80_000);
    expect(city.events).toBeLessThan(115_000);
  });

  test.runIf(language === 'zh')(
    'clean, it is the same city with all listed errors undone',
    async () => {
      const other = await mkdtemp(join(tmpdir(), 'city-'));
      const clean = await makeCity({ size: 'small', seed: 1, language, clean: true, out: other });
      const [undone, never] = [await readCity(folder), await readCity(other)];
      await rm(other, { recursive: true });
      for (const file of files.map(stemOf)) {
        const cells = (from: typeof undone): string => JSON.stringify(from.rows(file).map((line) => line.cells));
        expect(cells(undone) === cells(never), file).toBe(true);
      }
      expect(clean.truth.dirt).toEqual([]);
      const kinds = new Set(city.truth.dirt.map(({ file, column }) => `${file} ${column}`));
      expect(kinds.size).toBeGreaterThan(12);
      const doubled = city.truth.dirt.filter((one) => one.column === '*').length;
      expect(clean.events).toBe(city.events - doubled);
      const reads = city.rows['traffic/reads.csv'] ?? 0;
      const misread = city.truth.dirt.filter(
        (one) => one.file === 'traffic/reads.csv' && one.row > 0 && one.was.length < 12 && one.column !== '*',
      );
      expect(misread.length / reads).toBeGreaterThan(0.01);
      expect(misread.length / reads).toBeLessThan(0.03);
    },
    300_000,
  );

  test.runIf(language === 'en')(
    'another seed is another city with its crimes',
    () => {
      const other = cityFiles({ size: 'small', seed: 2, language });
      expect(hashOf(other)).not.toBe(hashOf(city));
      expect(other.truth.crimes.map(({ id }) => id)).toEqual(city.truth.crimes.map(({ id }) => id));
    },
    300_000,
  );
});
