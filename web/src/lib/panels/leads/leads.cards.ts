import type { Lead, LeadStatus } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Leads from './Leads.svelte';

const byName = { en: 'Local investigator', zh: '本机侦查员' };
const said = { by: 'investigator', byName, at: '2026-11-21T02:42:00Z' };

export const inventedLead = (d: Invented, id: string, status: LeadStatus, more: Partial<Lead> = {}): Lead => {
  const reason = d.language === 'zh' ? '该街快递员，已询问' : 'The courier of the street, asked on 3 Nov';
  const hit = d.result.hits[Number(id) - 1];
  const steps = [
    { step: 1, status: 'open', reason: '', undoes: null, ...said },
    ...(status === 'open' ? [] : [{ step: 2, status, reason, undoes: status === 'taken back' ? 1 : null, ...said }]),
  ] as const;
  return {
    ...{ id, caseFile: 'practice', status, steps, madeBy: 'investigator', madeAt: said.at },
    ...{ title: hit?.says[d.language] ?? '', uids: hit?.key ?? [], run: 'run', rank: Number(id) },
    pattern: 'near-scenes',
    ...more,
  };
};

const does = (d: Invented) => ({
  ...{ ondecide: nothing, onundo: nothing, onsheet: nothing, onchart: nothing, onretry: nothing },
  caseFile: d.language === 'zh' ? '皮匠巷系列入室盗窃案' : 'Tannery Row series',
  patterns: d.patterns,
});

export default cards(Leads)(
  'Leads',
  { width: 860 },
  {
    empty: (d) => ({ ...does(d), leads: [] }),
    one: (d) => ({ ...does(d), leads: [inventedLead(d, '1', 'open')] }),
    many: (d) => ({
      ...does(d),
      leads: [
        inventedLead(d, '1', 'in progress'),
        inventedLead(d, '2', 'open', { run: null, rank: null, pattern: null }),
        inventedLead(d, '4', 'dismissed'),
        inventedLead(d, '5', 'taken back'),
      ],
    }),
    loading: (d) => ({ ...does(d), leads: null }),
    failed: (d) => ({ ...does(d), leads: null, failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.' }),
  },
);
