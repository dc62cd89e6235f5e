/** What the figures were taken on: a number without its machine says nothing. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { findJava } from '#graph-schema/neo4j/embedded/java.ts';
import { neo4jVersion } from '#graph-schema/neo4j/embedded/jars.ts';
import { projectHome } from '../home.ts';

const run = promisify(execFile);

export async function machine(): Promise<string> {
  const { stderr } = await run(await findJava(projectHome()), ['-version']);
  const java = /version "([^"]+)"/.exec(stderr)?.[1] ?? 'unknown';
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${availableParallelism()} cores, ${memory} GiB, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `Node ${process.versions.node}, Java ${java}, Neo4j ${neo4jVersion}`,
    load(),
  ].join(' · ');
}

/** How busy the machine was with other work: above its cores the figures are upper bounds. */
export const load = (): string => `load ${loadavg()[0]?.toFixed(1) ?? '?'}`;

/** Processor time that a process has used so far, in ms: unlike the clock it stays the same beside other work. Null but on Linux. */
export function processorMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null; // no such file system here
  }
}

/** Resident memory of a process in MB, as `ps` has it. */
export async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1024);
}
