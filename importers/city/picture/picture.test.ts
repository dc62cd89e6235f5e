/** The picture of a city: well-formed, with every camera, every scene and a week on it, and small enough to be sent. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCity, type Made } from '../make.ts';
import { cityPicture } from './index.ts';
import { readTown, scenesOf, type Town } from './town.ts';
import { words } from './words.ts';

describe.each(['zh', 'en'] as const)('the picture of the small city, %s', (language) => {
  let folder = '';
  let made: Made;
  let town: Town;
  let svg = '';
  const seen = new Map<string, string[]>();
  const said: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'picture-'));
    made = await makeCity({ size: 'small', seed: 1, language, out: folder });
    town = await readTown(folder);
    svg = await cityPicture(folder);
    const parser = new SaxesParser();
    parser.on('error', (cause) => {
      throw cause;
    });
    parser.on('opentag', ({ attributes }) => {
      for (const [name, value] of Object.entries(attributes))
        if (name.startsWith('data-')) seen.set(name, [...(seen.get(name) ?? []), String(value)]);
    });
    parser.on('text', (text) => said.push(text.trim()));
    parser.write(svg).close();
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('has every camera and every scene of a planted crime', () => {
    expect(made.rows['traffic/checkpoints.csv']).toBe(45);
    expect(new Set(seen.get('data-camera')).size).toBe(45);
    const scenes = scenesOf(town).flatMap((one) => one.scenes.map(({ id }) => id));
    expect(scenes.length).toBeGreaterThan(20);
    expect([...(seen.get('data-case') ?? [])].sort()).toEqual([...scenes].sort());
  });

  test('names every crime in its language and says that the city is none', () => {
    for (const { id } of scenesOf(town)) expect(words[language].crimes[id], id).toBeTruthy();
    expect(said).toContain(words[language].fictional);
    expect(said).toContain(made.truth.city);
    expect(svg).not.toMatch(/NaN|undefined|null/);
  });

  test('has a week of a life, on the map and by the clock', () => {
    expect(seen.get('data-layer')).toEqual(expect.arrayContaining(['week', 'strip']));
  });

  test('is the same every time, and lies flat within 400 kB', async () => {
    expect(await cityPicture(folder)).toBe(svg);
    expect(Buffer.byteLength(svg)).toBeLessThan(400_000);
    for (const [, coordinate] of svg.matchAll(/[ML](-?\d+(?:\.\d+)?) /g))
      expect(Math.abs(Number(coordinate))).toBeLessThan(3000);
  });
});
