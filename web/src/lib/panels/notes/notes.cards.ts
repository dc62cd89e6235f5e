import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Notes from './Notes.svelte';

const does = { onadd: nothing, onchange: nothing, onremove: nothing, onselect: nothing, onall: nothing };
const text = ({ language }: Invented) =>
  language === 'zh'
    ? '据走访，此号码 10 月初曾停机三天。\n待核：是否换过手机。'
    : 'The shop says that it was out of use for three days in early October.\nTo be checked: was the handset changed?';
const row = (d: Invented, n: number, about: readonly string[]) => ({
  ...{ id: `note:${n}`, text: text(d), about, at: '2026-11-02T10:04:00Z' },
});

export default cards(Notes)(
  'Notes',
  { width: 376 },
  {
    empty: () => ({ ...does, about: [], notes: [], others: 0 }),
    one: (d) => ({
      ...does,
      about: [d.phones[0]?.caption ?? ''],
      notes: [row(d, 1, [d.phones[0]?.caption ?? ''])],
      others: 4,
    }),
    many: (d) => ({
      ...does,
      about: d.phones.map(({ caption }) => caption),
      notes: [
        row(d, 1, []),
        row(
          d,
          2,
          d.cases.map(({ caption }) => caption),
        ),
        row(d, 3, [d.people[0]?.caption ?? '']),
      ],
      others: 0,
    }),
  },
);
