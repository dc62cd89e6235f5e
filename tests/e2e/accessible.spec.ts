/** WCAG 2.2 AA as far as axe can tell, on every page, in both themes. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const url = (): string => process.env['REDTHREAD_URL'] ?? '';

for (const path of [
  '/?chart=new',
  '/patterns',
  '/charts',
  '/leads',
  '/imports',
  '/reports',
  '/reference',
  '/standard',
  '/keys',
  '/gallery',
  '/gallery?lang=zh',
]) {
  for (const theme of ['light', 'dark']) {
    test(`${path} in ${theme}`, async ({ page, context }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: url() }]);
      test.slow(path.startsWith('/gallery'), 'every panel in every state');
      await page.goto(`${url()}${path}`);
      await page.locator('main, h1').first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.join(' '))
              .join(' | ')}`,
        ),
      ).toEqual([]);
    });
  }
}
