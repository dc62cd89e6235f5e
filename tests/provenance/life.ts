/** One life of a graph: imports, undos and merges, killed, resumed and crossing each other, compared with the oracle. */
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { ensureGuard } from '#graph-schema/neo4j/constraints.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { merge, unmerge } from '#graph-schema/neo4j/merge.ts';
import { finishOpenWork } from '#graph-schema/neo4j/open-work.ts';
import { importsInForce } from '#graph-schema/neo4j/read.ts';
import { undoImport } from '#graph-schema/neo4j/undo.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { Killed, mortal, type Death } from './mortal.ts';
import { expected, type Force } from './oracle.ts';
import { brokenInvariants, openWork, picture } from './picture.ts';
import { batches, placed, source, type Placed, type Sizes, type Source } from './world.ts';

const batchSize = 3;
const moveSize = 2;

type Act =
  | { readonly do: 'import'; readonly file: number; readonly cut: number }
  | { readonly do: 'resume' | 'undo' | 'unmerge'; readonly which: number }
  | { readonly do: 'merge'; readonly from: string; readonly into: string };

type Doing = Act & { readonly death: Death };

export interface Step {
  readonly first: Doing;
  /** Done at the same time. */
  readonly second: Doing | null;
}

export interface Life {
  readonly sources: readonly Source[];
  readonly steps: readonly Step[];
}

export interface Mix {
  readonly sizes: Sizes;
  readonly steps: number;
  /** Half-done undos and moves are left lying, and cross each other. */
  readonly leave: boolean;
}

export const mixes = {
  /** Every step is finished before the next: compared after each. */
  plain: { sizes: { persons: 4, phones: 3, rows: 18 }, steps: 8, leave: false },
  /** Work is left half done on few names: compared where nothing lies open, and at the end. */
  crossing: { sizes: { persons: 3, phones: 3, rows: 12 }, steps: 12, leave: true },
} satisfies Record<string, Mix>;

export function lives({ sizes, steps, leave }: Mix): fc.Arbitrary<Life> {
  const death = (weight: number): fc.Arbitrary<Death> =>
    fc.record({
      after: fc.nat({ max: 4 }),
      how: fc.oneof(
        { weight: 8, arbitrary: fc.constant('never' as const) },
        { weight, arbitrary: fc.constantFrom('before' as const, 'after' as const, 'lost' as const) },
      ),
    });
  const two = (of: string, many: number): fc.Arbitrary<{ from: string; into: string }> =>
    fc
      .uniqueArray(fc.nat({ max: many - 1 }), { minLength: 2, maxLength: 2 })
      .map(([a, b]) => ({ from: `${of}${a}`, into: `${of}${b}` }));
  const pair = fc.oneof(
    { weight: 4, arbitrary: two('person:x:', sizes.persons) },
    { weight: 4, arbitrary: two('phone:+86139000000', sizes.phones) },
    { weight: 1, arbitrary: two('checkpoint:x:', 2) },
    { weight: 1, arbitrary: two('account:x:', 2) },
  );
  const act = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('import' as const),
        file: fc.nat({ max: 3 }),
        cut: fc.integer({ min: 2, max: sizes.rows }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('resume' as const), which: fc.nat({ max: 9 }) }) },
    { weight: leave ? 5 : 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat({ max: 9 }) }) },
    { weight: leave ? 5 : 4, arbitrary: pair.map((ends) => ({ do: 'merge' as const, ...ends })) },
    { weight: leave ? 4 : 3, arbitrary: fc.record({ do: fc.constant('unmerge' as const), which: fc.nat({ max: 9 }) }) },
  );
  const doing = fc.tuple(act, death(leave ? 20 : 8)).map(([one, how]): Doing => ({ ...one, death: how }));
  const second = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: doing });
  // Something must be there before it can be merged or undone.
  const begun = (file: number): Step => ({
    first: { do: 'import', file, cut: sizes.rows, death: { after: 0, how: 'never' } },
    second: null,
  });
  const rest = fc.array(fc.record({ first: doing, second }), { minLength: 3, maxLength: steps, size: 'max' });
  return fc.record({
    sources: fc.array(source(sizes), { minLength: 4, maxLength: 4 }),
    steps: rest.map((more) => [begun(0), begun(1), ...more]),
  });
}

export const tally = {
  ...{ lives: 0, steps: 0, pairs: 0, kills: 0, lost: 0, comparisons: 0 },
  finished: { import: 0, resume: 0, undo: 0, merge: 0, unmerge: 0 },
};

