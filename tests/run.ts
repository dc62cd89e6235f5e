/** Runs every test, with all set-up it needs, and closes with one line that counts them. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../tools/build.ts';
import { tool } from '../tools/tool.ts';
import { browserPath } from './browser.ts';
import { root } from './home.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const results = join(root, 'tests', '.results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

const browser = browserPath() !== '';
if (!browser)
  process.stdout.write('No Chromium found: tests in the browser are left out. Install one or set REDTHREAD_BROWSER.\n');
tool('svelteKit', ['sync', '--config', 'web/vite.config.ts'], true);
await build({ quiet: true });

for (const project of ['unit', 'graph', ...(browser ? ['components'] : [])]) vitest(project);
if (browser) playwright();

process.stdout.write(`Tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || broken ? 1 : 0;

function vitest(project: string): void {
  const out = join(results, `${project}.json`);
  const started = performance.now();
  const words = ['run', '--project', project, '--reporter', 'json', '--outputFile', out, '--reporter', 'dot'];
  const { code, said } = tool('vitest', words, true);
  const report = read(out) as VitestReport | null;
  // A project that finds no test says nothing by itself: that is a failure of the set-up.
  if (report === null || report.numTotalTests === 0) {
    broken = true;
    process.stdout.write(`${project}: no test was run\n${said.slice(-3_000)}\n`);
    return;
  }
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  add(project, count, started);
  for (const file of report.testResults) {
    for (const test of file.assertionResults.filter((t) => t.status === 'failed')) {
      process.stdout.write(`  failed: ${test.fullName}\n    ${(test.failureMessages[0] ?? '').slice(0, 1_500)}\n`);
    }
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      broken = true;
      process.stdout.write(`  failed: ${file.name}\n    ${file.message.slice(0, 1_500)}\n`);
    }
  }
  if (code !== 0 && count.failed === 0) {
    broken = true;
    process.stdout.write(said.slice(-3_000) + '\n');
  }
}

function playwright(): void {
  const started = performance.now();
  const out = join(results, 'e2e.json');
  process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = out;
  const { code, said } = tool('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts'], true);
  const report = read(out) as PlaywrightReport | null;
  const stats = report?.stats;
  if (!stats || stats.expected + stats.unexpected + stats.flaky === 0) {
    broken = true;
    process.stdout.write(`e2e: no test was run\n${said.slice(-3_000)}\n`);
    return;
  }
  // A test that sometimes passes is a bug of that day: flaky counts as failed.
  add('e2e', { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, started);
  if (code !== 0 || stats.flaky > 0) process.stdout.write(said.slice(-6_000) + '\n');
}

function add(name: string, count: Count, started: number): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)\n`,
  );
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null; // the run ended before it wrote its report
  }
}

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
