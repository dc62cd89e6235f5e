/** The tables of the first release, the local investigator and the practice case file. */
import { sql, type Kysely } from 'kysely';
import { localUser, practiceCaseFile } from '../defaults.ts';

export async function up(db: Kysely<any>): Promise<void> {
  const { authorityEn, authorityZh, ...practice } = practiceCaseFile;
  // One column for both languages then; 0002 parts them.
  const authority = `${authorityEn} / ${authorityZh}`;
  for (const statement of tables) await sql.raw(statement).execute(db);
  for (const table of ['audit', 'auditAbout', 'chartRevisions', 'leadSteps']) await appendOnly(db, table);
  const madeAt = new Date().toISOString();
  await db
    .insertInto('users')
    .values({ ...localUser, madeAt })
    .execute();
  await db
    .insertInto('caseFiles')
    .values({ ...practice, authority, madeBy: localUser.id, madeAt })
    .execute();
  await db.insertInto('auditHead').values({ one: 1, seq: 0, hash: '' }).execute();
}

const tables = [
  `create table "users" ("id" text primary key, "nameEn" text not null, "nameZh" text not null, "madeAt" text not null)`,
  `create table "caseFiles" ("id" text primary key, "titleEn" text not null, "titleZh" text not null, "purpose" text not null,
    "authority" text not null, "madeBy" text not null references "users" ("id"), "madeAt" text not null)`,
  `create table "charts" ("id" text primary key, "caseFile" text not null references "caseFiles" ("id"), "name" text not null,
    "revision" integer not null, "madeBy" text not null, "madeAt" text not null, "savedAt" text not null)`,
  `create index "chartsOfCaseFile" on "charts" ("caseFile", "savedAt")`,
  `create table "chartRevisions" ("chart" text not null references "charts" ("id"), "revision" integer not null,
    "state" text not null, "savedBy" text not null, "savedAt" text not null, primary key ("chart", "revision"))`,
  `create table "audit" ("seq" integer primary key, "at" text not null, "who" text not null, "caseFile" text not null,
    "purpose" text not null, "face" text not null, "action" text not null, "uids" text not null, "asked" text not null,
    "hash" text not null)`,
  `create index "auditByCaseFile" on "audit" ("caseFile", "seq")`,
  `create index "auditByWho" on "audit" ("who", "seq")`,
  `create index "auditByTime" on "audit" ("at")`,
  `create table "auditAbout" ("seq" integer not null, "uid" text not null, primary key ("seq", "uid")) without rowid`,
  `create index "auditByUid" on "auditAbout" ("uid", "seq")`,
  `create table "auditHead" ("one" integer primary key check ("one" = 1), "seq" integer not null, "hash" text not null)`,
  `create table "imports" ("number" integer primary key, "source" text not null, "state" text not null,
    "mapping" text not null, "mappingSha256" text not null, "report" text, "who" text not null, "caseFile" text not null,
    "purpose" text not null, "startedAt" text not null, "endedAt" text)`,
  `create table "importFiles" ("import" integer not null references "imports" ("number"), "file" integer not null,
    "name" text not null, "sha256" text not null, "bytes" integer not null, "encoding" text not null, "use" text not null,
    primary key ("import", "file"))`,
  `create table "marks" ("import" integer not null references "imports" ("number"), "batch" integer not null,
    "file" integer not null, "row" integer not null, "byte" integer not null, "rows" integer not null,
    primary key ("import", "batch"))`,
  `create table "rejected" ("id" integer primary key, "import" integer not null references "imports" ("number"),
    "batch" integer not null, "file" integer not null, "row" integer not null, "column" text, "why" text not null,
    "perhaps" text, "raw" text not null)`,
  `create index "rejectedOfImport" on "rejected" ("import", "file", "row")`,
  `create index "rejectedOfBatch" on "rejected" ("import", "batch")`,
  `create table "runs" ("id" text primary key, "pattern" text not null, "revision" integer not null, "caseFile" text not null,
    "who" text not null, "at" text not null, "hits" integer not null, "result" text not null)`,
  `create index "runsOfCaseFile" on "runs" ("caseFile", "at")`,
  `create table "leads" ("id" text primary key, "caseFile" text not null references "caseFiles" ("id"), "title" text not null,
    "uids" text not null, "run" text references "runs" ("id"), "status" text not null, "madeBy" text not null, "madeAt" text not null)`,
  `create table "leadSteps" ("lead" text not null references "leads" ("id"), "step" integer not null, "status" text not null,
    "reason" text not null, "by" text not null, "at" text not null, primary key ("lead", "step"))`,
  `create table "settings" ("name" text primary key, "value" text not null)`,
];

/** Rows of the table can be added, never changed or removed. */
export async function appendOnly(db: Kysely<any>, table: string): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger "${table}No${change}" before ${change} on "${table}"
         begin select raise(abort, '${table} is append-only'); end`,
      )
      .execute(db);
  }
}
