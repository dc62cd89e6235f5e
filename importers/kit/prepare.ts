/** All that can go wrong before an import begins goes wrong here: files, encodings, columns, lookups, and the plan of each file. */
import { createHash } from 'node:crypto';
import { readingOf, type Finder, type Sight } from './cell.ts';
import type { HashTable } from './hashes.ts';
import { checkNeeds, findHeaders } from './headers.ts';
import { matchFiles, type GivenPath, type Part } from './files.ts';
import { keepAll, type AllKept } from './keep-all.ts';
import type { Kept } from './keep.ts';
import type { KeptFile } from './ledger.ts';
import { readLookup, tableFinders, type CountingFinder } from './lookups.ts';
import { planFile, type FilePlan } from './plan.ts';
import { Quality } from './quality.ts';
import type { Said } from './said.ts';
import { planRow, type Source } from './source.ts';
import { openTable, type Table } from './table.ts';

type ReadFile = KeptFile & { readonly use: 'rows' | 'lookup' };

export interface Prepared {
  /** In the order of their numbers in the import. */
  readonly files: readonly (ReadFile & {
    readonly table: Table;
    readonly plan?: FilePlan;
    readonly quality?: Quality;
    readonly lookup?: CountingFinder;
    /** Of mended rows: the events that their file stated before. */
    readonly counted?: HashTable;
  })[];
  /** The originals of what was unpacked. */
  readonly packs: readonly KeptFile[];
  readonly mappingSha256: string;
  /** Once all rows are read: what was unpacked for a dry run goes. */
  close(): Promise<void>;
}

export interface Preparing {
  readonly source: Source;
  readonly paths: readonly GivenPath[];
  /** Where originals are kept; null keeps none (a dry run, or what is kept already). */
  readonly folder: string | null;
  readonly said: Said;
  readonly onBytes: (file: string, bytes: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** sha256 of the mapping in canonical JSON, and of the row function. */
export const fingerprint = ({ mapping, row }: Source): string =>
  createHash('sha256')
    .update(canonical(mapping))
    .update(row ? String(row) : '')
    .digest('hex');

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** @throws BadInput: every sentence names the file, and the row and column where there is one */
export async function prepare({ source, paths, folder, said, onBytes, signal }: Preparing): Promise<Prepared> {
  const { mapping } = source;
  const { parts, left } = await matchFiles(paths, mapping);
  for (const name of left) said.add({ code: 'import.file.left', values: { file: name } }, { file: name });
  const missing = mapping.files.filter((file) => !parts.some((part) => part.file === file));
  for (const { name } of missing) said.add({ code: 'import.file.absent', values: { file: name } });

  const given = parts.map((part) => part.given);
  const all = await keepAll(given, folder, onBytes, signal);
  try {
    return { ...(await openAll(source, parts, all, said)), packs: all.packs, close: all.close };
  } catch (cause) {
    await all.close();
    throw cause;
  }
}

async function openAll(
  source: Source,
  parts: readonly Part[],
  { kept }: AllKept,
  said: Said,
): Promise<Pick<Prepared, 'files' | 'mappingSha256'>> {
  const { mapping } = source;
  const opened = [];
  for (const part of parts) opened.push(await openPart(part, kept.get(part.given.path)!, said));

  const lookups = new Map<string, Finder>(tableFinders(mapping));
  const inline = new Map(lookups);
  const base = readingOf(mapping, {});
  const files = [];
  for (const it of opened.toReversed()) {
    const { part, file, table } = it;
    if (part.use === 'rows') {
      const headed = findHeaders(part.file, table.columns);
      checkNeeds(part.file, headed, file.name, table.columns);
      const sight: Sight = {
        file: file.name,
        columns: table.columns,
        headed,
        used: new Set(),
        lookups,
        reading: { ...readingOf(part.file, base), ...(table.typed && { typed: true }) },
      };
      const quality = new Quality();
      const context = { source: mapping.name, said, quality };
      files.unshift({
        ...file,
        table,
        quality,
        plan: planFile(part.file, sight, context, source.row && planRow(source.row, sight, context)),
      });
    } else {
      const lookup = await readLookup(part.file, { name: part.lookup, table, file: file.name }, inline);
      lookups.set(part.lookup, lookup);
      files.unshift({ ...file, table, lookup });
    }
  }
  return { files, mappingSha256: fingerprint(source) };
}

async function openPart(part: Part, kept: Kept, said: Said): Promise<{ part: Part; file: ReadFile; table: Table }> {
  const { name } = part.given;
  const table = await openTable(kept.path, name, part.file);
  for (const doubt of table.doubts) said.add(doubt, { file: name });
  const { sha256, bytes } = kept;
  return { part, table, file: { name, sha256, bytes, encoding: table.encoding, use: part.use } };
}
