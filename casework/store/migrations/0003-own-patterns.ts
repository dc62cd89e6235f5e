/** Patterns that people write: every saving is a revision; a kept run holds the pattern as it was asked. */
import { sql, type Kysely } from 'kysely';
import { appendOnly } from './0001-first.ts';

export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of changes) await sql.raw(statement).execute(db);
  await appendOnly(db, 'ownPatternRevisions');
}

const changes = [
  `create table "ownPatterns" ("slug" text primary key, "revision" integer not null, "removedAt" text,
    "madeBy" text not null references "users" ("id"), "madeAt" text not null)`,
  `create table "ownPatternRevisions" ("slug" text not null references "ownPatterns" ("slug"), "revision" integer not null,
    "text" text not null, "savedBy" text not null references "users" ("id"), "savedAt" text not null,
    primary key ("slug", "revision"))`,
  `alter table "runs" add column "header" text`,
];
