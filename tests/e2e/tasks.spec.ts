/** What people come with, in as few keys and clicks as promised (typed and pasted text does not count), in both languages. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { root } from '../home.ts';
import { chart, crime, find, findList, numbersOf, open, search } from './page.ts';

/** Counts what a hand does. */
class Hand {
  done = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.done += keys.length;
  }

  async click(target: Locator, how: Parameters<Locator['click']>[0] = {}): Promise<void> {
    await target.click(how);
    this.done++;
  }

  /** A double-click counts as one. */
  async on(uid: string, how: 'click' | 'dblclick' | 'verbs' = 'click', add = false): Promise<void> {
    const { x, y } = await placeOf(this.#page, uid);
    if (add) await this.#page.keyboard.down('Control');
    if (how === 'dblclick') await this.#page.mouse.dblclick(x, y);
    else await this.#page.mouse.click(x, y, { button: how === 'verbs' ? 'right' : 'left' });
    if (add) await this.#page.keyboard.up('Control');
    this.done++;
  }
}

/** The first answer of all takes a while on a loaded machine. */
const patiently = { timeout: 60_000 };

interface Drawn {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What the canvas draws, with its place on the screen. */
const nodes = (page: Page): Promise<Drawn[]> =>
  chart(page).evaluate((area) => {
    type Canvas = Element & { _cyreg?: { cy: import('cytoscape').Core } };
    const cy = [area, ...area.querySelectorAll('*')].map((each) => (each as Canvas)._cyreg?.cy).find(Boolean);
    const box = cy?.container()?.getBoundingClientRect();
    return (cy?.nodes() ?? []).map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) };
    });
  });
const count = async (page: Page): Promise<number> => (await nodes(page)).length;

