/** What people think of hits: leads know their hit and can be taken back, innocent explanations are checked; an authority in both languages. */
import { sql, type Kysely } from 'kysely';
import { practiceCaseFile } from '../defaults.ts';
import { appendOnly } from './0001-first.ts';

export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of changes) await sql.raw(statement).execute(db);
  const { id, authorityEn, authorityZh } = practiceCaseFile;
  await db.updateTable('caseFiles').set({ authorityEn, authorityZh }).where('id', '=', id).execute();
  await appendOnly(db, 'checks');
}

const changes = [
  `alter table "caseFiles" rename column "authority" to "authorityEn"`,
  `alter table "caseFiles" add column "authorityZh" text not null default ''`,
  `update "caseFiles" set "authorityZh" = "authorityEn"`,
  `alter table "leads" add column "rank" integer`,
  `alter table "leadSteps" add column "undoes" integer`,
  `create table "checks" ("id" integer primary key, "caseFile" text not null references "caseFiles" ("id"),
    "pattern" text not null, "key" text not null, "explanationEn" text not null, "explanationZh" text not null,
    "verdict" text not null, "note" text not null, "by" text not null references "users" ("id"), "at" text not null)`,
  `create index "checksOfHit" on "checks" ("caseFile", "pattern", "key")`,
];
