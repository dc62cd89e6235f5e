/** The three planted crimes of the city, found from the page as a person would. */
import { expect, test, type Page } from '@playwright/test';
import { chart, crime, drawn, find, findList, numbersOf, open } from './page.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Card and hits' });
const hits = (page: Page) => panel(page).getByRole('listbox').getByRole('option');

/** What is selected goes into the first pattern that is suggested for it. */
async function runSuggested(page: Page, title: RegExp): Promise<void> {
  await chart(page).focus();
  await page.keyboard.press('r');
  await panel(page).getByRole('button', { name: title }).click();
  await panel(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(hits(page).first()).toBeVisible({ timeout: 60_000 });
}

test('the burglary series: two phones near three scenes, and why', async ({ page }) => {
  const planted = await crime('burglary-series');
  await open(page);
  await findList(page, numbersOf(planted.params['cases']));
  await expect.poll(() => drawn(page)).toBe(3);
  await chart(page).focus();
  await page.keyboard.press('Control+a');
  await runSuggested(page, /Phones that were near several scenes/);

  // Both phones of the crew stand above the luck line, nobody else does.
  const culprits = planted.expected.map(([uid = '']) => uid.slice(-6));
  const first = await hits(page).nth(0).innerText();
  const second = await hits(page).nth(1).innerText();
  for (const digits of culprits) expect(`${first} ${second}`.replace(/\s/g, '')).toContain(digits);
  await expect(panel(page).getByText(/^Luck line \d/)).toBeVisible();
  await expect(panel(page).getByText('Could be innocent:')).toBeVisible();

  // The evidence is on the chart as the thread, and in the evidence view row by row.
  expect(await drawn(page)).toBeGreaterThan(6);
  await page.getByRole('tab', { name: /Evidence/ }).click();
  await expect(page.getByText(/\.csv : \d+/).first()).toBeVisible();

  // The sheet says what was seen, what habit would give, and where each line comes from.
  await panel(page).getByRole('button', { name: 'Open hit sheet' }).click();
  await expect(page.getByRole('heading', { name: /was near 3 of the cases/ })).toBeVisible();
  await expect(page.getByText('A hit is a lead, never a verdict.')).toBeVisible();
  await expect(page.getByText('People who live or work there', { exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: /\.csv : \d+/ }).first()).toBeVisible();
});

test('the scout car: two cars that go together against their habits', async ({ page }) => {
  const planted = await crime('scout-convoy');
  const [target = ''] = numbersOf(planted.params['targets']);
  await open(page);
  await find(page, target);
  await expect.poll(() => drawn(page)).toBe(1);
  await runSuggested(page, /Vehicles that travel together/);
  const scout = planted.expected[0]?.map((uid) => uid.split(':')[1]).find((plate) => plate !== target) ?? '';
  expect((await hits(page).nth(0).innerText()).replace(/\s/g, '')).toContain(scout);
});

test('the fence: who links two cases that share nothing else', async ({ page }) => {
  const planted = await crime('common-fence');
  await open(page);
  await findList(page, numbersOf(planted.params['cases']));
  await expect.poll(() => drawn(page)).toBe(2);
  await chart(page).focus();
  await page.keyboard.press('Control+a');
  await runSuggested(page, /Who or what links these cases/);
  // A taxi that stands in many cases may come before; chance would give neither.
  const fence = / ([\p{L}' -]+) bought from both/u.exec(planted.story.en)?.[1] ?? '?';
  await expect(hits(page).filter({ hasText: fence })).toHaveCount(1);
});

test('from person to case and back: expand, take one step back, undo, save, find again', async ({ page }) => {
  const planted = await crime('burglary-series');
  const phone = planted.expected[0]?.[0]?.split(':')[1] ?? '';
  await open(page);
  await find(page, phone);
  await expect.poll(() => drawn(page)).toBe(1);
  await chart(page).focus();
  await page.keyboard.press('e');
  await expect.poll(() => drawn(page)).toBeGreaterThan(5);
  const expanded = await drawn(page);

  // A person is reached from the phone, and cases from there.
  await expect(page.getByRole('row', { name: /Person/ }).first()).toBeVisible();

  const step = page.getByRole('region', { name: 'Trail' }).getByRole('listitem').filter({ hasText: 'Expanded' });
  await step.hover();
  await step.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => drawn(page)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => drawn(page)).toBe(expanded);

  // Saved by itself: a reload shows the same chart.
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await expect(page).toHaveURL(/chart=[0-9a-f-]{30,}/);
  await page.reload();
  await expect.poll(() => drawn(page)).toBe(expanded);
});

test('the page reads in Chinese, and shows its keys', async ({ page }) => {
  await open(page, 'zh');
  await expect(page.getByText('练习专案').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /zh/);
  await chart(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByText('展开').first()).toBeVisible();
});
