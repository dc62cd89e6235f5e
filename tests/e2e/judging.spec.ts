/** A hit from the list to a judgement: taken up, dismissed with its reason, checked, taken back; and opened again another day. */
import { expect, test, type Page } from '@playwright/test';
import { chart, crime, drawn, findList, numbersOf, open } from './page.ts';

/** What an earlier run of this test left: no judgement stands when it begins. */
async function allTakenBack(page: Page): Promise<void> {
  await page.goto(`${process.env['REDTHREAD_URL'] ?? ''}/leads`);
  await page.getByText(/No lead in this case file yet|Taken up \d/).waitFor();
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let left = await undo.count(); left > 0; left = await undo.count()) {
    const before = await page.getByText(/\d+ steps?$/).allInnerTexts();
    await undo.first().click();
    await expect.poll(() => page.getByText(/\d+ steps?$/).allInnerTexts()).not.toEqual(before);
  }
}

test('hits are judged, and the judgement is there after a reload', async ({ page }) => {
  test.setTimeout(180_000);
  const planted = await crime('burglary-series');
  await allTakenBack(page);
  await open(page);
  await findList(page, numbersOf(planted.params['cases']));
  await expect.poll(() => drawn(page)).toBe(3);
  await chart(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('r');
  const panel = page.getByRole('complementary', { name: 'Card and hits' });
  await panel.getByRole('button', { name: /Phones that were near several scenes/ }).click();
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  const hits = panel.getByRole('option');
  await expect(hits.first()).toBeVisible({ timeout: 60_000 });

  // Other limits: every setting that is looked at counts from then on.
  await panel.getByRole('button', { name: /^Look at \d+ settings/ }).click();
  await expect(panel.getByText(/^.*settings were looked at/)).toBeVisible({ timeout: 90_000 });
  await expect(panel.getByRole('table', { name: 'Hits at other limits' }).locator('[aria-current]')).toHaveCount(1);
  await panel.getByRole('button', { name: /^800 m, at least 3/ }).click();
  const set = panel.getByRole('table', { name: 'Hits at other limits' }).locator('[aria-current]');
  await expect(set).toHaveAccessibleName(/^800 m, at least 3/, { timeout: 60_000 });

  // Ticked, and dismissed with a reason: both are seen in the list.
  await hits.nth(0).click();
  await panel.getByRole('button', { name: 'Take up as lead' }).click();
  await expect(panel.getByText('Lead: open', { exact: true })).toBeVisible();
  await hits.nth(1).click();
  await panel.getByRole('button', { name: 'Dismiss …' }).click();
  await page.keyboard.type('The courier of the street');
  await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(hits.nth(1)).toContainText('Dismissed: The courier of the street');

  // The sheet: an explanation is checked by a person; what was looked up is said apart.
  await panel.getByRole('button', { name: 'Open hit sheet' }).click();
  await expect(page.getByText('What Redthread looked up itself')).toBeVisible();
  await page.getByRole('button', { name: /Check .*live or work there/ }).click();
  await page.getByRole('textbox', { name: 'What was looked at' }).fill('No address within 2 km');
  await page
    .getByRole('form', { name: /live or work there/ })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText('does not hold: No address within 2 km')).toBeVisible();

  // Another day: the kept result opens as it was, with all that people thought of it.
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const figures = await page.getByText(/^By luck, of [\d,]+ tried$/).innerText();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(figures)).toBeVisible();
  await expect(page.getByText('does not hold: No address within 2 km')).toBeVisible();
  await expect(page.getByText('The courier of the street').last()).toBeVisible();

  // The list of leads, and the way back.
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const dismissed = page.getByRole('region', { name: 'Dismissed' });
  await expect(dismissed.getByText('The courier of the street')).toBeVisible();
  await dismissed.getByRole('button', { name: 'Undo' }).first().click();
  await expect(dismissed.getByText('The courier of the street')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Taken back' }).getByRole('listitem').first()).toBeVisible();
});

test('a lasso selects what it goes round', async ({ page }) => {
  const planted = await crime('burglary-series');
  await open(page);
  await findList(page, numbersOf(planted.params['cases']));
  await expect.poll(() => drawn(page)).toBe(3);
  await page.getByRole('button', { name: 'Draw round what is to be selected' }).click();
  const box = await chart(page).boundingBox();
  if (!box) throw new Error('no chart');
  const corners = [
    [0.02, 0.02],
    [0.98, 0.02],
    [0.98, 0.98],
    [0.02, 0.98],
    [0.02, 0.1],
  ] as const;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Draw round what is to be selected' }).click();
  await page.mouse.move(box.x + box.width * 0.02, box.y + box.height * 0.02);
  await page.mouse.down();
  for (const [x, y] of corners) await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('grid').getByRole('row', { selected: true })).toHaveCount(3);
});

test('all that a search matches is listed, and nothing is drawn unasked', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('phone:+44*');
  await page.getByRole('option', { name: /^All/ }).click();
  await expect(page.getByRole('tab', { name: /Found/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('grid').getByRole('row').nth(8)).toBeVisible();
  expect(await drawn(page)).toBe(0);
});
