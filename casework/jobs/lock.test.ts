import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { WorkLock, type AtWork } from './lock.ts';

let home: string;
let store: Store;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-lock-'));
  store = await openStore(home);
});

afterEach(async () => {
  await store.destroy();
  rmSync(home, { recursive: true });
});

const mine = (who: string) => ({ what: { code: 'desk.work.backup' }, who });

test('one works at a time; the other waits and is told for whom', async () => {
  const [one, two] = [new WorkLock(home, store), new WorkLock(home, store)];
  const told: string[] = [];
  const begun = Promise.withResolvers<void>();
  const first = one.hold(mine('li'), async () => {
    begun.resolve();
    await new Promise((done) => setTimeout(done, 500));
    told.push('li is done');
  });
  await begun.promise;
  expect((await two.atWork())?.who).toBe('li');
  const onWait = ({ who }: AtWork) => void told.push(`wang waits for ${who}`);
  await Promise.all([first, two.hold(mine('wang'), async () => void told.push('wang works'), { onWait })]);
  expect(told).toEqual(['wang waits for li', 'li is done', 'wang works']);
  expect(await one.atWork()).toBeNull();
});

test('who is tired of waiting may go', async () => {
  const lock = new WorkLock(home, store);
  await lock.hold(mine('li'), async () => {
    const waiting = new WorkLock(home, store).hold(mine('wang'), async () => 1, { signal: AbortSignal.timeout(50) });
    await expect(waiting).rejects.toMatchObject({ type: 'TimedOut' });
  });
});

test('a process that was killed holds nothing', async () => {
  const module = resolve(import.meta.dirname, 'file-lock.ts');
  const text = `const { tryLock } = await import(${JSON.stringify(module)});
    console.log(tryLock(${JSON.stringify(join(home, 'work.lock'))}) ? 'held' : 'refused'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('held');
  let waited = false;
  const mineThen = new WorkLock(home, store).hold(mine('wang'), async () => (waited = true));
  await new Promise((done) => setTimeout(done, 400));
  expect(waited).toBe(false);
  child.kill('SIGKILL');
  await mineThen;
  expect(waited).toBe(true);
});
