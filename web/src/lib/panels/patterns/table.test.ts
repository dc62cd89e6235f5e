import { expect, test } from 'vitest';
import type { Parameter, TableRow } from '#casework/answers.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import { invented } from '../invented.ts';
import { cellText, pasted, withCells, type Rows } from './table.ts';

const { pattern, entities } = invented('en');
const parameter = pattern.parameters[0] as Parameter;
const column = (name: string): Parameter => parameter.columns?.find((each) => each.name === name) as Parameter;
const tell = { zone: 'Asia/Shanghai', known: new Map(entities.map((entity) => [entity.uid, entity])) };
const put = (rows: Rows, row: number, name: string, text: string): Rows =>
  withCells(parameter, rows, [{ row, column: column(name), text }], tell);
const shown = (row: Value | TableRow, name: string): string => cellText(parameter, row, column(name), tell);

test('a case alone stays a case; a field typed makes it a row, a field cleared makes it a case again', () => {
  const one = put(['case:1'], 0, 'before', '−10');
  expect(one).toEqual([{ case: 'case:1', before: '-PT10M' }]);
  expect(put(one, 0, 'before', '')).toEqual(['case:1']);
  expect(put(put(one, 0, 'before', ''), 0, 'case', '')).toEqual([]);
});

test('a new row is typed below the last; a caption that one entity has stands for it', () => {
  const { uid, caption } = entities.find(({ kind }) => kind === 'Case') ?? { uid: '', caption: '' };
  expect(put(['case:9'], 1, 'case', caption)).toEqual(['case:9', uid]);
  expect(put([], 0, 'case', 'nobody knows this')).toEqual(['nobody knows this']);
});

test('cells read as people write them: minutes, the clock of the place, coordinates', () => {
  const row = put(
    put(put([], 0, 'at', '2026/08/04 21:10'), 0, 'place', '125.01, 36.02'),
    0,
    'metres',
    '400',
  )[0] as TableRow;
  expect(row).toEqual({ at: '2026-08-04T13:10:00Z', place: '125.01, 36.02', metres: 400 });
  expect(shown(row, 'at')).toBe('2026-08-04 21:10');
  expect(shown({ place: { lon: 125.01, lat: 36.02 } } as never, 'place')).toBe('36.02° N, 125.01° E');
  expect([shown({ before: '-PT1H30M' }, 'before'), shown({ before: 'PT90S' }, 'before')]).toEqual(['-90', 'PT90S']);
});

test('what cannot be read is handed on as typed: the desk says what is wrong with it', () => {
  expect(put(['case:1'], 0, 'metres', 'wide')).toEqual([{ case: 'case:1', metres: 'wide' }]);
  expect(put(['case:1'], 0, 'at', 'Tuesday')).toEqual([{ case: 'case:1', at: 'Tuesday' }]);
});

test('rows from a spreadsheet fill from the cell on; a head names the columns in either language', () => {
  const from = { row: 1, column: column('case') };
  const plain = pasted(parameter, 'A-1\t10\t20\t400\r\nA-2\t\t-5\r\n', from);
  expect(withCells(parameter, ['case:1'], plain ?? [], tell)).toEqual([
    'case:1',
    { case: 'A-1', before: 'PT10M', after: 'PT20M', metres: 400 },
    { case: 'A-2', after: '-PT5M' },
  ]);
  const headed = pasted(parameter, '米数\t案件\n300\tA-1', { row: 0, column: column('metres') });
  expect(withCells(parameter, [], headed ?? [], tell)).toEqual([{ metres: 300, case: 'A-1' }]);
  expect(pasted(parameter, 'A-1', from)).toBeNull();
});
