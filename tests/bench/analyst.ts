/** What an analyst would ask instead: the same files in DuckDB, and the same questions in its SQL and in bare Cypher (`plain/`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBValue } from '@duckdb/node-api';
import type { PatternHeader } from '#queries/answers.ts';
import type { ReadParameters } from '#queries/parameters.ts';
import { millisecondsOf } from '#queries/chance/own-days.ts';
import type { Table } from './fill.ts';

const columns: Readonly<Record<Table, string>> = {
  called: `{uid: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', t: 'TIMESTAMP', answered: 'BOOLEAN'}`,
  seen: `{uid: 'VARCHAR', thing: 'VARCHAR', place: 'VARCHAR', t: 'TIMESTAMP', kind: 'VARCHAR', until: 'TIMESTAMP'}`,
  paid: `{uid: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', t: 'TIMESTAMP', amount: 'BIGINT', currency: 'VARCHAR'}`,
  stayed: `{uid: 'VARCHAR', thing: 'VARCHAR', place: 'VARCHAR', t: 'TIMESTAMP', until: 'TIMESTAMP', room: 'VARCHAR'}`,
  facts: `{kind: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR'}`,
  places: `{uid: 'VARCHAR', kind: 'VARCHAR', lon: 'DOUBLE', lat: 'DOUBLE'}`,
  cases: `{uid: 'VARCHAR', t: 'TIMESTAMP', until: 'TIMESTAMP'}`,
};

/** Neo4j's own radius, so that what lies at the limit lies on the same side of it. */
const metres = `CREATE OR REPLACE MACRO metres(lon1, lat1, lon2, lat2) AS 2 * 6378140 * asin(sqrt(
  sin(radians(lat2 - lat1) / 2) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2))`;

export interface Analyst {
  /** Reads the files anew into typed tables: nothing is read from text while something is timed. */
  load(folder: string): Promise<void>;
  /** @returns keys in no order */
  ask(sql: string, params: Readonly<Record<string, DuckDBValue>>): Promise<string[]>;
  close(): void;
}

export async function analyst(file: string): Promise<Analyst> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(metres);
  return {
    async load(folder) {
      for (const [table, types] of Object.entries(columns))
        await connection.run(
          `CREATE OR REPLACE TABLE ${table} AS FROM read_csv('${join(folder, `${table}.csv`).replaceAll("'", "''")}', header = false, columns = ${types})`,
        );
      await connection.run('CHECKPOINT');
    },
    async ask(sql, params) {
      const lists = Object.entries(params).flatMap(([name, value]) => (Array.isArray(value) ? [name] : []));
      const types = Object.fromEntries(lists.map((name) => [name, LIST(VARCHAR)]));
      const given = Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value) ? listValue(value) : value,
      ]);
      const reader = await connection.runAndReadAll(sql, Object.fromEntries(given) as typeof params, types);
      return (reader.getRowObjectsJson() as { key: string[] }[]).map(({ key }) => key.join(' '));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The same question as plainly as it can be asked; null where nobody wrote it down. */
export function plain(slug: string, way: 'cypher' | 'sql'): string | null {
  const path = join(import.meta.dirname, 'plain', `${slug}.${way}`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Parameters of a pattern as SQL takes them: lengths of time in seconds, and only those that the text names. */
export function sqlParams(
  { parameters }: PatternHeader,
  { values }: ReadParameters,
  sql: string,
): Record<string, DuckDBValue> {
  const named = parameters.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(sql));
  return Object.fromEntries(
    named.map(({ name, type }) => {
      const value = values[name];
      return [name, (type === 'Duration' ? millisecondsOf(value) / 1000 : value) as DuckDBValue];
    }),
  );
}
