/** One selection, five views: a hand goes from a list to the timeline, sets a window, sees the chart follow, and to the map. */
import { expect, test, type Page } from '@playwright/test';
import { chart, crime, findList, numbersOf, open } from './page.ts';

const plot = (page: Page) => page.getByRole('group', { name: /^Events over time|^按时间排列的事件/ });
const chips = (page: Page) => page.getByRole('group', { name: /^(Filters of the chart|图谱的筛选)$/ });
const links = async (page: Page): Promise<number> => {
  const text = await page
    .getByText(/ for [\d,]+ links?/)
    .first()
    .innerText();
  return Number(/for ([\d,]+) link/.exec(text)?.[1]?.replace(',', '') ?? 0);
};

/** The scenes of the planted series and the two phones that were there. */
async function series(page: Page, language: 'en' | 'zh' = 'en'): Promise<void> {
  await open(page, language);
  const planted = await crime('burglary-series');
  await findList(page, [...numbersOf(planted.params['cases']), ...numbersOf(planted.expected.flat())]);
  await expect(chart(page)).toHaveAccessibleName(/5 entities|5 个实体/);
}

test('by keyboard: a window from the timeline filters the chart, comes back after a reload, and when its end is undone', async ({
  page,
}) => {
  await series(page);
  const all = await links(page);
  await chart(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(plot(page)).toBeFocused();
  await expect(page.getByText(/^\d+ events of 2 entities$/)).toBeVisible();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByText(/^\d+ in the window$/)).toBeVisible();
  await expect(chips(page).getByRole('button')).toHaveCount(1);
  await expect.poll(() => links(page)).toBeLessThan(all);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const window = await chips(page).innerText();

  await page.reload();
  await expect(chips(page)).toHaveText(window);
  await chips(page).getByRole('button').click();
  await expect(chips(page).getByRole('button')).toHaveCount(0);
  await expect.poll(() => links(page)).toBe(all);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(chips(page)).toHaveText(window);
});

test('by mouse: a drag is a window, Alt and drag a second one, a closed kind composes with both and reads as a sentence', async ({
  page,
}) => {
  await series(page);
  await chart(page).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const box = await plot(page).boundingBox();
  if (box === null) throw new Error('no timeline');
  const drag = async (from: number, until: number): Promise<void> => {
    await page.mouse.move(box.x + box.width * from, box.y + 70);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * until, box.y + 70, { steps: 4 });
    await page.mouse.up();
  };
  await drag(0.2, 0.3);
  await page.keyboard.down('Alt');
  await drag(0.6, 0.7);
  await page.keyboard.up('Alt');
  await expect(chips(page).getByRole('button')).toHaveCount(2);
  await page
    .getByRole('group', { name: 'Kinds of events' })
    .getByRole('button', { name: /^Messaged/ })
    .click();
  await expect(chips(page)).toHaveAttribute('title', /^Shown: .+ and .+; without “Messaged”\.$/);
  // All three go, one after the other.
  for (const left of [2, 1, 0]) {
    await chips(page).getByRole('button').first().click();
    await expect(chips(page).getByRole('button')).toHaveCount(left);
  }
});

for (const language of ['en', 'zh'] as const) {
  test(`the map tells of the same selection and asks nobody for a tile, ${language}`, async ({ page }) => {
    await series(page, language);
    await chart(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('3');
    const list = page.getByRole('group', { name: /^(Places, most visited first|地点，按到访次数排列)$/ });
    await expect(list.getByRole('button').first()).toBeVisible();
    await list.getByRole('button').first().click();
    const add = page.getByRole('button', { name: /^(Put on the chart|加入图谱)$/ });
    await expect(add).toBeVisible();
    await add.click();
    await expect(chart(page)).toHaveAccessibleName(/6 entities|6 个实体/);
  });
}
