/** What the desk keeps, as the page asks for it. */
import type {
  CaseFile,
  Chart,
  DataState,
  DeskState,
  Lead,
  ListedChart,
  RejectedRow,
  RowAsWritten,
  Uid,
} from '#casework/answers.ts';
import { ask } from './ask.ts';
import { documents } from './documents.ts';

export interface ImportRow {
  readonly import: number;
  readonly source: string;
  readonly state: string;
  readonly entities: { readonly new: number; readonly known: number };
  readonly links: { readonly new: number; readonly known: number };
  readonly records: number;
  readonly files: readonly string[];
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export const caseFiles = (): Promise<readonly CaseFile[]> => ask(documents.caseFiles, {});
export const charts = (): Promise<readonly ListedChart[]> => ask(documents.charts, {});
export const openChart = (id: string, revision?: number): Promise<Chart> => ask(documents.chart, { id, revision });
export const saveChart = (chart: { id?: string; name: string; state: unknown; onto?: number }): Promise<ListedChart> =>
  ask(documents.saveChart, chart);

export const takeLead = (lead: { title: string; uids: readonly Uid[]; run?: string }): Promise<Lead> =>
  ask(documents.takeLead, lead);
/** @public used by the page of imports. */
export const imports = (): Promise<readonly ImportRow[]> => ask(documents.imports, {});
/** @public used by the page of imports. */
export const undoImport = (number: number): Promise<number> => ask(documents.undoImport, { import: number });
export const rowAsWritten = (at: { import: number; file: number; row: number }): Promise<RowAsWritten> =>
  ask(documents.rowAsWritten, { import: at.import, file: at.file, row: at.row });
export const dataState = (): Promise<DataState> => ask(documents.dataState, {});

/** Tells what goes on at the desk, until it is ended; `null` while nothing answers. The browser tries again by itself. */
export function follow(told: (state: DeskState | null) => void): () => void {
  const events = new EventSource('/events');
  events.onmessage = ({ data }: MessageEvent<string>) => told(JSON.parse(data) as DeskState);
  events.onerror = () => told(null);
  return () => events.close();
}
