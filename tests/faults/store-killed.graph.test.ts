/** What a user would miss: that a server killed in the middle of an import, an undo or a merge loses nothing and does nothing twice. */
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { prepare } from '#graph-schema/neo4j/constraints.ts';
import { connect, type Graph } from '#graph-schema/neo4j/driver.ts';
import { startNeo4j, type Server } from '#graph-schema/neo4j/embedded/server.ts';
import { merge, unmerge } from '#graph-schema/neo4j/merge.ts';
import { finishOpenWork } from '#graph-schema/neo4j/open-work.ts';
import { undoImport } from '#graph-schema/neo4j/undo.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { projectHome } from '#tests/home.ts';
import { expected, type Force } from '../provenance/oracle.ts';
import { brokenInvariants, openWork, picture } from '../provenance/picture.ts';
import { batches, placed, type Placed, type Row } from '../provenance/world.ts';

const rounds = Number(process.env['REDTHREAD_KILLS'] ?? 1);
const size = 100;
const hub = 'phone:+8613900000000';
const kept = 'phone:+8613900000001';

/** Calls of two busy numbers with many others; every second file states half of what the first did. */
const file = (start: number, rows: number): Placed[] =>
  placed(
    {
      ...{ name: '', grade: 'record', split: Infinity },
      rows: Array.from({ length: rows }, (_, index): Row => {
        const n = start + index;
        const other = { kind: 'Phone', uid: `phone:+86138${String(n % 997).padStart(8, '0')}` };
        const own = { kind: 'Phone', uid: n % 3 === 0 ? kept : hub };
        const at = new Date(Date.UTC(2026, 0, 1) + n * 61_000).toISOString().replace('.000Z', 'Z');
        const link = { kind: 'CALLED', values: { at, seconds: start === 0 ? 10 : 11 } };
        return { ends: n % 2 === 0 ? [own, other] : [other, own], said: { operator: `op ${n % 7}` }, link };
      }),
    },
    rows,
  );

test(
  'a killed server: import, undo, merge and un-merge end as if nothing had happened',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'redthread-killed-'));
    const start = (port?: number): Promise<Server> =>
      startNeo4j({ home, jars: projectHome(), onState: () => {}, ...(port === undefined ? {} : { port }) });
    let server = await start();
    let graph = await connect(server);
    let kills = 0;
    await prepare(graph);

    /** Runs the work, kills the server after a while, starts it again, and lets the work be done again. */
    const killing = async (afterMs: number, work: (graph: Graph) => Promise<unknown>): Promise<void> => {
      const dying = work(graph).then(
        () => 'done',
        () => 'failed',
      );
      await sleep(afterMs);
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
      kills++;
      const left = graph;
      server = await start(server.port);
      graph = await connect(server);
      // What the driver still tries again meets the new server, beside the work that is done anew: that is meant.
      await Promise.all([dying, work(graph).catch(ifGone)]);
      await left.close();
      await finishOpenWork(graph, size);
    };

    const files: Force['imports'][number][] = [];
    const load = async (source: string, rows: Placed[]): Promise<number> => {
      const imp = await beginImport(graph, { source, grade: 'record' });
      await killing(300, async (now) => {
        const writer = await openWriter(now, imp, size);
        for (const batch of batches(rows, size)) await writer.write(batch);
        await writer.finish();
      });
      files.push({ id: imp, source, grade: 'record', rows });
      return imp;
    };
    const compare = async (merges: [string, string][]): Promise<void> => {
      deepStrictEqual(await picture(graph), expected({ imports: files, merges: new Map(merges) }));
      expect(await brokenInvariants(graph)).toEqual([]);
      expect(await openWork(graph)).toEqual([]);
    };

    try {
      for (let round = 0; round < rounds; round++) {
        await load('a', file(0, 3_000));
        const second = await load('b', file(1_500, 3_000));
        await compare([]);
        await killing(150, (now) => merge(now, hub, kept, size));
        await compare([[hub, kept]]);
        await killing(150, (now) => unmerge(now, hub, size));
        await compare([]);
        await killing(250, (now) => undoImport(now, second, undefined, size));
        files.pop();
        await compare([]);
        for (const { id } of files.splice(0)) await undoImport(graph, id);
      }
      expect(kills).toBe(rounds * 5);
    } finally {
      await graph.close();
      await server.stop();
      await rm(home, { recursive: true, force: true });
    }
  },
  rounds * 300_000,
);

/** Whoever did it first has done it: the other finds nothing left to undo or to take apart. */
const ifGone = (cause: unknown): void => {
  if ((cause as { type?: string }).type !== 'NotFound') throw cause;
};
