/**
 * An import's way into the graph: batches, each one transaction that is either whole and marked, or absent (PROVENANCE §3).
 * Entities and links are led through the merges, so that what was merged stays merged.
 */
import type { Value } from '../ontology/define.ts';
import { badInput, notFound } from '../words/failure.ts';
import type { Grade } from './agree.ts';
import type { Graph, Tx } from './driver.ts';
import { leadEntities, touchEntities, writeRecords, type Touched } from './entities.ts';
import { nothingFirst, underGuard, usualSize, type Guard } from './guard.ts';
import { leadLinks, spansWith, writeLinks } from './links.ts';
import { finishOpenWork } from './open-work.ts';
import { readRoots, rootsOf, type Roots, type Uid } from './roots.ts';
import { KnownSources, type Spans } from './sources.ts';

export type { Grade } from './agree.ts';
export type { Uid } from './roots.ts';

/** What one row says about an entity; `values` null or empty where the row only mentions it. */
export interface StatedEntity {
  readonly kind: string;
  readonly uid: Uid;
  /** Number of the file in the import, and the row in it as a spreadsheet counts. */
  readonly file: number;
  readonly row: number;
  readonly values: Readonly<Record<string, Value>> | null;
}

/** One row's statement of a link, its ends as stated. `of` is the uid of the call that a SEEN_AT was worked out from. */
export interface StatedLink {
  readonly kind: string;
  readonly uid: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly file: number;
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  readonly of?: string;
}

/** Some 5,000 rows, numbered 1, 2, 3 … in the order of the files; the same rows bear the same number when resumed. */
export interface Batch {
  readonly number: number;
  readonly entities: readonly StatedEntity[];
  readonly links: readonly StatedLink[];
}

/** Each entity counts once an import; links count rows: `known` were stated before, by others or by this import. */
export interface Counts {
  readonly entities: { readonly new: number; readonly known: number };
  readonly links: { readonly new: number; readonly known: number };
  readonly records: number;
}

export interface Writer {
  /** The last batch that is in the graph. */
  readonly done: number;
  /** Writes the next batch; one that is in the graph already is left. */
  write(batch: Batch): Promise<void>;
  counts(): Promise<Counts>;
  /** From then on everybody sees the import. */
  finish(): Promise<Counts>;
}

/** Opens an import: hidden from everybody until it is finished. Its number is never given twice. */
export function beginImport(graph: Graph, { source, grade }: { source: string; grade: Grade }): Promise<number> {
  const token = crypto.randomUUID(); // the driver may ask twice: one import all the same
  return underGuard(graph, nothingFirst, async (tx, { nextImport }) => {
    const [begun] = await tx.run<{ id: number }>('MATCH (i:Import {token: $token}) RETURN i.id AS id', { token });
    if (begun) return begun.id;
    await tx.run(
      `CREATE (:Import {id: $id, token: $token, source: $source, grade: $grade, state: 'running', done: 0, spans: '{}',
         entitiesNew: 0, entitiesKnown: 0, linksNew: 0, linksKnown: 0, records: 0})
       WITH 1 AS one MATCH (g:Guard {id: 1}) SET g.nextImport = $id + 1`,
      { id: nextImport, token, source, grade },
    );
    return nextImport;
  });
}

interface ImportNode {
  done: number;
  state: 'running' | 'done' | 'undoing';
  spans: string;
  counts: Counts;
}

const readImport = `MATCH (i:Import {id: $imp}) RETURN i.done AS done, i.state AS state, i.spans AS spans,
  {entities: {new: i.entitiesNew, known: i.entitiesKnown}, links: {new: i.linksNew, known: i.linksKnown}, records: i.records} AS counts`;

const markDone = `MATCH (i:Import {id: $imp}) SET i.done = $number, i.spans = $spans,
  i.entitiesNew = i.entitiesNew + $entitiesNew, i.entitiesKnown = i.entitiesKnown + $entitiesKnown,
  i.linksNew = i.linksNew + $linksNew, i.linksKnown = i.linksKnown + $linksKnown, i.records = i.records + $records`;

/** Entities and records an open import remembers before it begins anew: some 60 MB. */
const memory = 300_000;

/**
 * Goes on with an import that was begun, in this process or another.
 * @throws NotFound when there is no such import
 */
