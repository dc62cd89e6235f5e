/** Whether two entities are one: said with a reason, carried out in the graph, taken back, and never forgotten. */
import type { Both } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Uid } from '#queries/answers.ts';
import { question, type Passing } from '../door.ts';
import type { Row, SameVerdict } from '../store/tables.ts';

// Loaded when it is asked for: nothing that only looks must wait for what writes.
const load = () => import('#graph-schema/neo4j/merge.ts');

export interface SameDecision extends Omit<Row<'sameDecisions'>, 'caseFile'> {
  readonly byName: Both;
}

interface Pair {
  readonly uid: Uid;
  readonly other: Uid;
}

export interface Decided extends Pair {
  /** Why; a merge and its taking back are refused without. */
  readonly reason: string;
}

/** Newest last; a merge counts for everybody, so all of them are read, whichever case file they were made in. */
async function decisions({ store }: Passing): Promise<SameDecision[]> {
  const rows = await store
    .selectFrom('sameDecisions')
    .innerJoin('users', 'users.id', 'sameDecisions.by')
    .selectAll('sameDecisions')
    .select(['nameEn', 'nameZh'])
    .orderBy('sameDecisions.id')
    .execute();
  return rows.map(({ nameEn, nameZh, caseFile: _, ...row }) => ({ ...row, byName: { en: nameEn, zh: nameZh } }));
}

async function keep({ store, ask }: Passing, pair: Pair, verdict: SameVerdict, reason: string): Promise<void> {
  const { uid, other } = pair;
  const row = { caseFile: ask.caseFile, uid, other, verdict, reason, by: ask.who, at: new Date().toISOString() };
  await store.insertInto('sameDecisions').values(row).execute();
}

function reasoned(reason: string): string {
  if (!reason.trim()) throw badInput('desk.same.reason', {}, { where: { parameter: 'reason' } });
  return reason.trim();
}

function two({ uid, other }: Pair): void {
  if (uid === other) throw badInput('desk.same.itself');
}

const noted = ({ uid, other, ...asked }: Pair & { readonly reason?: string }) => ({ uids: [uid, other], asked });

export const same = {
  sameDecisions: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: decisions,
  }),

  /** `uid` goes into `other`, with all that is known of it. */
  mergeSame: question({
    right: 'write',
    note: (args: Decided) => noted(args),
    async answer(passing, { reason, ...pair }): Promise<SameDecision[]> {
      const why = reasoned(reason);
      two(pair);
      await (await load()).merge(await passing.graph(), pair.uid, pair.other);
      await keep(passing, pair, 'same', why);
      return decisions(passing);
    },
  }),

  /** Takes an entity out of the one that it was merged into. */
  separate: question({
    right: 'write',
    note: (args: Decided) => noted(args),
    async answer(passing, { reason, ...pair }): Promise<SameDecision[]> {
      const why = reasoned(reason);
      await (await load()).unmerge(await passing.graph(), pair.uid);
      await keep(passing, pair, 'separate', why);
      return decisions(passing);
    },
  }),

  /** They are not the same, or it cannot be said yet: nothing changes in the graph. */
  notSame: question({
    right: 'write',
    note: ({ later, ...args }: Decided & { readonly later: boolean }) => ({
      uids: [args.uid, args.other],
      asked: { later, reason: args.reason },
    }),
    async answer(passing, { reason, later, ...pair }): Promise<SameDecision[]> {
      two(pair);
      await keep(passing, pair, later ? 'later' : 'different', reason.trim());
      return decisions(passing);
    },
  }),
};
