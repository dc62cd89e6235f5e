/** The private server's settings and password, written at each start (NEO4J §2). */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Memory {
  /** As Java writes it: `1g`. */
  readonly heap: string;
  readonly pageCache: string;
}

export const memory = (): Memory => ({
  heap: process.env['REDTHREAD_NEO4J_HEAP'] ?? '1g',
  pageCache: process.env['REDTHREAD_NEO4J_PAGE_CACHE'] ?? '512m',
});

/** Every setting of the server. The `internal.` ones are not promised by the maker: server.graph.test.ts proves them. */
export const settings = (home: string, port: number, { pageCache }: Memory): Record<string, string> => ({
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.bolt.tls_level': 'DISABLED',
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'server.bolt.telemetry.enabled': 'false',
  'dbms.security.auth_enabled': 'true',
  'dbms.security.auth_max_failed_attempts': '0',
  'dbms.security.procedures.unrestricted': '',
  'server.directories.import': join(home, 'import'),
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  'server.memory.pagecache.size': pageCache,
  'db.memory.transaction.max': '256m',
  'dbms.memory.transaction.total.max': '512m',
  'db.transaction.timeout': '60s',
  'db.lock.acquisition.timeout': '15s',
  'db.transaction.concurrent.maximum': '100',
  'server.bolt.thread_pool_max_size': '64',
  'dbms.cypher.forbid_exhaustive_shortestpath': 'true',
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.retention_policy': '1 files',
  'db.checkpoint.interval.time': '5m',
});

/** Writes `conf/neo4j.conf` and the folders it names. */
export async function writeConfig(home: string, port: number, sizes: Memory): Promise<void> {
  for (const folder of ['conf', 'data', 'logs', 'import', 'plugins', 'run']) {
    await mkdir(join(home, folder), { recursive: true });
  }
  const lines = Object.entries(settings(home, port, sizes)).map(([key, value]) => `${key}=${value}`);
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join('\n') + '\n');
}

/** The generated password; at the first start it is put where the server reads its first user from. */
export async function ensurePassword(home: string): Promise<string> {
  const kept = join(home, 'password');
  await mkdir(join(home, 'data', 'dbms'), { recursive: true });
  if (!existsSync(kept)) await writeFile(kept, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = (await readFile(kept, 'utf8')).trim();
  if (!existsSync(join(home, 'data', 'databases', 'system'))) {
    await writeFile(join(home, 'data', 'dbms', 'auth.ini'), credential(password) + '\n', { mode: 0o600 });
  }
  return password;
}

/** Neo4j's stored form: SHA-256 of salt and password, then 1023 times of the digest. */
function credential(password: string): string {
  const salt = randomBytes(32);
  let digest = createHash('sha256').update(salt).update(password).digest();
  for (let turn = 1; turn < 1024; turn++) digest = createHash('sha256').update(digest).digest();
  const hex = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
  return `neo4j:SHA-256,${hex(digest)},${hex(salt)},1024:`;
}
