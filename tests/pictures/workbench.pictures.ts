/** The ten minutes of the README as pictures: the series and its phones, why, when, where, in the dark, in Chinese, on a phone. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chart, crime, drawn, findList, numbersOf, open } from '../e2e/page.ts';
import { root } from '../home.ts';

const chinese = (process.env['REDTHREAD_TEST_CITY'] ?? 'en') === 'zh';
const language = chinese ? 'zh' : 'en';
const said = (en: RegExp, zh: RegExp): RegExp => (chinese ? zh : en);

const panel = (page: Page) => page.getByRole('complementary', { name: said(/^Card and hits$/, /^卡片与命中$/) });

/** Once nothing moves any more. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 870);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(root, 'docs', `${name}${chinese ? '-zh' : ''}.png`) });
}

/** Three scenes on the chart, and who was near all of them. */
async function hits(page: Page): Promise<void> {
  const series = await crime('burglary-series');
  await open(page, language);
  await findList(page, numbersOf(series.params['cases']));
  await expect.poll(() => drawn(page)).toBe(3);
  await chart(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('r');
  await panel(page)
    .getByRole('button', { name: said(/^Phones that were near several scenes/, /^多案现场共现/) })
    .click();
  await panel(page)
    .getByRole('button', { name: said(/^Run$/, /^运行$/) })
    .click();
  await expect(panel(page).getByRole('listbox').getByRole('option').first()).toBeVisible({ timeout: 60_000 });
}

test('the workbench', async ({ page }) => {
  await hits(page);
  await picture(page, 'workbench');
  await panel(page)
    .getByRole('button', { name: said(/^Open hit sheet/, /^打开命中/) })
    .click();
  await expect(
    page.getByText(said(/^A hit is a lead, never a verdict\.$/, /^命中只是线索，不是结论。$/)),
  ).toBeVisible();
  await picture(page, 'hit-sheet');
});

test('when and where', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await hits(page);
  await chart(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('2');
  await picture(page, 'timeline');
  await page.keyboard.press('3');
  await picture(page, 'map');
});
