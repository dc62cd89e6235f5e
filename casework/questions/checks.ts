/** Innocent explanations of a hit, looked into by people: each finding is kept with who, when and why. */
import { badInput } from '#graph-schema/words/failure.ts';
import type { Both } from '#graph-schema/ontology/define.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { Verdict } from '../store/tables.ts';
import { patternNamed } from './own-patterns.ts';

export interface Check {
  readonly pattern: string;
  /** The hit by its key: it is the same in every run of the pattern. */
  readonly key: readonly string[];
  /** As the pattern worded it when it was checked. */
  readonly explanation: Both;
  readonly verdict: Verdict;
  readonly note: string;
  readonly by: string;
  readonly byName: Both;
  readonly at: string;
}

export interface CheckHit {
  readonly pattern: string;
  readonly key: readonly string[];
  /** The explanation by its English words. */
  readonly explanation: string;
  readonly verdict: Verdict;
  readonly note: string;
}

/** Oldest first. */
export async function checksOf(store: Store, caseFile: string, pattern: string): Promise<Check[]> {
  const rows = await store
    .selectFrom('checks')
    .innerJoin('users', 'users.id', 'checks.by')
    .selectAll('checks')
    .select(['nameEn', 'nameZh'])
    .where('caseFile', '=', caseFile)
    .where('pattern', '=', pattern)
    .orderBy('checks.id')
    .execute();
  return rows.map(({ key, explanationEn, explanationZh, nameEn, nameZh, verdict, note, by, at }) => ({
    ...{ pattern, verdict, note, by, at },
    key: JSON.parse(key),
    explanation: { en: explanationEn, zh: explanationZh },
    byName: { en: nameEn, zh: nameZh },
  }));
}

export const checks = {
  /** All of one pattern in the case file, oldest first: the last of an explanation holds. */
  checks: question({
    right: 'look',
    note: ({ pattern }: { pattern: string }) => ({ asked: { pattern } }),
    answer: ({ store, ask }, { pattern }): Promise<Check[]> => checksOf(store, ask.caseFile, pattern),
  }),

  checkHit: question({
    right: 'write',
    note: ({ key, ...asked }: CheckHit) => ({ uids: key, asked }),
    async answer({ store, ask }, { pattern, key, explanation, verdict, note }): Promise<void> {
      const { innocent } = await patternNamed(store, pattern);
      const known = innocent.find(({ en }) => en === explanation);
      if (!known) throw badInput('desk.check.unknown', { pattern }, { where: { parameter: 'explanation' } });
      const row = { caseFile: ask.caseFile, pattern, key: JSON.stringify(key), verdict, note: note.trim() };
      const words = { explanationEn: known.en, explanationZh: known.zh };
      await store
        .insertInto('checks')
        .values({ ...row, ...words, by: ask.who, at: new Date().toISOString() })
        .execute();
    },
  }),
};
