import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import { ledgerOf } from './ledger.ts';
import { rejectedAsCsv } from './rejected.ts';

test('rejected rows leave as a CSV of many pages in which nothing is a formula', async () => {
  const home = mkdtempSync(join(tmpdir(), 'redthread-rejected-'));
  const store = await openStore(home);
  const ledger = ledgerOf(store, home);
  await ledger.begin({
    ...{ import: 1, source: 'cdr', mapping: {} as never, mappingSha256: 'm', files: [], state: 'running' },
    ...{ asker: { who: 'investigator', purpose: 'p' }, startedAt: '2026-11-02T10:00:00Z' },
  });
  const bad = {
    ...{ file: 1, row: 2, column: '对方号码', raw: '=HYPERLINK("x"),1380013800\n' },
    why: { code: 'phone.digits', values: { wanted: 11, found: 10 } },
  };
  const others = Array.from({ length: 2_100 }, (_, n) => ({ ...bad, file: 2, row: n + 3, raw: '-1+1' }));
  await ledger.mark(1, { batch: 1, file: 2, row: 2_200, byte: 0, rows: 2_200 }, [bad, ...others]);
  let text = '';
  const files = [{ name: '=calls.csv' }];
  for await (const piece of rejectedAsCsv(ledger, 1, { files, language: 'en' })) text += piece;
  const [head, first, second, ...rest] = text.split('\r\n');
  expect(head).toBe('\uFEFFfile,row,column,reason,perhaps,as written');
  expect(first).toMatch(
    /^'=calls\.csv,2,对方号码,"A Chinese mobile number has 11 digits.*",,"'=HYPERLINK\(""x""\),1380013800\n"$/,
  );
  expect(second).toMatch(/^2,3,.*,'-1\+1$/);
  expect(rest).toHaveLength(2_100);
  await store.destroy();
  rmSync(home, { recursive: true });
});
