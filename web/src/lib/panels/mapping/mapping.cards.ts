import type { ColumnQuality } from '#casework/answers.ts';
import type { Look, Report } from '#lib/client/index.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import type { Draft } from './draft.ts';
import MappingEditor from './MappingEditor.svelte';

const does = {
  ...{ onchange: nothing, ontry: nothing, onsave: nothing, onexport: nothing, onimport: nothing, onretry: nothing },
  undo: nothing,
};
const heads = {
  en: ['Keeper', 'Own number', 'Rung', 'When', 'Note'],
  zh: ['机主', '本机号码', '对方号码', '时间', '备注'],
};
const file = { en: 'depot-calls.csv', zh: '仓库通话.csv' };

/** A mapping in the making of a table of calls. */
export function draft({ language }: Pick<Invented, 'language'>): Draft {
  const [keeper = '', own = '', rung = '', when = '', note = ''] = heads[language];
  return {
    part: 0,
    mapping: {
      ...{ format: 1, name: 'depot-calls', words: { en: 'Depot calls', zh: '仓库通话' }, grade: 'record' },
      ...{ zone: 'Europe/London', country: 'GB' },
      files: [
        {
          name: '*',
          entities: [
            { as: keeper, kind: 'Person', optional: true, id: keeper, set: { name: keeper } },
            { as: own, kind: 'Phone', set: { number: own } },
            { as: rung, kind: 'Phone', set: { number: rung } },
          ],
          links: [
            { kind: 'USES', from: keeper, to: own },
            { kind: 'CALLED', from: own, to: rung, set: { at: when } },
          ],
          unknown: [note],
        },
      ],
    },
  };
}

const quality = (column: string, fills: string, more: Partial<ColumnQuality> = {}): ColumnQuality => ({
  ...{ column, fills, type: 'phone', filled: 300, valid: 300, corrected: 0, doubtful: 0, rejected: 0, unknown: 0 },
  examples: [],
  ...more,
});

export function look(d: Pick<Invented, 'language'>, more: Partial<Look> = {}): Look {
  const { language } = d;
  const names = heads[language];
  const [keeper = '', own = '', rung = '', when = ''] = names;
  const keepers = { en: ['Ines Calder', 'Owen Marsh'], zh: ['秦若涵', '马志远'] }[language];
  const rows = Array.from({ length: 12 }, (_, n) => ({
    row: n + 2,
    cells: [
      ...[keepers[n % 2]!, `07700 9005${11 + (n % 2)}`, n === 6 ? '6.22E+18' : `07700 9008${10 + (n % 5)}`],
      ...[`2026-10-${String(6 + n).padStart(2, '0')} 02:10:00`, ''],
    ],
    filtered: false,
    ...(n === 6 && { fault: { says: { code: 'phone.form' }, column: rung } }),
  }));
  const phone = (n: number) => `+4477009${String(n).padStart(5, '0')}`;
  const people = keepers.map((caption, n) => ({
    ...{ uid: `person:depot:${n}`, kind: 'Person', caption, values: { name: caption } },
  }));
  const phones = [511, 512, 810, 811, 812, 813, 814].map((n) => ({
    ...{ uid: `phone:${phone(n)}`, kind: 'Phone', caption: phone(n), values: { number: phone(n) } },
  }));
  const use = (n: number) => (n === 4 ? ('unknown' as const) : ('used' as const));
  const doubtful = { outcome: 'doubtful' as const, says: { code: 'phone.unassigned' }, count: 12, rows: [4, 9, 31] };
  const refused = { outcome: 'rejected' as const, says: { code: 'phone.form' }, count: 2, rows: [8, 120] };
  const judged = [
    [quality(keeper, 'Person.name', { type: 'name' })],
    [quality(own, 'Phone.number')],
    [quality(rung, 'Phone.number', { valid: 286, doubtful: 12, rejected: 2, examples: [doubtful, refused] })],
    [quality(when, 'CALLED.at', { type: 'date-time' })],
    [],
  ];
  return {
    ...{ file: file[language], encoding: 'utf-8', delimiter: ',', mapping: draft(d).mapping, part: 0, revision: null },
    says: [{ code: 'import.suggested', values: { columns: 5, known: 4 } }],
    problems: [],
    columns: names.map((column, n) => ({ column, name: column, use: use(n), quality: judged[n]! })),
    rows,
    entities: [...people, ...phones],
    lines: [
      ...[0, 1].map((n) => ({ from: people[n]!.uid, to: phones[n]!.uid, kind: 'USES', count: 6 })),
      ...[2, 3, 4, 5, 6].map((n) => ({ from: phones[n % 2]!.uid, to: phones[n]!.uid, kind: 'CALLED', count: n - 1 })),
    ],
    sum: { looked: 300, taken: 298, filtered: 0, rejected: 2, more: true },
    said: [{ says: { code: 'import.entity.unknown', values: { kind: 'Person' } }, count: 3, file: null, row: null }],
    known: [phones[0]!.uid],
    ...more,
  };
}

const tried: Report = {
  ...{ import: null, state: 'dry-run', rows: 6640, imported: 6597, filtered: 3, rejected: 40, mentioned: 0 },
  ...{ entities: { new: 219, known: 203 }, links: { new: 6597, known: 0 }, said: [], columns: [] },
};

export default cards(MappingEditor)(
  'Mapping',
  { width: 1280 },
  {
    loading: () => ({ ...does, draft: null, look: null }),
    'in the making': (d) => ({ ...does, draft: draft(d), look: look(d) }),
    'with mistakes': (d) => ({
      ...does,
      draft: draft(d),
      look: look(d, {
        problems: [
          {
            at: 'files.0.links.1',
            says: {
              code: 'import.mapping.identity',
              values: { at: 'files.0.links.1', link: 'CALLED', property: 'at' },
            },
          },
          {
            at: 'files.0.entities.0',
            says: {
              code: 'import.mapping.noId',
              values: { at: 'files.0.entities.0', kind: 'Person', pivots: 'residentId / passport' },
            },
          },
        ],
      }),
    }),
    'nothing understood yet': (d) => ({
      ...does,
      draft: { ...draft(d), mapping: { ...draft(d).mapping, files: [{ name: '*' }] } },
      look: look(d, {
        ...{ entities: [], lines: [], said: [], known: [] },
        columns: heads[d.language].map((column) => ({ column, name: column, use: 'unknown', quality: [] })),
        sum: { looked: 300, taken: 0, filtered: 0, rejected: 300, more: true },
      }),
    }),
    'tried on all rows': (d) => ({ ...does, draft: draft(d), look: look(d), tried }),
    saved: (d) => ({
      ...{ ...does, draft: draft(d), look: look(d, { known: null }), changed: false },
      saved: { name: 'depot-calls', revision: 3 },
    }),
    'being imported': (d) => ({ ...does, draft: draft(d), look: look(d), busy: 'importing' as const }),
    failed: (d) => ({
      ...{ ...does, draft: null, look: null },
      failed: d.language === 'zh' ? '上传的文件已不在此处。' : 'The file that was sent is not here any more.',
    }),
  },
);
