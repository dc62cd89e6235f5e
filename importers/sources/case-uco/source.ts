/**
 * Findings of digital forensics in CASE/UCO: each object a thing with what it is known by, each relation a link, each call and message
 * between the numbers at its ends.
 */
import { defineSource } from '../../kit/source.ts';
import type { Cell, Condition, EntityOfEnd, LinkOfRow } from '../../kit/mapping.ts';

/** A text longer than a property may be is left out and counted; its thing stays. */
const attributes: Cell = { column: 'attributes', split: '\n', faulty: 'empty' };
const lenient = (column: string): Cell => ({ column, faulty: 'empty' });
const point = { join: ['longitude', 'latitude'], with: ',' };
const filled = (column: string): Condition => ({ cell: column, empty: false });
const empty = (column: string): Condition => ({ cell: column, empty: true });

/** What stands for a thing in the ontology: the number of an account, the handset of a trace. */
const known = (column: string, to: EntityOfEnd): LinkOfRow => ({
  ...{ kind: 'LINKED_TO', from: 'thing', to: { ...to, optional: true }, when: [filled(column)] },
  set: { category: { value: 'is' } },
});

/** A phone where a number is known, else an account: by its address, or as the file calls it. */
const ends = (name: 'from' | 'to'): { when: Condition[]; end: EntityOfEnd }[] => [
  { when: [filled(`${name}Phone`)], end: { kind: 'Phone', set: { number: `${name}Phone` } } },
  {
    when: [empty(`${name}Phone`)],
    end: { kind: 'OnlineAccount', id: `${name}Key`, set: { email: lenient(`${name}Email`) } },
  },
];

const talk = (way: string, kind: string, set: Record<string, Cell>): LinkOfRow[] =>
  ends('from').flatMap((from) =>
    ends('to').map((to) => ({
      ...{ kind, from: from.end, to: to.end, number: { join: ['key', 'toKey'] } },
      ...{ when: [{ cell: 'way', equals: way }, ...from.when, ...to.when], set: { ...set, at: 'at' } },
    })),
  );

export default defineSource({
  ...{ format: 1, name: 'case-uco', grade: 'record' },
  words: { en: 'Digital forensics (CASE/UCO)', zh: '电子数据取证（CASE/UCO）' },
  about: {
    en: 'What a forensic tool found. Ids count within their file. Where a call does not say who began it, that is said.',
    zh: '取证工具的提取结果。编号只在本文件内有效。通话未注明主叫时，会加以说明。',
  },
  files: [
    {
      ...{ name: '*', table: 'things' },
      entities: [
        { as: 'thing', kind: 'Thing', id: 'key', set: { name: 'label', category: 'category', text: attributes } },
      ],
      links: [
        known('phone', { kind: 'Phone', set: { number: lenient('phone') } }),
        known('email', { kind: 'OnlineAccount', set: { email: lenient('email') } }),
        known('imei', { kind: 'Device', set: { imei: lenient('imei') } }),
        known('imsi', { kind: 'Sim', set: { imsi: lenient('imsi') } }),
        known('iccid', { kind: 'Sim', set: { iccid: lenient('iccid') } }),
        known('latitude', { kind: 'Address', id: point, set: { point: { ...point, faulty: 'empty' } } }),
      ],
    },
    {
      ...{ name: '*', table: 'ties' },
      links: [
        {
          ...{ kind: 'LINKED_TO', from: { kind: 'Thing', id: 'source' }, to: { kind: 'Thing', id: 'target' } },
          set: { category: 'category', text: attributes },
        },
      ],
      ignore: ['key'],
    },
    {
      ...{ name: '*', table: 'talk' },
      links: [
        ...talk('call', 'CALLED', { until: 'until', seconds: 'seconds', category: 'direction' }),
        ...talk('message', 'MESSAGED', {}),
      ],
      // What was written stands with the thing that the message is.
      ignore: ['text'],
    },
  ],
});
