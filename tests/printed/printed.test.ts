/** What is derived and committed must be fresh. In a process of its own, as `npm run print` is: one copy of graphql. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../home.ts';

test('the printed files are fresh (else: npm run print)', () => {
  const { stderr, status } = spawnSync(process.execPath, ['tools/print.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