export async function openWriter(graph: Graph, imp: number, size = usualSize): Promise<Writer> {
  const read = async (run: Tx['run']): Promise<ImportNode> => {
    const [node] = await run<ImportNode>(readImport, { imp });
    if (!node) throw notFound('write.no-import', { import: imp });
    return node;
  };
  let { done } = await read((statement, params) => graph.read(statement, params));
  let roots: Roots = rootsOf([], -1);
  const sources = new KnownSources();
  let tick = -1;
  let before = new Map<Uid, readonly number[]>();
  let said = new Set<string>();
  let allSaid = done === 0;
  let lookAll = false;

  /** One batch in one transaction; what it learns is kept after it was committed, never before. */
  const writeOnce = async (batch: Batch, tx: Tx, guard: Guard): Promise<(() => void) | null> => {
    const node = await read(tx.run.bind(tx));
    if (node.done >= batch.number) return null;
    if (node.state !== 'running') throw badInput('write.import-finished', { import: imp });
    if (node.done !== batch.number - 1) throw new RangeError(`batch ${batch.number} after batch ${node.done}`);
    const alone = guard.tick === tick + 1;
    const known = alone ? before : new Map<Uid, readonly number[]>();
    const nowRoots = guard.merges === roots.version ? roots : await readRoots(tx, guard.merges);
    if (!alone) await sources.look(tx);

    const writing = { tx, imp, sources, before: known };
    const entities = leadEntities(batch, nowRoots, said);
    const links = leadLinks(batch.links, nowRoots);
    const spans = spansWith(JSON.parse(node.spans) as Spans, links);
    const touched = await touchEntities(writing, entities);
    const others = (uid: Uid): number[] =>
      (known.get(uid) ?? touched.before.get(uid) ?? []).filter((number) => number !== imp);
    const records = await writeRecords(writing, entities, touched, allSaid);
    const counts = await writeLinks(writing, links, others, lookAll);
    await tx.run(markDone, {
      ...{ imp, number: batch.number, spans: JSON.stringify(spans), records },
      ...{ entitiesNew: touched.made, entitiesKnown: touched.known, linksNew: counts.made, linksKnown: counts.known },
    });
    return () => {
      ({ tick } = guard);
      roots = nowRoots;
      remember(
        known,
        touched,
        [...entities.sayings.values()].flatMap((byUid) => [...byUid.values()].flat()),
      );
    };
  };

  const remember = (
    known: Map<Uid, readonly number[]>,
    touched: Touched,
    sayings: readonly { key: string }[],
  ): void => {
    before = known.size > memory ? new Map() : known;
    for (const [uid, imports] of touched.before) before.set(uid, imports);
    if (said.size > memory) {
      said = new Set();
      allSaid = false;
    }
    for (const { key } of sayings) said.add(key);
  };

  const openFirst = ({ moving, undoing }: Guard): (() => Promise<void>) | undefined =>
    moving || undoing.length > 0 ? () => finishOpenWork(graph, size) : undefined;

  return {
    get done() {
      return done;
    },
    async write(batch) {
      if (batch.number <= done) return;
      const once = (): Promise<(() => void) | null> =>
        underGuard(graph, openFirst, (tx, guard) => writeOnce(batch, tx, guard));
      const learnt = await once().catch((cause: unknown) => {
        if (lookAll || !isTaken(cause)) throw cause;
        // A second file of this import states what the first did: rare, so it is found out by trying.
        lookAll = true;
        return once();
      });
      if (learnt) learnt();
      else allSaid = false; // it was in the graph: what it said is not remembered
      done = batch.number;
    },
    counts: async () => (await read((statement, params) => graph.read(statement, params))).counts,
    finish: () =>
      underGuard(graph, nothingFirst, async (tx, guard) => {
        const node = await read(tx.run.bind(tx));
        if (guard.undoing.includes(imp)) throw badInput('write.import-undone', { import: imp });
        await tx.run(`MATCH (i:Import {id: $imp}) SET i.state = 'done'`, { imp });
        return node.counts;
      }),
  };
}

/** A link of that uid exists already: the constraint says so. */
const isTaken = (cause: unknown): boolean =>
  (cause as { code?: string }).code === 'Neo.ClientError.Schema.ConstraintValidationFailed';
