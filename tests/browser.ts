/** Which Chromium the tests drive: the system's own, never a download. */
import { existsSync } from 'node:fs';

/** Path of the browser; empty when there is none. `REDTHREAD_BROWSER` says otherwise. */
export function browserPath(): string {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return process.env['REDTHREAD_BROWSER'] ?? usual.find((path) => existsSync(path)) ?? '';
}
