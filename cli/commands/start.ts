/** `redthread start`: everything that must run, then one line with the address. */
import type { Command } from 'commander';
import { openDesk, type Desk } from '#casework/desk.ts';
import { handDesk, homeOf } from '#casework/process.ts';
import { unavailable } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { print, sentenceOf, type Given } from '../frame.ts';
import { languageOf } from '../language.ts';
import { Progress } from '../progress.ts';
import { choice } from '../read.ts';
import { buildPage } from '../server/build.ts';
import { checkHome } from '../server/home.ts';
import { become, running } from '../server/running.ts';
import { serve, type Serving } from '../server/serve.ts';

interface Options {
  readonly json?: boolean;
  readonly city?: string | false;
}

export default (command: Command): void => {
  command
    .option(
      '--city <language>',
      "the fictional city of a first start: zh (澜川) or en (Kelderhaven); the terminal's language unless said",
    )
    .option('--no-city', 'start without the fictional city')
    .action(async (_: object, self: Command) => {
      const { json = false, city } = self.optsWithGlobals<Options>();
      const given = { json, language: languageOf(process.argv.slice(2), process.env) };
      const edition = city === false ? null : (choice('--city', city, ['zh', 'en']) ?? given.language);
      await start(homeOf(process.env), given, edition);
    });
};

/** Returns once it is up; what is open keeps the process alive until a signal ends it. */
async function start(home: string, given: Given, city: 'zh' | 'en' | null): Promise<void> {
  await checkHome(home);
  const place = become(home);
  if (!place) throw unavailable('desk.start.running', { address: (await running(home))?.address ?? home });
  const progress = new Progress(given.language);
  const stopped = new AbortController();
  let serving: Serving | undefined;
  let desk: Desk | undefined;
  let loading: Promise<void> | undefined;
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    progress.end();
    await serving?.close();
    handDesk(undefined);
    await loading; // It ends after the batch that is being written, and is gone on with at the next start.
    await desk?.close();
    await place.end();
  };
  const stop = (): Promise<void> => {
    ending ??= end();
    stopped.abort();
    return ending;
  };
  const told = (): void => {
    // Ctrl-C comes twice through the wrapper: stopping twice is stopping once.
    if (!ending) process.stderr.write(`${say(given.language, { code: 'desk.start.stopping' })}\n`);
    const bad = (cause: unknown): void => {
      process.stderr.write(`${sentenceOf(cause, given.language)}\n`);
      process.exitCode = 1;
    };
    void stop()
      .catch(bad)
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);

  try {
    serving = await serve(process.env);
    const { address } = serving;
    await place.note({ pid: process.pid, address, since: new Date().toISOString() });
    let isUp = false;
    desk = await openDesk({
      ...{ home, face: 'web' },
      // Once it is up only what is new is told: that the store was lost, and that it is back.
      onState: ({ store }) => (isUp && store.state === 'starting' ? undefined : progress.store(store)),
    });
    const ready = desk.warm();
    // Awaited below: a page that cannot be built must not hide behind a store that cannot start.
    ready.catch(() => undefined);
    await buildPage();
    handDesk(desk);
    await serving.show();
    await ready;
    progress.end();
    isUp = true;
    print({ json: { address, home, pid: process.pid }, text: address }, given);
  } catch (cause) {
    await stop();
    throw cause;
  }
  if (city) await (loading = firstCity(desk, city, { progress, signal: stopped.signal, given }));
}

interface Beside {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly given: Given;
}

/** After the page can be reached; whatever goes wrong with it is said, and the workbench runs on. */
async function firstCity(desk: Desk, language: 'zh' | 'en', { progress, signal, given }: Beside): Promise<void> {
  try {
    await desk.firstCity({ ...desk.defaults, purpose: 'Training' }, { language, signal, onJob: progress.job });
  } catch (cause) {
    if (!signal.aborted) process.stderr.write(`${sentenceOf(cause, given.language)}\n`);
  } finally {
    progress.end();
  }
}
