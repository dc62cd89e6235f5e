/** Every change to the tables of the app store, in order. A migration that was released is never edited. */
import type { Migration } from 'kysely/migration';
import * as first from './migrations/0001-first.ts';
import * as judgements from './migrations/0002-judgements.ts';
import * as ownPatterns from './migrations/0003-own-patterns.ts';
import * as longRuns from './migrations/0004-long-runs.ts';
import * as mappings from './migrations/0005-mappings.ts';
import * as same from './migrations/0006-same.ts';

export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-judgements': judgements,
  '0003-own-patterns': ownPatterns,
  '0004-long-runs': longRuns,
  '0005-mappings': mappings,
  '0006-same': same,
};
