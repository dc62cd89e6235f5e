/** Fills a store and the files of an analyst with the same events: what is planted through the writer, the rest in bare batches. */
import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { entityKind, kindOfUid } from '#graph-schema/ontology/index.ts';
import type { World } from '#queries/patterns/cases.ts';
import type { Event } from './around.ts';
import { tell } from './table.ts';

const batchSize = 5_000;
const bareBatch = 10_000;

export async function writePlanted(graph: Graph, { entities, links }: World): Promise<void> {
  const writer = await openWriter(graph, await beginImport(graph, { source: 'world', grade: 'record' }));
  let number = 0;
  for (let n = 0; n < entities.length; n += batchSize)
    await writer.write({ number: ++number, entities: entities.slice(n, n + batchSize), links: [] });
  for (let n = 0; n < links.length; n += batchSize)
    await writer.write({ number: ++number, entities: [], links: links.slice(n, n + batchSize) });
  await writer.finish();
}

const own: Readonly<Record<Event['kind'], string>> = {
  CALLED: '',
  SEEN_AT: ', place: r[1]',
  PAID: `, amount: r[5], currency: 'CNY'`,
  STAYED_AT: ', place: r[1], room: r[5]',
};

/** As the writer leaves them, without the records: ten million through the whole door would take an hour. */
const links = (kind: Event['kind']): string => `UNWIND $rows AS r MATCH (a:Entity {uid: r[0]}) USING INDEX a:Entity(uid)
MATCH (b:Entity {uid: r[1]}) USING INDEX b:Entity(uid)
CREATE (a)-[:${kind} {uid: r[2], import: $imp, file: 1, row: r[3], at: datetime({epochMillis: r[4]})${own[kind]}}]->(b)`;

const labelsOf = (uid: string): string => {
  const kind = entityKind(kindOfUid(uid)?.name ?? '');
  return ['Entity', kind.name, ...(kind.family === 'place' ? ['Place'] : [])].join(':');
};

/** Brings events into the store and onto the ends of the files. @param known  uids that are in the store; what is new is added */
export async function writeAround(
  graph: Graph,
  files: EventFiles,
  events: Iterable<Event>,
  known: Set<string>,
): Promise<void> {
  const imp = await beginImport(graph, { source: 'around', grade: 'record' });
  let written = 0;
  let batch: Event[] = [];
  const flush = async (): Promise<void> => {
    const fresh = new Set(batch.flatMap(({ from, to }) => [from, to]).filter((uid) => !known.has(uid)));
    const byLabels = Map.groupBy(fresh, labelsOf);
    const byKind = Map.groupBy(batch, ({ kind }) => kind);
    await graph.write(async (tx) => {
      for (const [labels, uids] of byLabels)
        await tx.run(`UNWIND $uids AS uid MERGE (e:Entity {uid: uid}) ON CREATE SET e:${labels}, e.imports = [$imp]`, {
          ...{ uids, imp },
        });
      for (const [kind, some] of byKind)
        await tx.run(links(kind), {
          ...{ imp, rows: some.map((e) => [e.from, e.to, uidOf(e.n), e.n + 2, e.at, e.amount ?? e.room ?? null]) },
        });
    });
    for (const uid of fresh) known.add(uid);
    files.add(batch);
    written += batch.length;
    if (written % 500_000 === 0) tell(`${written} more events are in`);
    batch = [];
  };
  for (const event of events) if (batch.push(event) === bareBatch) await flush();
  if (batch.length > 0) await flush();
  await (await openWriter(graph, imp)).finish();
  await graph.run('CALL db.prepareForReplanning(60)');
}

/** As long as ours, so that its index is as large. */
const uidOf = (n: number): string => hash('sha256', String(n), 'base64url').slice(0, 22);

interface EventFiles {
  readonly folder: string;
  add(events: readonly Event[]): void;
}

export type Table = 'called' | 'seen' | 'paid' | 'stayed' | 'facts' | 'places' | 'cases';
const tableOf: Readonly<Record<string, Table>> = {
  ...{ CALLED: 'called', MESSAGED: 'called', SEEN_AT: 'seen', PAID: 'paid', STAYED_AT: 'stayed' },
};

/** The files that an analyst would be given: one for each sort of event, one for facts, places and cases each, with what is planted. */
export function eventFiles(world: World, folder: string): EventFiles {
  mkdirSync(folder);
  const put = (table: Table, rows: readonly (readonly unknown[])[]): void =>
    appendFileSync(join(folder, `${table}.csv`), rows.map((row) => `${row.map(cell).join(',')}\n`).join(''));
  const kindNamed = (uid: string): string => kindOfUid(uid)?.name ?? '';
  for (const [table, some] of Map.groupBy(world.links, ({ kind }) => tableOf[kind] ?? 'facts'))
    put(
      table,
      some.map(({ kind, uid, from, to, values: v }) => {
        if (table === 'facts') return [kind, from, to];
        const more = {
          called: [v['answered']],
          seen: [kindNamed(from), v['until']],
          paid: [v['amount'], v['currency']],
        };
        const rest = table === 'stayed' ? [v['until'], v['room']] : more[table as keyof typeof more];
        return [uid, from, to, v['at'], ...rest];
      }),
    );
  const pointOf = (value: unknown): readonly unknown[] => {
    const { lon, lat } = (value ?? {}) as { lon?: number; lat?: number };
    return [lon, lat];
  };
  const located = world.entities.filter(({ kind }) => entityKind(kind).family === 'place');
  put(
    'places',
    located.map(({ uid, kind, values }) => [uid, kind, ...pointOf(values?.['point'])]),
  );
  const cases = world.entities.filter(({ kind }) => kind === 'Case');
  put(
    'cases',
    cases.map(({ uid, values }) => [uid, values?.['at'], values?.['until']]),
  );
  return {
    folder,
    add(events) {
      for (const [kind, some] of Map.groupBy(events, (e) => e.kind))
        put(
          tableOf[kind] ?? 'facts',
          some.map(({ n, from, to, at, amount, room }) => {
            const more = {
              CALLED: [null],
              SEEN_AT: [kindNamed(from), null],
              PAID: [amount, 'CNY'],
              STAYED_AT: [null, room],
            };
            return [uidOf(n), from, to, new Date(at).toISOString(), ...more[kind]];
          }),
        );
    },
  };
}

const cell = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
