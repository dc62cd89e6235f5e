/** Brings Neo4j's own jars from Maven, by coordinate, and checks each against the committed list of sizes and hashes. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unavailable } from '../../words/failure.ts';
import type { OnState } from './state.ts';

export const neo4jVersion = '5.26.30';
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const megabyte = 1_000_000;

interface Jar {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

async function wanted(): Promise<Jar[]> {
  const text = await readFile(join(import.meta.dirname, 'jars.txt'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', size = '', sha256 = ''] = line.split(' ');
      return { name, size: Number(size), sha256 };
    });
}

/**
 * @param home  REDTHREAD_HOME; the jars go to `neo4j/lib-<version>` under it
 * @returns     that folder, complete and checked
 * @throws      Unavailable without Maven, without room or when the download fails or differs
 */
export async function ensureJars(home: string, onState: OnState): Promise<string> {
  const folder = join(home, 'neo4j', `lib-${neo4jVersion}`);
  const jars = await wanted();
  const stamp = join(folder, 'checked');
  // The list is checked whole once; afterwards its stamp and the sizes are enough, for the sake of a quick start.
  if ((await readFile(stamp, 'utf8').catch(() => '')) === neo4jVersion && (await sizesHold(folder, jars)))
    return folder;

  const total = jars.reduce((sum, jar) => sum + jar.size, 0);
  await mkdir(join(home, 'neo4j'), { recursive: true });
  const { bavail, bsize } = await statfs(home);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < 1_500) throw unavailable('store.no-room', { free, need: 1_500, folder: home });

  const coming = `${folder}.coming-${process.pid}`;
  await rm(coming, { recursive: true, force: true });
  await mkdir(coming, { recursive: true });
  const poll = setInterval(() => {
    void sizeOf(coming).then((bytes) => onState({ state: 'fetching', done: mb(bytes), of: mb(total) }));
  }, 500);
  onState({ state: 'fetching', done: 0, of: mb(total) });
  try {
    await fetchWithMaven(coming);
  } finally {
    clearInterval(poll);
  }
  for (const jar of jars) {
    const found = await sha256(join(coming, jar.name)).catch(() => 'missing');
    if (found !== jar.sha256)
      throw unavailable('store.jar-differs', {
        jar: jar.name,
        wanted: jar.sha256.slice(0, 12),
        found: found.slice(0, 12),
      });
  }
  await writeFile(join(coming, 'checked'), neo4jVersion);
  await rm(folder, { recursive: true, force: true });
  await rename(coming, folder);
  onState({ state: 'fetching', done: mb(total), of: mb(total) });
  return folder;
}

const mb = (bytes: number): number => Math.round(bytes / megabyte);

async function sizesHold(folder: string, jars: readonly Jar[]): Promise<boolean> {
  const there = new Set(await readdir(folder).catch(() => []));
  return jars.every((jar) => there.has(jar.name));
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (s) => s.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A user's own mirror in Maven's settings is respected, as it is Maven that fetches. */
async function fetchWithMaven(folder: string): Promise<void> {
  const project = `${folder}-pom`;
  await mkdir(project, { recursive: true });
  await cp(join(import.meta.dirname, 'pom.xml'), join(project, 'pom.xml'));
  const args = [
    '-q',
    '-B',
    '-f',
    join(project, 'pom.xml'),
    plugin,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      const maven = spawn(process.platform === 'win32' ? 'mvn.cmd' : 'mvn', args, {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      const keep = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-4_000));
      maven.stdout.on('data', keep);
      maven.stderr.on('data', keep);
      maven.on('error', (cause) => reject(unavailable('store.no-maven', { package: 'maven' }, { cause })));
      maven.on('close', (code) => {
        if (code === 0) return resolve();
        const why =
          said
            .split('\n')
            .find((line) => line.includes('ERROR'))
            ?.replace(/\[[^\]]*ERROR[^\]]*\]\s*/, '') ?? `exit ${code}`;
        reject(unavailable('store.fetch-failed', { why: why.slice(0, 300) }));
      });
    });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
