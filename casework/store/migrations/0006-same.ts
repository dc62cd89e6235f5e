/** What people decide about two entities that may be one: same, different, later, separated again; each with its reason. */
import { sql, type Kysely } from 'kysely';
import { appendOnly } from './0001-first.ts';

export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of changes) await sql.raw(statement).execute(db);
  await appendOnly(db, 'sameDecisions');
}

const changes = [
  `create table "sameDecisions" ("id" integer primary key, "caseFile" text not null references "caseFiles" ("id"),
    "uid" text not null, "other" text not null, "verdict" text not null, "reason" text not null,
    "by" text not null references "users" ("id"), "at" text not null)`,
  `create index "sameDecisionsOf" on "sameDecisions" ("uid", "other")`,
];
