/** What the sources of telephone operators share: cells by one code or by area and cell, handsets and cards. */
import type { CellObject, EntityOfEnd, LinkOfRow } from '../kit/mapping.ts';

export const cellHeaders = [
  '小区编码',
  '小区编号',
  '小区号',
  '小区',
  '基站小区',
  '基站编号',
  'CGI',
  'ECGI',
  'cell id',
  'cell code',
  'cell name',
];
export const lacHeaders = ['LAC', 'TAC', '位置区', '位置区码', 'location area', 'lac tac'];
export const ciHeaders = ['CI', 'ECI', 'cell number', '小区识别码'];
export const secondsHeaders = [
  '通话时长',
  '时长',
  '通话时长(秒)',
  '时长（秒）',
  'duration',
  'duration seconds',
  'call duration',
  'length',
];
export const startHeaders = [
  ...['开始时间', '通话开始时间', '起始时间', '通话时间', '呼叫时间', '主叫时间'],
  ...['start', 'start time', 'call start', 'date time', 'call time', 'time of call'],
];

/** `460-00-1234-567` as it is; area and cell number, where they stand apart, with a hyphen between. */
export const cellCode = (code = 'cell', area = 'lac', number = 'ci'): CellObject => ({
  first: [code, { join: [area, number], with: '-', pick: '^.+-.+$' }],
});

export const cellBy = (code: CellObject | string): EntityOfEnd => ({ kind: 'Cell', optional: true, set: { code } });
export const phoneBy = (number: string): EntityOfEnd => ({ kind: 'Phone', set: { number } });
const card = (imsi: string): EntityOfEnd => ({
  kind: 'Sim',
  optional: true,
  set: { imsi: { column: imsi, faulty: 'empty' } },
});
const handset = (imei: string): EntityOfEnd => ({
  kind: 'Device',
  optional: true,
  set: { imei: { column: imei, faulty: 'empty' } },
});

/** Which card and handset a number was used with; the number stands in the handset only where no card is known. */
export const usedWith = (number: string, imsi: string, imei: string): LinkOfRow[] => [
  { kind: 'CARRIES', from: card(imsi), to: phoneBy(number), when: [{ cell: imsi, empty: false }] },
  {
    kind: 'INSTALLED_IN',
    from: card(imsi),
    to: handset(imei),
    when: [
      { cell: imsi, empty: false },
      { cell: imei, empty: false },
    ],
  },
  {
    kind: 'INSTALLED_IN',
    from: phoneBy(number),
    to: handset(imei),
    when: [
      { cell: imsi, empty: true },
      { cell: imei, empty: false },
    ],
  },
];
