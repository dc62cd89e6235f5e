/** What a run tells at its end; the shape that `import --json` prints and the import page shows. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { ColumnQuality } from './quality.ts';

export interface FileReport {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly use: 'rows' | 'lookup';
  /** Without the header. `rows = imported + rejected + filtered`; of a lookup file only `rows` counts and is in no total. */
  readonly rows: number;
  readonly imported: number;
  readonly rejected: number;
  readonly filtered: number;
  /** Of a lookup file: how many keys it has, and how many of them some row asked for. */
  readonly keys?: number;
  readonly asked?: number;
  /** Of a file of rows: its columns, as the value types judged their cells. */
  readonly quality?: readonly ColumnQuality[];
}

/** One kind of thing the user should know, with how often and where first. */
export interface Warning {
  readonly says: Say;
  readonly count: number;
  readonly first?: { readonly file: string; readonly row?: number; readonly column?: string };
}

export interface Tally {
  readonly new: number;
  readonly known: number;
}

export interface ImportReport {
  /** `already`: the same files by the same mapping are in force since `since`, nothing was done. `stopped`: asked to stop, can be resumed. */
  readonly state: 'done' | 'already' | 'stopped' | 'dry-run';
  /** Number of the import in the graph; null for a dry run. */
  readonly import: number | null;
  readonly source: string;
  readonly files: readonly FileReport[];
  readonly rows: number;
  readonly imported: number;
  readonly rejected: number;
  readonly filtered: number;
  /** Each entity once; links by stated row. */
  readonly entities: Tally;
  readonly links: Tally;
  readonly records: number;
  /** Entities that are only ends of links: no row of this import lists or describes them. */
  readonly mentioned: number;
  /** Sum of the counts in `said`. */
  readonly warnings: number;
  readonly said: readonly Warning[];
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** ISO 8601 UTC, with `already`. */
  readonly since?: string;
}

export interface Progress {
  readonly step: 'keep' | 'look' | 'import' | 'finish' | 'undo';
  readonly file?: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly rejected: number;
  readonly rowsPerSecond: number;
}
