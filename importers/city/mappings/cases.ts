/** Cases, the persons in them, and the phones and vehicles that were seized, seen or noted. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { en } from '../profiles/en.ts';
import { zh } from '../profiles/zh.ts';
import { columnsOf, countryOf, fileName, nameOf, pointOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

const linkOf = { suspect: 'SUSPECT_IN', victim: 'VICTIM_IN', witness: 'WITNESS_IN' } as const;

export function cases(edition: Edition): z.input<typeof mapping> {
  const one = columnsOf(edition, 'cases');
  const who = columnsOf(edition, 'casePersons');
  const what = columnsOf(edition, 'caseObjects');
  const said = columnsOf(edition, 'statements');
  const { roles } = (edition === 'zh' ? zh : en).words;
  return {
    ...{ format: 1, name: nameOf(edition, 'city-cases'), words: wordsOf(edition, 'Cases', '案件') },
    ...{ grade: 'statement', zone: zoneOf(edition), country: countryOf(edition), dates: stamps },
    files: [
      {
        name: fileName('cases'),
        entities: [
          {
            ...{ as: 'case', kind: 'Case' },
            set: {
              ...{
                number: one('case'),
                title: one('title'),
                category: one('category'),
                at: one('from'),
                until: one('until'),
              },
              ...{ status: one('status'), entry: one('entry'), target: one('target'), summary: one('summary') },
              method: { column: one('method'), split: ';' },
            },
          },
          {
            ...{ as: 'scene', kind: 'Address', id: one('case') },
            set: { address: one('address'), point: pointOf(one) },
          },
        ],
        links: [{ kind: 'OCCURRED_AT', from: 'case', to: 'scene' }],
      },
      {
        name: fileName('casePersons'),
        entities: [
          {
            ...{ as: 'person', kind: 'Person', id: [who('case'), who('name')] },
            set: { residentId: who('resident id'), name: who('name') },
          },
        ],
        links: [
          ...(['suspect', 'victim', 'witness'] as const).map((role) => ({
            ...{ kind: linkOf[role], from: 'person', to: { kind: 'Case', set: { number: who('case') } } },
            when: [{ cell: who('role'), equals: roles[role] }],
          })),
          {
            ...{ kind: 'USES', from: 'person', to: { kind: 'Phone', set: { number: who('phone') } } },
            when: [{ cell: who('phone'), empty: false }],
          },
        ],
      },
      {
        name: fileName('caseObjects'),
        links: [
          {
            ...{
              kind: 'INVOLVED_IN',
              to: { kind: 'Case', set: { number: what('case') } },
              set: { role: what('role') },
            },
            from: { kind: 'Phone', set: { number: what('number') } },
            when: [{ cell: what('object'), equals: roles.phone }],
          },
          {
            ...{
              kind: 'INVOLVED_IN',
              to: { kind: 'Case', set: { number: what('case') } },
              set: { role: what('role') },
            },
            from: { kind: 'Vehicle', set: { plate: what('number') } },
            when: [{ cell: what('object'), equals: roles.vehicle }],
          },
        ],
      },
      {
        // Where somebody says to have been: a statement, beside what cameras and cells recorded.
        name: fileName('statements'),
        entities: [
          { as: 'person', kind: 'Person', set: { residentId: said('resident id'), name: said('name') } },
          {
            ...{ as: 'place', kind: 'Address', id: [said('case'), said('resident id')] },
            set: { address: said('address'), point: pointOf(said) },
          },
        ],
        links: [
          { kind: 'SEEN_AT', from: 'person', to: 'place', set: { at: said('from'), until: said('until') } },
          { kind: 'INVOLVED_IN', from: 'person', to: { kind: 'Case', set: { number: said('case') } } },
        ],
        ignore: [said('heard on')],
      },
    ],
  };
}
