/** Brings the page up to date with its sources: nothing to do in a second start. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { unavailable } from '#graph-schema/words/failure.ts';

/** @throws Unavailable when it cannot be built; the builder has said why on stderr */
export function buildPage(): Promise<void> {
  const path = resolve(import.meta.dirname, '..', '..', 'tools', 'build.ts');
  return new Promise((done, failed) => {
    // By its file: a folder of the product imports nothing of `tools/`.
    const child = spawn(process.execPath, [path], { stdio: ['ignore', 2, 2] });
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(unavailable('desk.start.unbuilt'))));
  });
}
