/** The page with live reload, on the same desk as `npm start`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tool.ts';

const vite = spawn(
  process.execPath,
  [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'dev', 'web', '--host', '127.0.0.1'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vite.kill(signal));
vite.on('exit', (code) => (process.exitCode = code ?? 0));
