import { defineConfig } from '@playwright/test';
import { browserPath } from '../browser.ts';

export default defineConfig({
  testDir: '.',
  globalSetup: ['../folder.setup.ts', './world.ts'],
  outputDir: '../.results/e2e',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['json'], ['dot']],
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: browserPath(),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
});
