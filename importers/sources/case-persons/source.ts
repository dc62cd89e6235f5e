/** People in cases, each in the part that the source names. */
import { defineSource } from '../../kit/source.ts';
import type { Condition, LinkOfRow } from '../../kit/mapping.ts';
import * as shared from '../shared.ts';

const role = (words: readonly string[]): Condition => ({ cell: 'role', matches: `^(?:${words.join('|')})$` });
const part = (kind: string, words: readonly string[]): LinkOfRow => ({
  ...{ kind, from: 'person', to: 'case', when: [role(words)] },
});
const suspect = ['嫌疑人', '犯罪嫌疑人', '作案人', '[Ss]uspect', '[Aa]ccused'];
const victim = ['被害人', '受害人', '事主', '[Vv]ictim'];
const witness = ['证人', '目击者', '目击人', '[Ww]itness'];

export default defineSource({
  ...{ format: 1, name: 'case-persons', words: { en: 'People in cases', zh: '涉案人员' }, grade: 'statement' },
  files: [
    {
      name: '*',
      headers: {
        case: ['案件编号', '案号', '案件号', 'case number', 'case id', 'crime number', 'incident number'],
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', 'person', 'full name'],
        role: ['涉案身份', '人员身份', '涉案角色', '角色', 'part', 'role in case', 'involvement'],
        phone: ['联系电话', '电话', '手机号码', 'phone number', 'telephone'],
      },
      needs: ['case', 'role', ['resident id', 'document', 'name']],
      entities: [
        { as: 'person', ...shared.person({ name: 'name' }), id: ['case', 'role', 'name'] },
        { as: 'case', kind: 'Case', set: { number: 'case' } },
        { as: 'phone', kind: 'Phone', optional: true, set: { number: { column: 'phone', faulty: 'empty' } } },
      ],
      links: [
        part('SUSPECT_IN', suspect),
        part('VICTIM_IN', victim),
        part('WITNESS_IN', witness),
        {
          ...{ kind: 'INVOLVED_IN', from: 'person', to: 'case', set: { role: 'role' } },
          when: [{ ...role([...suspect, ...victim, ...witness]), not: true }],
        },
        { kind: 'USES', from: 'person', to: 'phone' },
      ],
      ignore: ['序号', ...shared.documentTypeHeaders],
    },
  ],
});
