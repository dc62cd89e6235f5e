/** Address books of phones and mail programs (vCard 2.1, 3.0, 4.0): who the owner of the book says has which number. */
import { defineSource } from '../../kit/source.ts';
import type { Condition, EntityOfEnd, LinkOfRow } from '../../kit/mapping.ts';

const way = (name: string): Condition => ({ cell: 'way', equals: name });
const isFirm: Condition = { cell: 'kind', equals: 'org' };
const isPerson: Condition = { cell: 'kind', equals: 'person' };
const home: Condition = { cell: 'type', matches: '(?:^| )home(?: |$)' };
const person = { kind: 'Person', id: 'key' };
const firm = { kind: 'Organisation', id: 'key' };
const address: EntityOfEnd = { kind: 'Address', id: 'value', set: { address: 'value' } };

/** A person, or a firm, uses it. */
const uses = (by: Condition, to: EntityOfEnd): LinkOfRow[] => [
  { kind: 'USES', from: person, to, set: { role: 'type' }, when: [by, isPerson] },
  { kind: 'USES', from: firm, to, set: { role: 'type' }, when: [by, isFirm] },
];

export default defineSource({
  ...{ format: 1, name: 'address-book', grade: 'statement' },
  words: { en: 'Address books (vCard)', zh: '通讯录（vCard）' },
  about: {
    en: 'What the owner of the address book wrote down. A name in it is a name for a number, not a checked identity.',
    zh: '通讯录主人自己的记载。其中的姓名只是对号码的称呼，不是核实过的身份。',
  },
  files: [
    {
      name: '*',
      entities: [
        {
          ...{ as: 'person', ...person, when: [way('card'), isPerson] },
          set: {
            ...{ name: 'name', aliases: { column: 'aliases', split: '\n' }, occupation: 'title' },
            ...{ bornOn: { column: 'bornOn', faulty: 'empty' }, sex: { column: 'sex', faulty: 'empty' } },
            note: { join: ['organisation', 'note', 'other'], with: '\n', split: '\n', faulty: 'empty' },
          },
        },
        {
          ...{ as: 'firm', ...firm, when: [way('card'), isFirm] },
          set: { name: 'name', note: { join: ['note', 'other'], with: '\n', split: '\n', faulty: 'empty' } },
        },
        { as: 'employer', kind: 'Organisation', id: 'value', set: { name: 'value' }, when: [way('firm'), isPerson] },
        { as: 'own', kind: 'Organisation', id: 'key', set: { name: 'value' }, when: [way('firm'), isFirm] },
      ],
      links: [
        ...uses(way('phone'), { kind: 'Phone', set: { number: 'value' } }),
        ...uses(way('email'), { kind: 'OnlineAccount', set: { email: 'value' } }),
        ...uses(way('account'), { kind: 'OnlineAccount', set: { service: 'service', handle: 'value' } }),
        { kind: 'LIVES_AT', from: person, to: address, when: [way('address'), isPerson, home] },
        {
          ...{ kind: 'LINKED_TO', from: person, to: address, when: [way('address'), isPerson, { ...home, not: true }] },
          set: { category: { value: 'address' } },
        },
        {
          ...{ kind: 'LINKED_TO', from: firm, to: address, when: [way('address'), isFirm] },
          set: { category: { value: 'address' } },
        },
        { kind: 'EMPLOYED_BY', from: person, to: 'employer', set: { role: 'title' }, when: [way('firm'), isPerson] },
      ],
    },
  ],
});
