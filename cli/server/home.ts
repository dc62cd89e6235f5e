/** Is the home fit to start in? Looked at before anything is begun. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { unavailable } from '#graph-schema/words/failure.ts';

/** Room for the store's own logs and a working day; fetching Neo4j asks for more by itself. */
const needMegabytes = 300;

/** @throws Unavailable when it cannot be written, or the disk is nearly full */
export async function checkHome(home: string): Promise<void> {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK);
  } catch (cause) {
    throw unavailable('desk.start.home', { home, why: (cause as Error).message }, { cause });
  }
  const { bavail, bsize } = await statfs(home);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < needMegabytes) throw unavailable('desk.start.room', { home, free, need: needMegabytes });
}
