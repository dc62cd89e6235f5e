/** Runs a tool of node_modules by its file, under this Node: outside npm a bare name would find the machine's Node. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const files = {
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  svelteCheck: 'svelte-check/bin/svelte-check',
  svelteKit: '@sveltejs/kit/svelte-kit.js',
} as const;

export type Tool = keyof typeof files;

/** @returns exit code, and what was said when `quiet` */
export function tool(name: Tool, words: readonly string[], quiet = false): { code: number; said: string } {
  const path = resolve(root, 'node_modules', files[name]);
  const done = spawnSync(process.execPath, [path, ...words], {
    cwd: root,
    stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { code: done.status ?? 1, said: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}
