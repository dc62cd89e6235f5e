/** Patterns asked for all of a kind: where each stands, so that it goes on after a stop or a crash. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of changes) await sql.raw(statement).execute(db);
}

const changes = [
  `create table "longRuns" ("id" text primary key, "pattern" text not null, "params" text not null, "kind" text not null,
    "header" text not null, "caseFile" text not null references "caseFiles" ("id"), "who" text not null references "users" ("id"),
    "startedAt" text not null, "state" text not null, "why" text, "asked" integer not null, "of" integer not null,
    "hits" integer not null, "soFar" text not null, "run" text references "runs" ("id"), "runAsked" integer)`,
  `create index "longRunsOfCaseFile" on "longRuns" ("caseFile", "startedAt")`,
];
