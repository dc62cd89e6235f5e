/** Three files as an investigator gets them, and the same rows as a programmer would send them to Neo4j without Redthread. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { at, day } from '#graph-schema/neo4j/driver.ts';
import { below, bornOn, draws, instant, personName, phone, plate, residentId, skewed, stamp } from './draws.ts';
import { writeLines } from './lines.ts';

/** A row for the file, and for a bare statement: its entities by uid (each once a store), and itself. */
interface Row {
  readonly cells: readonly (string | number)[];
  readonly uids: readonly string[];
  /** After the two uids of its ends, or after the uid of the person. */
  readonly values: readonly unknown[];
}

export interface Feed {
  readonly name: string;
  readonly mapping: object;
  readonly file: string;
  rows(count: number): Generator<Row>;
  /** Finds or makes the ends by their uids: r[0], r[1]. */
  readonly merge: string;
  /** Without constraints nothing can be found by its uid: entities are made from uids and labels … */
  readonly create: string | null;
  /** … and linked by what the store calls them. */
  readonly link: string;
}

const heading = { format: 1, grade: 'record', zone: 'Asia/Shanghai', country: 'CN', dates: 'YYYY-MM-DD HH:mm:ss' };
/** As long as ours, so that its index is as large. */
const uidOf = (n: number): string => hash('sha256', String(n), 'base64url').slice(0, 22);
const linked = 'uid: r[2], import: 1, file: 1, row: r[3], at: r[4]';
const byId = 'UNWIND $rows AS r MATCH (a) WHERE elementId(a) = r[0] MATCH (b) WHERE elementId(b) = r[1]';
const made = (labels: string): string => `UNWIND $uids AS u CREATE (e:${labels} {uid: u}) RETURN u, elementId(e) AS id`;

const phoneEnd = (column: string): object => ({ kind: 'Phone', set: { number: column } });
const calledAs = `CREATE (a)-[:CALLED {${linked}, seconds: r[5]}]->(b)`;

const calls: Feed = {
  name: 'calls',
  file: 'calls.csv',
  mapping: {
    ...{ ...heading, name: 'bench-calls', words: { en: 'Calls', zh: '通话' } },
    files: [
      {
        name: 'calls.csv',
        columns: ['from', 'to', 'at', 'seconds'],
        header: false,
        links: [{ kind: 'CALLED', from: phoneEnd('from'), to: phoneEnd('to'), set: { at: 'at', seconds: 'seconds' } }],
      },
    ],
  },
  *rows(count) {
    const draw = draws(1);
    const phones = Math.ceil(count / 10);
    for (let n = 0; n < count; n++) {
      const ends = [phone(skewed(draw, phones)), phone(below(draw, phones))];
      const when = instant(draw);
      const seconds = below(draw, 600);
      yield {
        cells: [...ends, stamp(when), seconds],
        uids: ends.map((number) => `phone:+86${number}`),
        values: [uidOf(n), n + 1, at(new Date(when).toISOString()), seconds],
      };
    }
  },
  merge: `UNWIND $rows AS r MERGE (a:Entity {uid: r[0]}) ON CREATE SET a:Phone
MERGE (b:Entity {uid: r[1]}) ON CREATE SET b:Phone ${calledAs}`,
  create: made('Entity:Phone'),
  link: `${byId} ${calledAs}`,
};

const seenAs = `CREATE (a)-[:SEEN_AT {${linked}, speed: r[5], place: r[6]}]->(b)`;

const reads: Feed = {
  name: 'plate reads',
  file: 'reads.csv',
  mapping: {
    ...{ ...heading, name: 'bench-reads', words: { en: 'Plate reads', zh: '过车' } },
    files: [
      {
        name: 'reads.csv',
        columns: ['plate', 'camera', 'at', 'speed'],
        header: false,
        links: [
          {
            ...{ kind: 'SEEN_AT', from: { kind: 'Vehicle', set: { plate: 'plate' } } },
            ...{ to: { kind: 'Checkpoint', id: 'camera' }, set: { at: 'at', speed: 'speed' } },
          },
        ],
      },
    ],
  },
  *rows(count) {
    const draw = draws(2);
    for (let n = 0; n < count; n++) {
      const [car, camera] = [plate(skewed(draw, Math.ceil(count / 10))), `K${below(draw, 500)}`];
      const when = instant(draw);
      const speed = 20 + below(draw, 60);
      const uids = [`vehicle:${car}`, `checkpoint:bench-reads:${camera}`];
      yield {
        cells: [car, camera, stamp(when), speed],
        uids,
        values: [uidOf(n), n + 1, at(new Date(when).toISOString()), speed, uids[1]],
      };
    }
  },
  merge: `UNWIND $rows AS r MERGE (a:Entity {uid: r[0]}) ON CREATE SET a:Vehicle
MERGE (b:Entity {uid: r[1]}) ON CREATE SET b:Checkpoint:Place ${seenAs}`,
  create: made('Entity:Vehicle'),
  link: `${byId} ${seenAs}`,
};

const described = '{uid: r[0], imports: [1], residentId: r[1], name: r[2], sex: r[3], bornOn: r[4]}';

const persons: Feed = {
  name: 'persons',
  file: 'persons.csv',
  mapping: {
    ...{ ...heading, name: 'bench-persons', words: { en: 'Persons', zh: '人员' }, dates: 'YYYY-MM-DD' },
    files: [
      {
        name: 'persons.csv',
        columns: ['id', 'name', 'sex', 'born'],
        header: false,
        entities: [
          { as: 'person', kind: 'Person', set: { residentId: 'id', name: 'name', sex: 'sex', bornOn: 'born' } },
        ],
      },
    ],
  },
  *rows(count) {
    for (let n = 0; n < count; n++) {
      const cells = [residentId(n, bornOn(n)), personName(n), n % 2 ? 'm' : 'f', bornOn(n)] as const;
      yield { cells, uids: [`person:${cells[0]}`], values: [...cells.slice(0, 3), day(cells[3])] };
    }
  },
  merge: `UNWIND $rows AS r MERGE (e:Entity {uid: r[0]}) ON CREATE SET e:Person SET e += ${described}`,
  create: null,
  link: `UNWIND $rows AS r CREATE (:Entity:Person ${described})`,
};

export const feeds: readonly Feed[] = [calls, reads, persons];

/** @returns the path of the file */
export async function writeFeed(feed: Feed, count: number, folder: string): Promise<string> {
  const path = join(folder, feed.file);
  await writeLines(
    path,
    feed.rows(count).map(({ cells }) => cells.join(',')),
  );
  return path;
}
