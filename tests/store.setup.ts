/** Starts one private Neo4j for all graph tests and stops it at the end. */
import { rm } from 'node:fs/promises';
import { startNeo4j } from '#graph-schema/neo4j/embedded/server.ts';
import type { TestProject } from 'vitest/node';
import { testHome } from './home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await testHome();
  const server = await startNeo4j({ home, onState: () => {} });
  project.provide('neo4j', { uri: server.uri, user: server.user, password: server.password });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
