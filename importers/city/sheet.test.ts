/** The feed that comes as a workbook: the checker and the ordinary door read the same out of it, and its bytes do not change. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openTable } from '../kit/table.ts';
import { sheetRows } from './checker/sheet.ts';
import { encoderOf } from './files.ts';
import { tables } from './tables.ts';

const guest = ['张<飞>&强', '560212197012274437', '', '男', '1970-12-27', '2026-09-07 14:15:11', '2026-09-08 09:16:42'];
const abroad = ['Ann', '', 'P1000001', 'f', '1988-02-29', '2026-09-07 23:59:59', ''];
const house = ['沐汐度假酒店', '523', '6601000271'];
const rows = [
  [...guest, ...house],
  [...abroad, ...house.with(1, '0412')],
];

const made = (): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const encoder = encoderOf('stays', 'zh', (bytes) => pieces.push(bytes));
  for (const row of rows) encoder.rows([row]);
  encoder.close();
  return Buffer.concat(pieces);
};

test('every cell of the stays comes back, for the checker and through the ordinary door', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  const path = join(folder, 'stays.xlsx');
  await writeFile(path, made());
  expect(await Array.fromAsync(sheetRows(path))).toEqual([tables.stays.zh, ...rows]);
  const table = await openTable(path, 'stays.xlsx', {});
  const read: string[][] = [];
  for await (const page of table.pages()) read.push(...page.rows.map(({ cells }) => [...cells]));
  await rm(folder, { recursive: true });
  expect([table.encoding, table.columns, read]).toEqual(['xlsx', tables.stays.zh, rows]);
});

test('a birthday is a formula over the id where there is one; room numbers that begin with a zero stay text', () => {
  const sheet = strFromU8(unzipSync(made())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<f>.*?<\/f>/g)).toEqual(['<f>DATE(MID(B2,7,4),MID(B2,11,2),MID(B2,13,2))</f>']);
  expect(sheet).toContain('<c r="I2"><v>523</v></c>');
  expect(sheet).toContain('<c r="I3" t="inlineStr"><is><t>0412</t></is></c>');
});

test('its bytes say nothing of the day, the zone or the machine', () => {
  const zone = process.env['TZ'];
  const [here] = [made()];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const there = made();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.compare(here, there)).toBe(0);
  // Noon of the 10th of November 2026, as a zip writes it.
  expect(Buffer.from(here).readUInt32LE(10)).toBe(((46 << 25) | (11 << 21) | (10 << 16) | (12 << 11)) >>> 0);
});