/** Where it stands once nothing moves any more. */
async function placeOf(page: Page, uid: string): Promise<Drawn> {
  let before: Drawn | undefined;
  for (let turn = 0; turn < 40; turn++) {
    const now = (await nodes(page)).find(({ id }) => id === uid);
    if (now && before && Math.hypot(now.x - before.x, now.y - before.y) < 0.5) return now;
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error(`${uid} is not drawn, or goes on moving`);
}

/** A case with a person who is in other cases too. */
function caseOfOneInSeveral(): { number: string; person: string } {
  const cypher = `MATCH (c:Case)<-[:SUSPECT_IN|WITNESS_IN|VICTIM_IN]-(p:Person) WHERE COUNT { (p)--(:Case) } > 2
    RETURN c.number AS number, p.uid AS person ORDER BY number, person LIMIT 1`;
  const home = process.env['REDTHREAD_TEST_HOME'] ?? '';
  const { stdout } = spawnSync(process.execPath, [join(root, 'cli', 'main.ts'), 'cypher', cypher, '--json'], {
    env: { ...process.env, REDTHREAD_HOME: home },
    encoding: 'utf8',
  });
  const { rows } = JSON.parse(stdout) as { rows: { number: string; person: string }[] };
  return rows[0] ?? { number: '', person: '' };
}

interface Leads {
  readonly data: { readonly leads: { readonly data: readonly { readonly id: string; readonly status: string }[] } };
}

/** What earlier tests took up is let go, whatever the language: else the same key would let it go. */
async function allLeadsTakenBack(page: Page): Promise<void> {
  const url = process.env['REDTHREAD_URL'] ?? '';
  const headers = { origin: url, 'redthread-case-file': 'practice', 'redthread-purpose': 'Test' };
  const ask = async (query: string) => (await page.request.post(`${url}/graphql`, { headers, data: { query } })).json();
  for (let turn = 0; turn < 20; turn++) {
    const { data } = (await ask('{ leads { ... on QueryLeadsSuccess { data { id status } } } }')) as Leads;
    const left = data.leads.data.filter(({ status }) => status !== 'taken back');
    if (left.length === 0) return;
    for (const { id } of left) await ask(`mutation { undoLead(id: "${id}") { __typename } }`);
  }
}

const words = {
  en: {
    ...{ right: 'Card and hits', run: 'Run', near: /Phones that were near several scenes/, path: /^Path to here from/ },
    ...{ layers: /Money passed on through layers/, ring: /Money that comes home/, pattern: /^Run a pattern/ },
    ...{ timeline: /Timeline/, inWindow: /^[\d,]+ in the window$/, take: 'Take up as lead' },
    ...{ reports: 'Reports', pdf: 'PDF' },
  },
  zh: {
    ...{ right: '卡片与命中', run: '运行', near: /多案现场共现号码/, path: /到此处的路径/ },
    ...{ layers: /资金穿透/, ring: /资金回流/, pattern: /^运行碰撞模型/ },
    ...{ timeline: /时间轴/, inWindow: /窗内/, take: '转为线索' },
    ...{ reports: '报告', pdf: 'PDF' },
  },
} as const;

for (const language of ['en', 'zh'] as const) {
  const w = words[language];
  const right = (page: Page) => page.getByRole('complementary', { name: w.right });
  const hits = (page: Page) => right(page).getByRole('listbox').getByRole('option');
  const plot = (page: Page) => page.getByRole('group', { name: /^(Events over time|按时间排列的事件)/ });
  const suggested = (page: Page) => page.getByRole('option').first();

  test.describe(`in ${language}`, () => {
    test.setTimeout(180_000);
    test.beforeEach(({ page }) => open(page, language));

    test('a number: what does it touch? by keyboard, 3', async ({ page }) => {
      const [phone = ''] = (await crime('burglary-series')).expected[0] ?? [];
      const hand = new Hand(page);
      await hand.press('/');
      await page.keyboard.type(phone.split(':')[1] ?? '');
      await suggested(page).waitFor();
      await hand.press('Enter');
      await expect.poll(() => count(page)).toBe(1);
      await hand.press('e');
      await expect.poll(() => count(page), patiently).toBeGreaterThan(5);
      expect(hand.done).toBeLessThanOrEqual(3);
    });

    test('a number: what does it touch? by mouse, 3', async ({ page }) => {
      const [phone = ''] = (await crime('burglary-series')).expected[0] ?? [];
      const hand = new Hand(page);
      await hand.click(search(page));
      await page.keyboard.type(phone.split(':')[1] ?? '');
      await hand.click(suggested(page));
      await expect.poll(() => count(page)).toBe(1);
      await hand.on(phone, 'dblclick');
      await expect.poll(() => count(page), patiently).toBeGreaterThan(5);
      expect(hand.done).toBeLessThanOrEqual(3);
    });

    test('a case: who is in it, which other cases are theirs? by mouse, 4', async ({ page }) => {
      const { number, person } = caseOfOneInSeveral();
      const hand = new Hand(page);
      await hand.click(search(page));
      await page.keyboard.type(number);
      await hand.click(suggested(page));
      await expect.poll(() => count(page)).toBe(1);
      await hand.on(`case:${number}`, 'dblclick');
      await expect.poll(() => count(page), patiently).toBeGreaterThan(1);
      const before = await count(page);
      await hand.on(person, 'dblclick');
      await expect.poll(() => count(page), patiently).toBeGreaterThan(before);
      expect(hand.done).toBeLessThanOrEqual(5);
    });

    test('several cases: what was at two or more? by keyboard, 6', async ({ page }) => {
      const planted = await crime('burglary-series');
      const hand = new Hand(page);
      await hand.press('/');
      await search(page).fill(numbersOf(planted.params['cases']).join('; '));
      await page.getByText(/Add 3 to the chart|将 ?3 ?个/).waitFor();
      await hand.press('Enter');
      await expect.poll(() => count(page)).toBe(3);
      await hand.press('r');
      await expect(right(page).getByRole('button', { name: w.near })).toBeFocused();
      await hand.press('Enter');
      await expect(right(page).getByRole('button', { name: w.run, exact: true })).toBeFocused();
      await hand.press('Enter');
      await expect(hits(page).first()).toBeVisible(patiently);
      expect(hand.done).toBeLessThanOrEqual(6);
    });

    test('two items: what links them? by keyboard, 6; on the chart by mouse, 3', async ({ page }) => {
      const [phone = ''] = (await crime('burglary-series')).expected[0] ?? [];
      const [number = ''] = numbersOf((await crime('burglary-series')).params['cases']);
      const hand = new Hand(page);
      for (const text of [phone.split(':')[1] ?? '', number]) {
        await hand.press('/');
        await page.keyboard.type(text);
        await suggested(page).waitFor();
        await hand.press('Enter');
      }
      await expect.poll(() => count(page)).toBe(2);
      await hand.press('Control+a', 'p');
      await expect.poll(() => count(page), patiently).toBeGreaterThan(2);
      expect(hand.done).toBeLessThanOrEqual(6);

      await page.keyboard.press('Control+z');
      await expect.poll(() => count(page)).toBe(2);
      const mouse = new Hand(page);
      await mouse.on(phone);
      await mouse.on(`case:${number}`, 'verbs');
      await mouse.click(page.getByRole('menuitem', { name: w.path }));
      await expect.poll(() => count(page), patiently).toBeGreaterThan(2);
      expect(mouse.done).toBeLessThanOrEqual(3);
    });

    test('money: where did it go, when? by keyboard, 5 and the window', async ({ page }) => {
      const [account = ''] = numbersOf((await crime('transfer-ring')).params['accounts']);
      await find(page, account);
      await expect.poll(() => count(page)).toBe(1);
      const hand = new Hand(page);
      await hand.press('r');
      await expect(right(page).getByRole('button', { name: w.layers })).toBeFocused();
      await hand.press('ArrowDown');
      await expect(right(page).getByRole('button', { name: w.ring })).toBeFocused();
      await hand.press('Enter');
      await expect(right(page).getByRole('button', { name: w.run, exact: true })).toBeFocused();
      await hand.press('Enter');
      await expect(hits(page).first()).toBeVisible(patiently);
      await hand.press('2');
      await expect(plot(page)).toBeFocused();
      expect(hand.done).toBeLessThanOrEqual(5);
      await expect(plot(page).locator('canvas').first()).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(w.inWindow).first()).toBeVisible(patiently);
    });

    test('money: where did it go, when? by mouse, 5 and the window', async ({ page }) => {
      const [uid = ''] = (await crime('transfer-ring')).params['accounts'] as readonly string[];
      await find(page, numbersOf([uid])[0] ?? '');
      await expect.poll(() => count(page)).toBe(1);
      const hand = new Hand(page);
      await hand.on(uid, 'verbs');
      await hand.click(page.getByRole('menuitem', { name: w.pattern }));
      await hand.click(page.getByRole('menuitem', { name: w.ring }));
      await hand.click(right(page).getByRole('button', { name: w.run, exact: true }));
      await expect(hits(page).first()).toBeVisible(patiently);
      await hand.click(page.getByRole('tab', { name: w.timeline }));
      expect(hand.done).toBeLessThanOrEqual(5);
      const box = await plot(page).boundingBox();
      if (box === null) throw new Error('no timeline');
      await page.mouse.move(box.x + box.width * 0.45, box.y + 70);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + 70, { steps: 4 });
      await page.mouse.up();
      await expect(page.getByText(w.inWindow).first()).toBeVisible(patiently);
    });

    test('a hit: is it worth work, and the report of it: by keyboard, 3 and 4', async ({ page }) => {
      await hitsOfTheSeries(page);
      const hand = new Hand(page);
      await hand.press('ArrowDown', 'Shift+L', 'Enter');
      await expect(page).toHaveURL(/\/hits\?/);
      expect(hand.done).toBeLessThanOrEqual(3);

      // Ticked with one key, made with the next.
      const report = new Hand(page);
      await report.press('g', 'r');
      await expect(page).toHaveURL(/\/reports$/);
      await expect(page.getByRole('checkbox').first()).toBeFocused();
      await report.press(' ');
      const file = page.waitForEvent('download', patiently);
      await report.press('Enter');
      expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
      expect(report.done).toBeLessThanOrEqual(4);
    });

    test('a hit: is it worth work, and the report of it: by mouse, 3 and 4', async ({ page }) => {
      await hitsOfTheSeries(page);
      const hand = new Hand(page);
      await hand.click(hits(page).nth(1));
      await hand.click(right(page).getByRole('button', { name: w.take }).first());
      expect(hand.done).toBeLessThanOrEqual(3);
      const report = new Hand(page);
      await report.click(page.getByRole('link', { name: w.reports }));
      await expect(page).toHaveURL(/\/reports$/);
      const first = page.getByRole('checkbox').first();
      await report.click(first, { force: true });
      const file = page.waitForEvent('download', patiently);
      await report.click(page.getByRole('button', { name: w.pdf, exact: true }));
      expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
      expect(report.done).toBeLessThanOrEqual(4);
    });

    /** The hits of the planted series, with the hand on the list. */
    async function hitsOfTheSeries(page: Page): Promise<void> {
      const planted = await crime('burglary-series');
      await allLeadsTakenBack(page);
      // The page that is open knows of them still.
      await page.reload();
      await expect(page.getByText(/^(Practice case file|练习专案)$/).first()).toBeVisible();
      await findList(page, numbersOf(planted.params['cases']));
      await expect.poll(() => count(page)).toBe(3);
      await chart(page).focus();
      await page.keyboard.press('r');
      await expect(right(page).getByRole('button', { name: w.near })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(right(page).getByRole('button', { name: w.run, exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(hits(page).first()).toBeVisible(patiently);
      await expect(right(page).getByRole('listbox').first()).toBeFocused();
    }
  });
}
