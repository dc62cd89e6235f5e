/** 40 published statements of 20 banks: every booking with the day, the amount and the mark that their answers give. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from '#importers/kit/batch.ts';
import { prepare } from '#importers/kit/prepare.ts';
import { readPages } from '#importers/kit/read.ts';
import { Said } from '#importers/kit/said.ts';
import { openTable, type Row } from '#importers/kit/table.ts';
import mt940 from '#importers/sources/mt940/source.ts';
import { describeReal, folderOf } from './real.ts';

const folder = folderOf('interchange/mt940');

interface Answer {
  readonly valueDate: string;
  readonly amount: number;
  readonly mark: string;
  readonly type: string | null;
}

/** The answers are YAML with tags of Python: read as text, nothing of them is run. */
function answers(yaml: string): Answer[] {
  const bookings = yaml
    .slice(yaml.lastIndexOf('\ntransactions:'))
    .split('\n- !!python/object:mt940.models.Transaction')
    .slice(1);
  return bookings.flatMap((text) => {
    const amount = /^ {4}amount: [\s\S]*?- '([-\d.E+]+)'/m.exec(text)?.[1];
    const day = /^ {4}date: [\s\S]*?\n {6}([\w+/=]+)\n/m.exec(text)?.[1];
    if (amount === undefined || day === undefined) return []; // a statement without a booking
    const [high, low, month, date] = Buffer.from(day, 'base64');
    const plain = (name: string) => new RegExp(`^ {4}${name}: (.*)$`, 'm').exec(text)?.[1] ?? 'null';
    const two = (n: number) => String(n).padStart(2, '0');
    const type = plain('id');
    return [
      {
        ...{ valueDate: `${high! * 256 + low!}-${two(month!)}-${two(date!)}`, amount: Number(amount) },
        ...{ mark: plain('status'), type: type === 'null' ? null : type.replaceAll("'", '').trim() },
      },
    ];
  });
}

describeReal('statements of many banks', folder, () => {
  test('every booking of every file', async () => {
    const seen: Record<string, number> = {};
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sta')).sort();
    for (const name of files) {
      const text = await readFile(join(folder, name), 'latin1');
      // Pieces of a statement, without account or balance: no file that a bank sends.
      if (!/:20:/.test(text) || !/:25:/.test(text)) continue;
      // The answers leave a reversed credit a credit; SWIFT takes it as money out, and so the balances of the file add up.
      const wanted = answers(await readFile(join(folder, name.replace(/sta$/, 'yml')), 'utf8')).map((one) =>
        one.mark === 'RC' ? { ...one, amount: -one.amount } : one,
      );
      const table = await openTable(join(folder, name), name, {});
      const rows: Row[] = [];
      for await (const page of table.pages()) rows.push(...page.rows);
      const cell = (row: Row, column: string) => row.cells[table.columns.indexOf(column)]!;
      const found = rows.map((row) => ({
        // Banks that count thirty days in every month write such days; we keep them, the answers take the last day there is.
        valueDate: cell(row, 'valueDate').replace('2016-02-30', '2016-02-29'),
        amount: Number(cell(row, 'amount')) * (cell(row, 'direction') === 'in' ? 1 : -1),
        mark: cell(row, 'mark'),
        type: cell(row, 'type') || null,
      }));
      seen[name] = rows.length;
      expect.soft([name, ...found]).toEqual([name, ...wanted]);
      if (wanted.some(({ mark }) => mark === 'RC')) expect(table.doubtsAfter?.()).toEqual([]);
    }
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBe(207);
  });

  // Without an answer beside them, they have one within: from the opening to the closing balance.
  test.each([
    ['ASNB/mt940.txt', 8, 444.29, 444.29 - 65],
    ['ASNB/mt940_with_spaces_for_entry_date.txt', 8, 444.29, 444.29 - 65],
    ['citi/mt940.txt', 5, 17_376.67, 16_233.92],
  ])('%s: %i bookings lead from %d, and the first balance is met', async (name, bookings, opening, closing) => {
    const table = await openTable(join(folder, name), name, {});
    const rows: Row[] = [];
    for await (const page of table.pages()) rows.push(...page.rows);
    expect(rows).toHaveLength(bookings);
    const cell = (row: Row, column: string) => row.cells[table.columns.indexOf(column)]!;
    const first = rows.filter((row) => cell(row, 'bookedOn') === cell(rows[0]!, 'bookedOn'));
    const sum = first.reduce(
      (now, row) => now + Number(cell(row, 'amount')) * (cell(row, 'direction') === 'in' ? 1 : -1),
      opening,
    );
    expect(sum).toBeCloseTo(closing, 2);
    expect(table.doubtsAfter?.()).toEqual([]);
  });

  test('by the source of the house no booking is rejected, and each is a payment', async () => {
    const said = new Said();
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      /\/(?:abnamro|generic|ing|knab|mt940|sepa_mt9401)\.sta$/.test(name),
    );
    const paths = names.map((name) => ({ path: join(folder, name), name: name.replaceAll('/', '-') }));
    const prepared = await prepare({ source: mt940, paths, folder: null, said, onBytes: () => undefined });
    const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
    const links = [];
    for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
      expect(rejected).toEqual([]);
      links.push(...gathered.links);
    }
    expect(links).toHaveLength(10 + 2 + 7 + 3 + 16 + 3 + 97);
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(['PAID']));
  });
});
