/** Files of a fixed form in the graph: they come in, every link leads back to its element as it was written, and undo takes all of it back. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { undoImport } from '#importers/kit/imports.ts';
import { memoryLedger } from '#importers/kit/memory-ledger.ts';
import { withGiven } from '#importers/kit/recognise/given.ts';
import { runImport } from '#importers/kit/run.ts';
import { sourceNamed } from '#importers/kit/source.ts';
import { testGraph } from '#tests/store.ts';
import { rowAsWritten } from './row.ts';

const sources = new URL('../../importers/sources/', import.meta.url);
let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await testGraph();
  folder = await mkdtemp(join(tmpdir(), 'redthread-forms-'));
});
afterAll(() => rm(folder, { recursive: true }));

const size = async (): Promise<unknown> => {
  const [nodes] = await graph.read('MATCH (n) WHERE n:Entity OR n:Record RETURN count(n) AS nodes');
  const [links] = await graph.read('MATCH (:Entity)-[l]->(:Entity) RETURN count(l) AS links');
  return { ...nodes, ...links };
};

test.each([
  ['tracks-and-places', 'sample.gpx', 'SEEN_AT', 3, '<trkpt'],
  ['tracks-and-places', 'sample.kml', 'SEEN_AT', 2, '2026-03-02T22:0'],
  ['tracks-and-places', 'sample.geojson', 'SEEN_AT', 2, '2026-03-02T22:0'],
  ['address-book', 'sample.vcf', 'USES', 7, ':'],
  ['case-uco', 'sample.json', 'CALLED', 2, 'CallFacet'],
  ['graph-file', 'calls.csv', 'LINKED_TO', 1, 'a,seen,b,MET'],
])('%s: %s', async (name, file, kind, count, written) => {
  const path = join(folder, file);
  if (file === 'calls.csv') await writeFile(path, ':START_ID,role,:END_ID,:TYPE\na,seen,b,MET\n');
  else await cp(new URL(`${name}/${file}`, sources), path);
  const source = await sourceNamed(name);
  const store = memoryLedger(await mkdtemp(join(folder, 'kept-')));
  const before = await size();
  const report = await runImport({
    ...{ graph, store, files: [path], asker: { who: 'test', purpose: 'forms' } },
    source: { ...source, mapping: withGiven(source.mapping, { country: 'CN' }) },
  });
  expect(report.state).toBe('done');
  expect(report.imported + report.rejected + report.filtered).toBe(report.rows);
  const links = await graph.read<{ file: number; row: number }>(
    'MATCH (:Entity)-[l]->(:Entity) WHERE type(l) = $kind AND l.import = $import RETURN l.file AS file, l.row AS row',
    { kind, import: report.import },
  );
  expect(links).toHaveLength(count);
  for (const link of links)
    expect((await rowAsWritten(store, report.import!, Number(link.file), Number(link.row))).raw).toContain(written);
  await undoImport({ graph, store }, report.import!);
  expect(await size()).toEqual(before);
});
