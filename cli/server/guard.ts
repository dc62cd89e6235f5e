/** The server answers its own host and its own pages only: a page of another site must not reach it (DNS rebinding, forged posts). */
import type { IncomingMessage } from 'node:http';

const names = ['127.0.0.1', 'localhost', '[::1]'];

/** @returns 421 for another host, 403 for another site's page, null for what may pass */
export function refusal({ headers }: Pick<IncomingMessage, 'headers'>, port: number): 421 | 403 | null {
  const hosts = names.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) return 421;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`)) return 403;
  return null;
}
