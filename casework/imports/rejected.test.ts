import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { asItWas } from '#importers/kit/mended.ts';
import { openStore } from '../store/open.ts';
import { ledgerOf } from './ledger.ts';
import { rejectedAsCsv, rejectedFiles } from './rejected.ts';

const home = mkdtempSync(join(tmpdir(), 'redthread-rejected-'));
afterAll(() => rmSync(home, { recursive: true }));

test('rejected rows leave as their table with the reason beside it; nothing is a formula, and each finds its way back', async () => {
  const store = await openStore(home);
  const ledger = ledgerOf(store, home);
  const sheet = ['号码,备注', '138,=1+1', '+8613800138000,ok', `139,"'=x,y"`, '140,a,b', ''].join('\n');
  const sha256 = createHash('sha256').update(sheet).digest('hex');
  writeFileSync(join(ledger.files, sha256), sheet);
  const file = { name: '=calls.csv', sha256, bytes: sheet.length, encoding: 'utf-8', use: 'rows' as const };
  await ledger.begin({
    ...{ import: 1, source: 'cdr', mappingSha256: 'm', files: [file], state: 'running' },
    mapping: { format: 1, name: 'cdr', words: { en: 'c', zh: 'c' }, grade: 'record', files: [{ name: '*' }] },
    ...{ asker: { who: 'investigator', purpose: 'p' }, startedAt: '2026-11-02T10:00:00Z' },
  });
  const why = { code: 'phone.digits', values: { wanted: 11, found: 3 } };
  const bad = (row: number, raw: string) => ({ file: 1, row, column: '号码', raw, why });
  await ledger.mark(1, { batch: 1, file: 1, row: 5, byte: 0, rows: 4 }, [
    ...[bad(2, '138,=1+1'), bad(4, '139'), bad(5, '140,a,b')],
  ]);
  const entry = (await ledger.import(1))!;
  expect(rejectedFiles(entry)).toEqual([]); // nothing was reported yet: the import is not done
  let text = '';
  for await (const piece of rejectedAsCsv(ledger, entry, { file: 1, language: 'en' })) text += piece;
  const [head, first, second, third, end] = text.split('\r\n');
  expect(head).toBe(
    '\uFEFF号码,备注,redthread-import,redthread-file,redthread-row,redthread-column,redthread-reason,redthread-perhaps,redthread-as written',
  );
  expect(first).toMatch(/^138,'=1\+1,1,1,2,号码,"A Chinese mobile number has 11 digits.*",,"?138,'?=1\+1"?$/);
  expect(second).toMatch(/^139,"''=x,y",1,1,4,/);
  expect(third).toMatch(/^140,a,1,1,5,.*"140,a,b"$/);
  expect(end).toBe('');
  await store.destroy();
});

test.each([
  ["'=1+1", '=1+1'],
  ["''=x", "'=x"],
  ["'tis", "'tis"],
  ['+8613800138000', '+8613800138000'],
])('%j was %j', (written, was) => expect(asItWas(written)).toBe(was));
