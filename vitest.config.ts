import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath } from './tests/browser.ts';

const folders = '{graph-schema,importers,queries,casework,cli,tools,tests,web/src}';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [`${folders}/**/*.test.ts`],
          exclude: ['**/*.graph.test.ts', '**/*.svelte.test.ts', '**/node_modules/**', 'tests/e2e/**'],
          globalSetup: ['tests/folder.setup.ts'],
          // Machines are shared: a slow one is no failure.
          testTimeout: 30_000,
        },
      },
      {
        // One real Neo4j for the whole run; the files share it, so one after the other.
        test: {
          name: 'graph',
          environment: 'node',
          include: [`${folders}/**/*.graph.test.ts`],
          exclude: ['**/node_modules/**'],
          globalSetup: ['tests/folder.setup.ts', 'tests/store.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: {
          name: 'components',
          include: ['src/**/*.svelte.test.ts'],
          globalSetup: [fileURLToPath(new URL('tests/folder.setup.ts', import.meta.url))],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
