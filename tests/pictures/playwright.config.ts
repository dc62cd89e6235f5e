/** Pictures of the product for its documents: the pages of the tests, looked at instead of judged. */
import { defineConfig } from '@playwright/test';
import pages from '../e2e/playwright.config.ts';

export default defineConfig({
  ...pages,
  testDir: '.',
  testMatch: '*.pictures.ts',
  globalSetup: ['../folder.setup.ts', '../e2e/world.ts'],
  outputDir: '../.results/pictures',
  reporter: 'line',
  // Headings of the page are 13 px: a picture that a document makes smaller stays legible.
  use: { ...pages.use, deviceScaleFactor: 1.5 },
});
