/** First picture and frame times of a chart in headless Chromium with a real mouse, beside plain Cytoscape with the same elements. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';
import { browserPath } from '../browser.ts';
import type { Bench } from './bench.ts';
import type { Side } from './page/main.ts';
import { print, table, tell, type Cell } from './table.ts';
import { median, percentile } from './timing.ts';

const moves = 90;

export default async function chart({ quick, folder }: Bench): Promise<void> {
  const executablePath = browserPath();
  if (!executablePath) {
    print('\nChart: no Chromium found. Install one or set REDTHREAD_BROWSER.');
    return;
  }
  const root = join(import.meta.dirname, 'page');
  const plugins = [svelte({ configFile: false })];
  const built = { outDir: join(folder, 'page'), emptyOutDir: true, chunkSizeWarningLimit: 5_000 };
  const common = { root, plugins, build: built, configFile: false, logLevel: 'warn' } as const;
  await build(common);
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const rows: Cell[][] = [];
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    for (const entities of [1_000, 5_000])
      for (const side of ['ours', 'plain'] as const)
        rows.push([entities, side, ...(await measure(browser, address, side, entities, quick ? 1 : 3))]);
  } finally {
    await browser.close();
    await server.close();
  }
  table(
    'Chart, twice as many lines as entities, all in view, 1440 × 900: ms',
    ['entities', '', 'first picture', 'pan p50', 'p95', 'worst', 'drag a node p50', 'p95 ', 'worst '],
    rows,
  );
}

async function measure(
  browser: Browser,
  address: string,
  side: Side,
  entities: number,
  times: number,
): Promise<number[]> {
  const first: number[] = [];
  let page: Page | undefined;
  for (let n = 0; n < times; n++) {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    first.push(await page.evaluate(([which, count]) => globalThis.bench.show(which, count), [side, entities] as const));
  }
  if (!page) return [];
  await sleep(3_000); // icons come, and what is drawn in pieces is drawn to its end
  const { empty } = await page.evaluate(() => globalThis.bench.places());
  const pan = await gesture(page, empty, 'pan');
  await sleep(1_000);
  const { node } = await page.evaluate(() => globalThis.bench.places());
  const drag = await gesture(page, node, 'node');
  await page.close();
  tell(`${entities} entities, ${side}: first picture ${Math.round(median(first))} ms`);
  return [median(first), ...summary(pan), ...summary(drag)];
}

const summary = (times: readonly number[]): number[] => [median(times), percentile(times, 0.95), Math.max(...times)];

/** Presses the mouse and moves it in a slow circle, as a hand does. @returns ms of each frame */
async function gesture(page: Page, [x, y]: readonly [number, number], moving: 'pan' | 'node'): Promise<number[]> {
  const before = await page.evaluate(() => globalThis.bench.moved());
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => globalThis.bench.watch());
  for (let n = 1; n <= moves; n++) {
    const turn = (n / moves) * 1.5 * Math.PI;
    await page.mouse.move(x + 150 * (1 - Math.cos(turn)), y + 150 * Math.sin(turn));
    await sleep(12);
  }
  const times = await page.evaluate(() => globalThis.bench.frames());
  await page.mouse.up();
  const after = await page.evaluate(() => globalThis.bench.moved());
  if (before[moving] === after[moving]) throw new Error(`The mouse moved nothing (${moving})`);
  return times;
}
