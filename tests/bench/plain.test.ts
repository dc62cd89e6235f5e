/** What stands beside the patterns in the bench: towns that do not meet, and SQL that finds what each case plants. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readParameters, type Given } from '#queries/parameters.ts';
import { pattern, patterns } from '#queries/pattern.ts';
import { World, type PatternCase } from '#queries/patterns/cases.ts';
import { root } from '../home.ts';
import { analyst, plain, sqlParams, type Analyst } from './analyst.ts';
import { apart } from './apart.ts';
import { around } from './around.ts';
import { eventFiles } from './fill.ts';

const slugs = readdirSync(join(import.meta.dirname, 'plain'))
  .filter((name) => name.endsWith('.sql') && !name.endsWith('.all.sql'))
  .map((name) => name.replace('.sql', ''));

let folder: string;
let duck: Analyst;
const world = new World();
const planted = new Map<string, { given: Given; hits: readonly (readonly string[])[]; uids: Set<string> }>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redthread-plain-'));
  for (const [nth, { slug, family }] of patterns().entries()) {
    const path = join(root, 'queries', 'patterns', family, `${slug}.cases.ts`);
    const { default: cases } = (await import(path)) as { default: readonly PatternCase[] };
    const before = world.entities.length;
    const { given, hits } = cases[0]!.world(apart(world, nth));
    planted.set(slug, { given, hits, uids: new Set(world.entities.slice(before).map(({ uid }) => uid)) });
  }
  const files = eventFiles(world, join(folder, 'files'));
  files.add([...around(world, 0, 2_000)]);
  duck = await analyst(join(folder, 'analyst.duckdb'));
  await duck.load(files.folder);
}, 120_000);

afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

test('the events round them touch no planted number, car, account or guest', () => {
  const all = new Set(world.entities.map(({ uid }) => uid));
  expect([...around(world, 0, 20_000)].filter(({ from }) => all.has(from))).toEqual([]);
});

test('no phone, car, account or person of one pattern is one of another', () => {
  const owner = new Map<string, string>();
  for (const [slug, { uids }] of planted)
    for (const uid of [...uids].filter((one) => /^(phone|vehicle|account|person|case):/.test(one))) {
      expect(owner.get(uid) ?? slug, uid).toBe(slug);
      owner.set(uid, slug);
    }
  expect(owner.size).toBeGreaterThan(10_000);
});

test.each(slugs)('%s in SQL finds what its case plants, a handful at most', async (slug) => {
  const { given, hits } = planted.get(slug)!;
  const header = pattern(slug);
  const sql = plain(slug, 'sql')!;
  const keys = await duck.ask(sql, sqlParams(header, readParameters(header, given), sql));
  for (const hit of hits) expect(keys).toContain(hit.join(' '));
  expect(keys.length).toBeLessThan(10);
});
