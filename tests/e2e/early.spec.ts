/** The page is drawn before it is alive: what a quick hand does by then is not lost. */
import { expect, test } from '@playwright/test';
import { crime, search } from './page.ts';

const url = (): string => process.env['REDTHREAD_URL'] ?? '';

for (const [name, width] of [
  ['at the desk', 1440],
  ['on a phone', 390],
] as const) {
  test(`what is typed before the page is alive is searched, ${name}`, async ({ page }) => {
    const planted = await crime('burglary-series');
    const phone = planted.expected[0]?.[0]?.split(':')[1] ?? '';
    await page.setViewportSize({ width, height: 844 });
    let alive = (): void => {};
    const held = new Promise<void>((go) => (alive = go));
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${url()}/?chart=new`, { waitUntil: 'commit' });
    await search(page).pressSequentially(phone.slice(0, -1));
    alive();
    // The hand types on: its focus is where it was.
    await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
    await page.keyboard.type(phone.slice(-1));
    await expect(search(page)).toHaveValue(phone);
  });
}
