/** Case files: the working folders, each with its purpose and authority. */
import { randomUUID } from 'node:crypto';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { Both } from '#graph-schema/ontology/define.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';

export interface CaseFile {
  readonly id: string;
  readonly title: Both;
  readonly purpose: string;
  readonly authority: Both;
  readonly madeBy: string;
  readonly madeAt: string;
}

export interface NewCaseFile {
  readonly title: string;
  readonly purpose: string;
  readonly authority: string;
}

const shaped = ({ titleEn, titleZh, authorityEn, authorityZh, ...row }: Row<'caseFiles'>): CaseFile => ({
  ...row,
  title: { en: titleEn, zh: titleZh },
  authority: { en: authorityEn, zh: authorityZh },
});

async function caseFile(store: Store, id: string): Promise<CaseFile> {
  const row = await store.selectFrom('caseFiles').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('desk.case-file.none', { id });
  return shaped(row);
}

export const caseFiles = {
  caseFiles: question({
    right: 'look',
    note: (_: object) => ({}),
    async answer({ store }): Promise<CaseFile[]> {
      const rows = await store.selectFrom('caseFiles').selectAll().orderBy('madeAt').execute();
      return rows.map(shaped);
    },
  }),

  caseFile: question({
    right: 'look',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    answer: ({ store }, { id }) => caseFile(store, id),
  }),

  makeCaseFile: question({
    right: 'write',
    note: ({ title, purpose, authority }: NewCaseFile) => ({ asked: { title, purpose, authority } }),
    async answer({ store, ask }, given): Promise<CaseFile> {
      for (const name of ['title', 'purpose', 'authority'] as const) {
        if (!given[name].trim()) throw badInput('desk.empty', { name }, { where: { parameter: name } });
      }
      const id = randomUUID();
      const title = given.title.trim();
      const row = {
        id,
        titleEn: title,
        titleZh: title,
        purpose: given.purpose.trim(),
        authorityEn: given.authority.trim(),
        authorityZh: given.authority.trim(),
      };
      await store
        .insertInto('caseFiles')
        .values({ ...row, madeBy: ask.who, madeAt: new Date().toISOString() })
        .execute();
      return caseFile(store, id);
    },
  }),
};
