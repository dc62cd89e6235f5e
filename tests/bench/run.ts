/** `npm run bench [part …] [--quick | --large]`: measures speed and memory and prints tables. Never a test: nothing here fails for being slow. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Part } from './bench.ts';
import { load, machine } from './machine.ts';
import { print, tell } from './table.ts';

const parts: Readonly<Record<string, () => Promise<{ default: Part }>>> = {
  start: () => import('./start.ts'),
  import: () => import('./import.ts'),
  parse: () => import('./parse.ts'),
  questions: () => import('./questions.ts'),
  patterns: () => import('./patterns.ts'),
  chart: () => import('./chart.ts'),
  city: () => import('./city.ts'),
};

const words = process.argv.slice(2);
const [quick, large] = [words.includes('--quick'), words.includes('--large')];
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = [
  ...asked.filter((word) => !parts[word]),
  ...words.filter((w) => w.startsWith('--') && w !== '--quick' && w !== '--large'),
];
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}; --quick leaves out the large sizes, --large adds patterns among ten million events.\n`,
  );
  process.exit(1);
}

const bench: Bench = {
  quick,
  large,
  sizes: quick ? [100_000] : [100_000, 1_000_000],
  folder: mkdtempSync(join(tmpdir(), 'redthread-bench-')),
};
const clear = (): void => rmSync(bench.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    clear();
    process.exit(130);
  });

print(`Redthread bench${quick ? ' --quick' : ''} · ${await machine()}`);
const began = performance.now();
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    tell(`${name} … (${load()})`);
    try {
      await (await parts[name]!()).default(bench);
    } catch (cause) {
      // What the other parts have to say is not lost for it.
      print(`\n${name} was not measured to its end: ${cause instanceof Error ? cause.message : String(cause)}`);
      process.exitCode = 1;
    }
  }
} finally {
  clear();
}
print(`\n${Math.round((performance.now() - began) / 1000)} s in all · ${load()} at the end`);
