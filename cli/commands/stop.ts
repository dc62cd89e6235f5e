/** `redthread stop`. */
import type { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import { homeOf } from '#casework/process.ts';
import { unavailable } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { print } from '../frame.ts';
import { languageOf } from '../language.ts';
import { running } from '../server/running.ts';

const patienceSeconds = 130;

export default (command: Command): void => {
  command.action(async (_: object, self: Command) => {
    const { json = false } = self.optsWithGlobals<{ json?: boolean }>();
    const given = { json, language: languageOf(process.argv.slice(2), process.env) };
    const home = homeOf(process.env);
    const server = await running(home);
    if (server) await end(home, server.pid);
    const text = say(given.language, { code: server ? 'desk.stop.done' : 'desk.stop.none' });
    print({ json: { stopped: server !== null, ...(server && { pid: server.pid }) }, text }, given);
  });
};

/** The lock is what tells that it is gone; Neo4j may take two minutes at the worst. */
async function end(home: string, pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (let turn = 0; turn < patienceSeconds * 10; turn++) {
    if ((await running(home))?.pid !== pid) return;
    await sleep(100);
  }
  throw unavailable('desk.stop.stuck', { pid, seconds: patienceSeconds });
}
