import type { Arrival } from '#lib/client/index.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Arriving from './Arriving.svelte';
import type { ArrivingFile } from './arriving.ts';

const does = {
  ...{
    onchoose: nothing,
    onanswer: nothing,
    onremove: nothing,
    onimport: nothing,
  },
};
const calls = { en: 'Call detail records', zh: '通话详单' };
const heads = {
  en: ['Calling number', 'Called number', 'Start', 'Seconds', 'Spare'],
  zh: ['主叫', '被叫', '开始时间', '时长', '备用'],
};
const cells = ['07700 900511', '07700 900898', '2026-10-06 02:10:00', '62', '7'];
const fills = [['Phone.number'], ['Phone.number'], ['CALLED.at'], ['CALLED.seconds'], []];

/** A file of calls as it was recognised. */
export function arrival({ language }: Pick<Invented, 'language'>, more: Partial<Arrival> = {}): Arrival {
  const columns = heads[language].map((column, n) => ({
    ...{ column, use: n === 4 ? ('unknown' as const) : ('used' as const), fills: fills[n]!, example: cells[n]! },
  }));
  return {
    ...{
      upload: 'u1',
      file: 'calls_086_oct.csv',
      encoding: 'utf-8',
      delimiter: ',',
      sure: 'certain',
      source: 'call-records',
    },
    ...{
      words: calls,
      given: { zone: 'Europe/London', country: 'GB' },
      doubts: [],
      questions: [],
      columns,
      others: [],
    },
    ...{ looked: 300, taken: 298, more: true, revision: null, mends: null },
    why: [
      {
        code: 'import.recognised.headers',
        values: { ...calls, known: 4, of: 5, headers: heads[language].slice(0, 4).join(', ') },
      },
      { code: 'import.recognised.rows', values: { taken: 298, rows: 300 } },
      { code: 'import.recognised.unknown', values: { count: 1, columns: heads[language][4]! } },
    ],
    ...more,
  };
}

/** A file on its way in. */
export const arriving = (d: Pick<Invented, 'language'>, more: Partial<ArrivingFile> = {}): ArrivingFile => ({
  ...{ key: '1', name: 'calls_086_oct.csv', bytes: 412_000, sent: 412_000, state: 'known', answers: {} },
  found: arrival(d),
  ...more,
});

export const askedArrival = (d: Pick<Invented, 'language'>): Arrival =>
  arrival(d, {
    given: {},
    questions: [
      {
        about: 'dates',
        says: { code: 'import.ask.dates', values: { column: heads[d.language][2]!, rows: 300 } },
        choices: [
          {
            value: 'D/M/YYYY H:mm',
            says: { code: 'import.ask.dates.choice', values: { found: '04/10/2026 02:10', day: '2026-10-04' } },
          },
          {
            value: 'M/D/YYYY H:mm',
            says: { code: 'import.ask.dates.choice', values: { found: '04/10/2026 02:10', day: '2026-04-10' } },
          },
        ],
      },
      { about: 'zone', says: { code: 'import.ask.zone' }, choices: [{ value: 'UTC' }, { value: 'Europe/London' }] },
    ],
  });

const unknownArrival = (d: Invented): Arrival =>
  arrival(d, {
    ...{ sure: 'unknown', source: null, words: null, given: {}, taken: 0 },
    why: [{ code: 'import.recognised.none', values: { columns: 5 } }],
    columns: arrival(d).columns.map((column) => ({ ...column, use: 'unknown', fills: [] })),
  });

export default cards(Arriving)(
  'Arriving files',
  { width: 980 },
  {
    none: () => ({ ...does, files: [] }),
    sending: (d) => ({ ...does, files: [{ ...arriving(d), state: 'sending', sent: 100_000 }] }),
    'looked at': (d) => ({ ...does, files: [arriving(d, { state: 'looking' })] }),
    certain: (d) => ({
      ...does,
      files: [
        arriving(d, {
          found: arrival(d, { others: [{ source: 'tower-dumps', words: { en: 'Tower dump', zh: '基站数据' } }] }),
        }),
      ],
    }),
    'likely, by values': (d) => ({
      ...does,
      files: [
        arriving(d, {
          found: arrival(d, {
            sure: 'likely',
            why: [...arrival(d).why, { code: 'import.recognised.values', values: { column: 'kf1', as: 'caller' } }],
          }),
        }),
      ],
    }),
    asked: (d) => ({ ...does, files: [arriving(d, { found: askedArrival(d) })] }),
    'not known': (d) => ({ ...does, files: [arriving(d, { name: 'depot.csv', found: unknownArrival(d) })] }),
    'by a saved mapping': (d) => ({
      ...does,
      files: [
        arriving(d, {
          found: arrival(d, {
            revision: 3,
            why: [{ code: 'import.recognised.saved', values: { ...calls, revision: 3 } }, ...arrival(d).why],
          }),
        }),
      ],
    }),
    'rejected rows, mended': (d) => ({
      ...does,
      files: [
        arriving(d, {
          name: 'rejected-3-calls.csv',
          found: arrival(d, {
            ...{ file: 'rejected-3-calls.csv', mends: 3, given: {} },
            why: [
              {
                code: 'import.recognised.mended',
                values: { import: 3, source: 'call-records', file: 'calls_086_oct.csv' },
              },
            ],
          }),
        }),
      ],
    }),
    'several, one failed, one coming in': (d) => ({
      ...{ ...does, importing: true },
      files: [
        arriving(d, { state: 'importing' }),
        arriving(d, {
          key: '2',
          name: 'stays.xls',
          state: 'failed',
          failed: d.language === 'zh' ? '旧格式工作簿。' : 'An old workbook.',
        }),
      ],
    }),
  },
);
