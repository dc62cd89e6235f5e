/** What an import leaves outside the graph: the interface that the app store fills. The graph's own `done` wins where the two differ. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Mapping } from './mapping.ts';
import type { ImportReport } from './report.ts';

export type ImportState = 'running' | 'done' | 'undoing' | 'undone';

/** Who asked for the import, and for what; `caseFile` is the id of the case file it was asked from. */
export interface Asker {
  readonly who: string;
  readonly purpose: string;
  readonly caseFile?: string;
}

/** One file of an import as it was kept. Its place in the list (from 1) is `file` in the graph. */
export interface KeptFile {
  /** Name without folders, as the user knows it; of what lay in a pack `delivery.zip/may/calls.csv`. */
  readonly name: string;
  /** Of what lay in a pack: unpacked. */
  readonly sha256: string;
  readonly bytes: number;
  /** As `TextDecoder` names it: `utf-8`, `gb18030`, `utf-16le` … */
  readonly encoding: string;
  /**
   * `lookup`: only read to answer lookups, its rows make nothing of their own. `pack`: the original that others were
   * unpacked from, kept as it came; they stand behind all the others, so that the numbers of files stay as they are.
   */
  readonly use: 'rows' | 'lookup' | 'pack';
}

/** One import. `mapping` is the whole document, so that it can be resumed, shown and copied without the file it came from. */
export interface ImportEntry {
  readonly import: number;
  readonly source: string;
  readonly mapping: Mapping;
  /** sha256 of the mapping in canonical JSON (and of the row function, where a source has one). */
  readonly mappingSha256: string;
  readonly files: readonly KeptFile[];
  readonly asker: Asker;
  readonly state: ImportState;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly endedAt?: string;
  /** There once the import is done. */
  readonly report?: ImportReport;
}

/** Where a batch ended, for the screen and for finding a row again in the kept file. */
export interface BatchMark {
  readonly batch: number;
  /** Number of the file in the import, from 1, in which the batch ended. */
  readonly file: number;
  /** A row whose record starts exactly at `byte` of that file, at or before the last row of the batch; a header is row 1. */
  readonly row: number;
  readonly byte: number;
  /** Rows read up to here, of all files. */
  readonly rows: number;
}

/** A row that was set aside. The row is kept as it was written, cut to 4,000 characters. */
export interface RejectedRow {
  readonly file: number;
  readonly row: number;
  readonly column?: string;
  readonly why: Say;
  readonly perhaps?: Say;
  readonly raw: string;
}

/**
 * Everything is keyed by the import's number in the graph. Every method is safe to call twice with the same arguments:
 * a resumed import reads its files from the start and says again what it said before.
 */
export interface Ledger {
  /** Folder of the kept originals, each named by its sha256. The kit writes the files; the ledger only says where. It exists. */
  readonly files: string;
  /** A new import; throws when the number is already there with another mapping. */
  begin(entry: ImportEntry): Promise<void>;
  /** The end of one batch with the rows rejected in it. Replaces what is kept of that batch. */
  mark(number: number, mark: BatchMark, rejected: readonly RejectedRow[]): Promise<void>;
  settle(number: number, change: Pick<ImportEntry, 'state' | 'endedAt' | 'report'>): Promise<void>;
  /** `undefined` when there is none of that number. */
  import(number: number): Promise<ImportEntry | undefined>;
  /** All, by rising number. */
  imports(): Promise<readonly ImportEntry[]>;
  /** By rising batch. */
  marks(number: number): Promise<readonly BatchMark[]>;
  /** By file and row. */
  rejected(number: number, part?: { readonly skip?: number; readonly limit?: number }): Promise<readonly RejectedRow[]>;
}
