import type { Job, RejectedRow } from '#casework/answers.ts';
import type { Report } from '#lib/client/index.ts';
import { cards, nothing } from '../cards.ts';
import Imports, { type Listed } from './Imports.svelte';

const does = { jobs: [], onundo: nothing, onresume: nothing, onretry: nothing };
const listed = (number: number, source: string, more: Partial<Listed> = {}): Listed => ({
  ...{
    import: number,
    source,
    state: 'done',
    rows: 6640,
    rejected: 40,
    startedAt: '2026-11-21T01:14:00Z',
    files: ['calls_086_oct.csv'],
  },
  entities: { new: 219, known: 203 },
  links: { new: 12801, known: 0 },
  ...more,
});
const job: Job = {
  ...{
    id: '1',
    what: { code: 'desk.work.city' },
    caseFile: 'practice',
    state: 'running',
    says: { code: 'desk.step.import', values: { rows: 38200, rejected: 0, pace: 2100 } },
  },
  ...{ done: 38200, of: 100_000, secondsLeft: 20, since: '2026-11-21T02:31:00Z' },
};

const rejected: readonly RejectedRow[] = [
  {
    ...{ file: 1, row: 118, column: 'callee', raw: '2026-10-06 02:04,+999204417086,1380013800,12' },
    why: { code: 'phone.digits', values: { wanted: 11, found: 10 } },
  },
  { file: 1, row: 4410, why: { code: 'import.row.ragged', values: { wanted: 4, found: 3 } }, raw: '=1+1,<b>x</b>,' },
];

const columns = (column: string): Report['columns'] => [
  {
    ...{
      file: 'calls_086_oct.csv',
      column,
      fills: 'Phone.number',
      type: 'phone',
      filled: 6640,
      valid: 6500,
      corrected: 20,
    },
    ...{ doubtful: 80, rejected: 40, unknown: 0 },
    examples: [
      { outcome: 'doubtful', says: { code: 'phone.unassigned' }, count: 80, rows: [12, 15, 90] },
      {
        outcome: 'rejected',
        says: { code: 'phone.digits', values: { wanted: 11, found: 10 } },
        count: 40,
        rows: [118, 119],
      },
    ],
  },
  {
    ...{ file: 'calls_086_oct.csv', column: 'IMEI', fills: 'Device.imei', type: 'imei', filled: 6640, valid: 6640 },
    ...{ corrected: 0, doubtful: 0, rejected: 0, unknown: 0, examples: [] },
  },
];

const report = (column: string): Report => ({
  ...{ import: 2, state: 'done', rows: 6640, imported: 6597, filtered: 3, rejected: 40, mentioned: 12 },
  entities: { new: 219, known: 203 },
  links: { new: 6597, known: 0 },
  columns: columns(column),
  said: [
    {
      ...{ says: { code: 'import.link.again', values: { kind: 'CALLED' } }, count: 7 },
      ...{ file: 'calls_086_oct.csv', row: 412 },
    },
    {
      ...{ says: { code: 'import.end.undescribed', values: { kinds: 'Cell' } }, count: 12 },
      ...{ file: 'calls_086_oct.csv', row: 9 },
    },
  ],
});

export default cards(Imports)(
  'Imports',
  { width: 1080 },
  {
    empty: () => ({ ...does, imports: [], oncity: nothing }),
    'first run': () => ({ ...does, imports: [], jobs: [job] }),
    one: () => ({ ...does, imports: [listed(1, 'cdr')] }),
    many: () => ({
      ...does,
      imports: [
        listed(1, 'city'),
        listed(2, 'cdr', { state: 'undone' }),
        listed(3, 'plate-reads', { state: 'running' }),
        listed(52, 'cdr'),
      ],
      jobs: [
        job,
        {
          ...job,
          id: '2',
          state: 'waiting',
          says: { code: 'desk.work.waits', values: { who: 'investigator', pid: 4711, since: '10:31' } },
        },
      ],
    }),
    'rejected rows': () => ({
      ...{ ...does, onrejected: nothing, onmore: nothing, ondownload: nothing },
      imports: [listed(1, 'cdr'), listed(2, 'cdr', { rejected: 3 })],
      open: { import: 2, rows: rejected, files: [{ file: 1, name: 'calls_086_oct.csv', rows: 3 }] },
    }),
    quality: (d) => ({
      ...{ ...does, onquality: nothing },
      imports: [listed(2, 'cdr')],
      quality: { import: 2, report: report(d.language === 'zh' ? '被叫号码' : 'callee') },
    }),
    'quality is read': () => ({
      ...does,
      onquality: nothing,
      imports: [listed(2, 'cdr')],
      quality: { import: 2, report: null },
    }),
    loading: () => ({ ...does, imports: null }),
    failed: (d) => ({ ...does, imports: null, failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.' }),
  },
);
