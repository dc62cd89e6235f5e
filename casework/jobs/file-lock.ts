/** A lock between processes that the system lets go of when its holder dies, however it dies: SQLite's own, on a file of its own. */
import { DatabaseSync } from 'node:sqlite';

/** @returns the way to let go; null while another process (or another holder in this one) has it */
export function tryLock(path: string): (() => void) | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (cause) {
    database.close();
    if ((cause as { errcode?: number }).errcode === 5) return null;
    throw cause;
  }
  return () => database.close();
}
