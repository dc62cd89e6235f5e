/** What every part of the bench is given: how large, where its data may lie, and homes with a Neo4j to start. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureJars, neo4jVersion } from '#graph-schema/neo4j/embedded/jars.ts';
import { startNeo4j, type Server } from '#graph-schema/neo4j/embedded/server.ts';
import { projectHome } from '../home.ts';

export interface Bench {
  readonly quick: boolean;
  /** Patterns also among 10⁷ events: an hour, and ten gigabytes. */
  readonly large: boolean;
  /** Rows of a file, links of a store: 10⁵, and 10⁶ in full. */
  readonly sizes: readonly number[];
  /** Temporary; the run removes it. */
  readonly folder: string;
}

/** One part: measures, prints its table, and leaves nothing running. */
export type Part = (bench: Bench) => Promise<void>;

/** A new REDTHREAD_HOME whose jars are those of the project, so that nothing is fetched while something is measured. */
export async function newHome({ folder }: Bench, name: string): Promise<string> {
  const jars = await ensureJars(projectHome(), () => {});
  const home = join(folder, name);
  mkdirSync(join(home, 'neo4j'), { recursive: true });
  symlinkSync(jars, join(home, 'neo4j', `lib-${neo4jVersion}`));
  return home;
}

/** A private Neo4j alone, without a desk. */
export const newStore = async (bench: Bench, name: string): Promise<Server> =>
  startNeo4j({ home: await newHome(bench, name), onState: () => {} });
