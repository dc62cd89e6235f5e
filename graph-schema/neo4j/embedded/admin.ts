/** Neo4j's admin tool from the same jars: dump, load and first loads. The server must be stopped. */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { unavailable } from '../../words/failure.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';

/**
 * @param args  words of neo4j-admin: `['database', 'dump', 'neo4j', '--to-path=…']`
 * @throws      Unavailable with the end of what it said when it fails
 */
export async function adminTool(home: string, args: readonly string[]): Promise<string> {
  const folder = resolve(home, 'neo4j');
  const [java, lib] = await Promise.all([findJava(home), ensureJars(resolve(home), () => {})]);
  const words = [
    '-Xmx1g',
    '-Dfile.encoding=UTF-8',
    '-cp',
    [join(lib, '*')].join(delimiter),
    'org.neo4j.cli.AdminTool',
    ...args,
  ];
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  return new Promise((done, fail) => {
    const tool = spawn(java, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-8_000));
    tool.stdout.on('data', keep);
    tool.stderr.on('data', keep);
    tool.once('error', fail);
    tool.once('close', (code) =>
      code === 0
        ? done(said)
        : fail(unavailable('store.admin-failed', { task: args.slice(0, 2).join(' '), why: said.trim().slice(-400) })),
    );
  });
}
