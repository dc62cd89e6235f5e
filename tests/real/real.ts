/** Real, published data beside the project: imported through the ordinary door, and skipped with a word where it is not there. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { readMapping } from '#importers/kit/check.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import { memoryLedger } from '#importers/kit/memory-ledger.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import { runImport } from '#importers/kit/run.ts';

export const folderOf = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));

/** `describe`, or a skipped one that says what is missing. */
export function describeReal(name: string, folder: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests);
  else describe.skip(`${name}: skipped, there is no ../shared/data beside the project`, tests);
}

/** Imports a folder by `tests/real/<name>.mapping.json` and prints how fast it was. */
export async function importReal(
  graph: Graph,
  name: string,
  folder: string,
): Promise<{ report: ImportReport; store: Ledger }> {
  const source = {
    mapping: readMapping(JSON.parse(await readFile(new URL(`${name}.mapping.json`, import.meta.url), 'utf8'))),
  };
  const store = memoryLedger(await mkdtemp(join(tmpdir(), 'redthread-real-')));
  const report = await runImport({
    graph,
    store,
    source,
    files: [folder],
    asker: { who: 'test', purpose: 'published answers' },
  });
  process.stderr.write(
    `${name}: ${report.rows} rows in ${report.seconds.toFixed(1)} s, ${report.rowsPerSecond} rows/s\n`,
  );
  return { report, store };
}