/** Lives it; throws at the first difference between the graph and what it must be. */
export async function live(graph: Graph, { sources, steps }: Life, { leave }: Mix): Promise<void> {
  await graph.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
  await ensureGuard(graph);
  const rowsOf = new Map<number, Placed[]>();
  const asked = new Set<number>();

  /** False when there was nothing to do it to. */
  const perform = async (act: Doing): Promise<boolean> => {
    const store = mortal(graph, act.death, () => tally.kills++);
    if (act.death.how === 'lost') tally.lost++;
    const numbers = (await importsInForce(graph)).map(({ id, state }) => ({ id, state }));
    if (act.do === 'import') {
      const from = sources[act.file] as Source;
      const imp = await beginImport(store, { source: from.name, grade: from.grade });
      rowsOf.set(imp, placed(from, act.cut));
      await load(store, imp, rowsOf.get(imp) ?? []);
    } else if (act.do === 'resume') {
      const running = numbers.filter(({ state }) => state === 'running');
      const imp = running[act.which % running.length]?.id;
      if (imp === undefined) return false;
      await load(store, imp, rowsOf.get(imp) ?? []);
    } else if (act.do === 'undo') {
      const imp = numbers[act.which % numbers.length]?.id;
      if (imp === undefined) return false;
      asked.add(imp);
      await undoImport(store, imp, undefined, moveSize);
    } else if (act.do === 'merge') await merge(store, act.from, act.into, moveSize);
    else {
      const merges = await mergesOf(graph);
      const uid = [...merges.keys()].sort()[act.which % merges.size];
      if (uid === undefined) return false;
      await unmerge(store, uid, moveSize);
    }
    return true;
  };

  for (const { first, second } of steps) {
    tally.steps++;
    if (second) tally.pairs++;
    const acts = second ? [first, second] : [first];
    const done = await Promise.allSettled(acts.map(perform));
    for (const [index, result] of done.entries()) {
      const act = acts[index] as Doing;
      if (result.status === 'fulfilled' && result.value) {
        tally.finished[act.do]++;
        await mustHaveHappened(graph, act, done.length === 1);
      } else if (result.status === 'rejected' && !mayFail(result.reason)) throw result.reason;
    }
    if (!leave) await finishOpenWork(graph, moveSize);
    if ((await openWork(graph)).length === 0) await compare(graph, rowsOf, asked);
  }
  await finishOpenWork(graph, moveSize);
  await compare(graph, rowsOf, asked);
  for (const { id } of await importsInForce(graph)) {
    asked.add(id);
    await undoImport(graph, id, undefined, moveSize);
  }
  const left = await graph.read(
    'MATCH (n) WHERE NOT n:Guard AND NOT n:Merge RETURN labels(n) AS labels, properties(n) AS p',
  );
  deepStrictEqual(left, [], 'undoing everything leaves the guard and the merges only');
  tally.lives++;
}

async function load(graph: Graph, imp: number, rows: readonly Placed[]): Promise<void> {
  const writer = await openWriter(graph, imp, moveSize);
  for (const batch of batches(rows, batchSize)) await writer.write(batch);
  await writer.finish();
}

/** Killed by the test; or refused, because what it meant was gone by then. */
const mayFail = (reason: unknown): boolean =>
  reason instanceof Killed || (reason instanceof Failure && ['NotFound', 'BadInput'].includes(reason.type));

/** What was done to the end alone must show: that the marks agree with the rows is not enough. */
async function mustHaveHappened(graph: Graph, act: Doing, alone: boolean): Promise<void> {
  if (!alone) return;
  const merges = await mergesOf(graph);
  const root = (uid: string): string => (merges.has(uid) ? root(merges.get(uid) as string) : uid);
  if (act.do === 'merge') deepStrictEqual(root(act.from), root(act.into));
  if (act.do === 'merge' || act.do === 'unmerge') deepStrictEqual(await graph.read('MATCH (m:Move) RETURN m.from'), []);
  if (act.do === 'import') {
    const last = (await importsInForce(graph)).at(-1);
    deepStrictEqual(last?.state, 'done');
  }
}

async function mergesOf(graph: Graph): Promise<Map<string, string>> {
  const rows = await graph.read<{ uid: string; into: string }>('MATCH (m:Merge) RETURN m.uid AS uid, m.into AS into');
  return new Map(rows.map(({ uid, into }) => [uid, into]));
}

async function compare(graph: Graph, rowsOf: ReadonlyMap<number, Placed[]>, asked: ReadonlySet<number>): Promise<void> {
  tally.comparisons++;
  const nodes = await importsInForce(graph);
  const imports: Force['imports'][number][] = nodes.map(({ id, source: name, grade, done, state }) => {
    const rows = rowsOf.get(id) ?? [];
    if (state === 'done') deepStrictEqual(done, Math.ceil(rows.length / batchSize), `batches of import ${id}`);
    return { id, source: name, grade, rows: rows.slice(0, done * batchSize) };
  });
  for (const id of rowsOf.keys()) {
    if (!asked.has(id))
      deepStrictEqual(
        nodes.some((node) => node.id === id),
        true,
        `import ${id} is gone, nobody undid it`,
      );
  }
  deepStrictEqual(await picture(graph), expected({ imports, merges: await mergesOf(graph) }));
  deepStrictEqual(await brokenInvariants(graph), []);
}
