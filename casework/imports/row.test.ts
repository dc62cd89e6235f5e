/** A row as it was written: of a file that serves two parts of a mapping, and of one that lay in a pack. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportEntry, KeptFile } from '#importers/kit/ledger.ts';
import { memoryLedger } from '#importers/kit/memory-ledger.ts';
import graphFile from '#importers/sources/graph-file/source.ts';
import { rowAsWritten } from './row.ts';

test('each part of a mapping shows its own table of the file; the pack itself has no rows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redthread-row-'));
  const text =
    '<gexf><graph><nodes><node id="1" label="Anna"/></nodes><edges><edge source="1" target="1"/></edges></graph></gexf>';
  await writeFile(join(folder, 'f1'), text);
  const file: KeptFile = { name: 'd.zip/a.gexf', sha256: 'f1', bytes: text.length, encoding: 'utf-8', use: 'rows' };
  const ledger = memoryLedger(folder);
  await ledger.begin({
    ...{ import: 1, source: 'graph-file', mapping: graphFile.mapping, mappingSha256: 'm', state: 'running' },
    ...{
      files: [file, file, { ...file, name: 'd.zip', sha256: 'f2', use: 'pack' }],
      startedAt: '2026-11-02T10:00:00Z',
    },
    asker: { who: 'test', purpose: 'test' },
  } satisfies ImportEntry);
  const columns = async (number: number) =>
    (await rowAsWritten(ledger, 1, number, 1)).cells.map(({ column }) => column);
  expect(await columns(1)).toEqual(['key', 'label', 'category', 'attributes']);
  expect(await columns(2)).toEqual(['key', 'source', 'target', 'category', 'attributes']);
  await expect(columns(3)).rejects.toMatchObject({ type: 'NotFound' });
});
