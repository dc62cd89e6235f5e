/** The desk of this process: `start` hands it over, the web's server asks for it. Both import this very module. */
import { resolve } from 'node:path';
import { unavailable } from '#graph-schema/words/failure.ts';
import { openDesk, type Desk } from './desk.ts';

let handed: Desk | undefined;
let opening: Promise<void> | undefined;
/** One was taken back: this process is stopping, and must not open another. */
let isOver = false;

export function handDesk(desk: Desk | undefined): void {
  isOver = handed !== undefined && desk === undefined;
  handed = desk;
}

/** @throws Unavailable before the start has handed one over, and after the stop */
export function theDesk(): Desk {
  if (!handed) throw unavailable('desk.closed');
  return handed;
}

/** Where everything is kept: REDTHREAD_HOME, or `.redthread` at the project's root. */
export const homeOf = (env: NodeJS.ProcessEnv): string =>
  resolve(env['REDTHREAD_HOME'] ?? resolve(import.meta.dirname, '..', '.redthread'));

/** For the page with live reload, where no start runs before it: opens a desk, once, if none was handed over. */
export async function ensureDesk(): Promise<void> {
  if (!handed && !isOver) await (opening ??= open().finally(() => (opening = undefined)));
}

async function open(): Promise<void> {
  const desk = await openDesk({ home: homeOf(process.env), face: 'web' });
  handed = desk;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void desk.close());
  void desk.warm().catch(() => undefined); // Each question says itself that the store is not there.
}
