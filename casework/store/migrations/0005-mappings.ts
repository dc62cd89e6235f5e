/** Mappings that people save: every saving is a revision; an import holds the mapping as it was used. */
import { sql, type Kysely } from 'kysely';
import { appendOnly } from './0001-first.ts';

export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of changes) await sql.raw(statement).execute(db);
  await appendOnly(db, 'mappingRevisions');
}

const changes = [
  `create table "mappings" ("name" text primary key, "revision" integer not null, "removedAt" text,
    "madeBy" text not null references "users" ("id"), "madeAt" text not null)`,
  `create table "mappingRevisions" ("name" text not null references "mappings" ("name"), "revision" integer not null,
    "mapping" text not null, "savedBy" text not null references "users" ("id"), "savedAt" text not null,
    primary key ("name", "revision"))`,
];
