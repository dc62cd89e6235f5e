/** A pattern of one's own, from an empty page to its hits: written, mended, saved, run, changed, taken out and put back. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { crime, open } from './page.ts';

test('a pattern is written, mended, saved, run, exported and taken out', async ({ page }) => {
  test.setTimeout(150_000);
  const url = process.env['REDTHREAD_URL'] ?? '';
  const planted = await crime('common-contacts');
  const title = `Callers, tried at ${Date.now()}`;
  await open(page);
  await page.goto(`${url}/patterns`);
  await page.getByRole('button', { name: 'Write a pattern' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the pattern' });
  await expect(page.getByText('Sound: it can be saved and run.')).toBeVisible({ timeout: 30_000 });

  // A text that would write is refused as it is typed, and so is one without an innocent explanation.
  const sound = (await text.inputValue()).replace('Who called a number in a period', title);
  await text.fill(sound.replace('LIMIT $limit', 'SET to.name = 1'));
  await expect(page.getByText(/mistakes? stops? it/)).toBeVisible();
  await text.fill(sound.replace(/ \* @innocent.*\n/g, ''));
  await expect(page.getByRole('button', { name: /Line 1 .*innocent/ })).toBeVisible();

  // What is typed outlives the window.
  await text.fill(sound);
  await page.reload();
  await expect(page.getByText(/and not saved: here it is again/)).toBeVisible();
  await expect(text).toHaveValue(sound);
  await expect(page.getByText('Sound: it can be saved and run.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Save and run' }).click();

  // The form of a pattern like any other.
  const panel = page.getByRole('complementary', { name: 'Card and hits' });
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
  const [number = ''] = planted.params['phones'] as string[];
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(number.replace('phone:', ''));
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  // What was just added is selected: its card stands before the form, which takes it when it comes back.
  await expect(panel.getByRole('heading', { name: number.replace('phone:', '') })).toBeVisible();
  await panel.getByRole('tab', { name: 'Patterns' }).click();
  await expect(panel.getByRole('form', { name: title })).toContainText(number.replace('phone:', ''));
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('option').first()).toBeVisible({ timeout: 60_000 });

  // Its file is the text; out of the library, and back.
  await page.goto(`${url}/patterns/write`);
  await page.getByRole('region', { name: 'Own patterns' }).getByRole('button', { name: title }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(sound);
  const row = page.getByRole('region', { name: 'Own patterns' }).getByRole('listitem').filter({ hasText: title });
  await row.getByRole('button', { name: /^Take out/ }).click();
  await expect(row).toContainText('out of the library');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).not.toContainText('out of the library');
});
