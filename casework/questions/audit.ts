/** Questions to the audit itself; they too are written into it. */
import { badInput } from '#graph-schema/words/failure.ts';
import { readAudit, type AuditFilter } from '../audit/read.ts';
import { verifyAudit as verify } from '../audit/verify.ts';
import { question } from '../door.ts';

function checked(filter: AuditFilter): AuditFilter {
  for (const name of ['from', 'until'] as const) {
    const time = filter[name];
    if (time !== undefined && Number.isNaN(Date.parse(time)))
      throw badInput('desk.time', { value: time }, { where: { parameter: name } });
  }
  return filter;
}

export const audit = {
  auditEntries: question({
    right: 'audit',
    note: ({ uid, ...asked }: AuditFilter) => ({ uids: uid === undefined ? [] : [uid], asked: { ...asked } }),
    answer: async ({ store }, filter) => readAudit(store, checked(filter)),
  }),

  verifyAudit: question({
    right: 'audit',
    note: (_: object) => ({}),
    answer: ({ store }) => verify(store),
  }),
};
