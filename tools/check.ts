/** Everything that can be said of the source without running it: format, types, lint, dead code, printed files. */
import { tool, type Tool } from './tool.ts';

const steps: readonly (readonly [string, Tool, readonly string[]])[] = [
  ['web types are made', 'svelteKit', ['sync', '--config', 'web/vite.config.ts']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  [
    'page types',
    'svelteCheck',
    ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['dead code', 'knip', ['--no-progress']],
  [
    'import arrows, printed files',
    'vitest',
    ['run', '--project', 'unit', '--reporter', 'dot', 'tests/architecture', 'tests/printed'],
  ],
];

let failed = 0;
for (const [name, program, words] of steps) {
  const started = performance.now();
  const { code, said } = tool(program, words, true);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (code === 0) continue;
  failed++;
  process.stdout.write(said.slice(-8_000) + '\n');
}
process.exitCode = failed === 0 ? 0 : 1;
