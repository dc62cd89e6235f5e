/** Homes for tests: the fetched jars stay in the project's own, everything else is thrown away. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureJars, neo4jVersion } from '#graph-schema/neo4j/embedded/jars.ts';

export const root = resolve(import.meta.dirname, '..');
export const projectHome = (): string => resolve(process.env['REDTHREAD_HOME'] ?? join(root, '.redthread'));

/** A fresh home that uses the project's jars; the caller removes it. */
export async function testHome(): Promise<string> {
  return homeAt(await mkdtemp(join(tmpdir(), 'redthread-test-')));
}

/** A home in a folder of one's own, with the project's jars. */
export async function homeAt(home: string): Promise<string> {
  await mkdir(join(home, 'neo4j'), { recursive: true });
  await mkdir(projectHome(), { recursive: true });
  const jars = await ensureJars(projectHome(), () => {});
  const link = join(home, 'neo4j', `lib-${neo4jVersion}`);
  if (!existsSync(link)) await symlink(jars, link, 'dir');
  return home;
}
