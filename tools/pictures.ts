/** `npm run pictures`: takes the screenshots of docs/ from the real product, in both cities, through the pages of the tests. */
import { build } from './build.ts';
import { tool } from './tool.ts';

await build({ quiet: true });
for (const city of ['en', 'zh']) {
  process.env['REDTHREAD_TEST_CITY'] = city;
  const { code } = tool('playwright', ['test', '-c', 'tests/pictures/playwright.config.ts']);
  if (code !== 0) process.exitCode = code;
}
