/** What the desk keeps, as the page asks for it. */
import type {
  CaseFile,
  Chart,
  Check,
  DataState,
  DeskState,
  Lead,
  LeadStatus,
  ListedChart,
  RejectedRow,
  RowAsWritten,
  SameDecision,
  Uid,
  Verdict,
} from '#casework/answers.ts';
import type { ChartFormat, ChartOutInput, ReportFormat } from '#casework/answers.ts';
import { ask, file, take, type Taken } from './ask.ts';
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

/** A file of an import, with how many of its rows were set aside. */
export interface RejectedFile {
  readonly file: number;
  readonly name: string;
  readonly rows: number;
}

export const caseFiles = (): Promise<readonly CaseFile[]> => ask(documents.caseFiles, {});
export const charts = (): Promise<readonly ListedChart[]> => ask(documents.charts, {});
export const openChart = (id: string, revision?: number): Promise<Chart> => ask(documents.chart, { id, revision });
export const saveChart = (chart: { id?: string; name: string; state: unknown; onto?: number }): Promise<ListedChart> =>
  ask(documents.saveChart, chart);

/** Names of values in GraphQL have no blanks. */
const named = (value: string): string => value.replaceAll(' ', '_');

export interface TakenLead {
  readonly title: string;
  readonly uids: readonly Uid[];
  /** The run and the rank of the hit that it is. */
  readonly run?: string;
  readonly rank?: number;
  readonly status?: LeadStatus;
  readonly reason?: string;
}
export const leads = (): Promise<readonly Lead[]> => ask(documents.leads, {});
export const takeLead = ({ status = 'open', ...lead }: TakenLead): Promise<Lead> =>
  ask(documents.takeLead, { ...lead, status: named(status) });
export const decideLead = (id: string, status: LeadStatus, reason: string): Promise<Lead> =>
  ask(documents.decideLead, { id, status: named(status), reason });
export const undoLead = (id: string): Promise<Lead> => ask(documents.undoLead, { id });

/** As the page reads it: who decided is a name there. */
export type SameSaid = Omit<SameDecision, 'id' | 'by'>;
export const sameDecisions = (): Promise<readonly SameSaid[]> => ask(documents.sameDecisions, {});
/** The first goes into the other. @returns all decisions */
export const mergeSame = (pair: { uid: Uid; other: Uid; reason: string }): Promise<readonly SameSaid[]> =>
  ask(documents.mergeSame, pair);
export const separate = (pair: { uid: Uid; other: Uid; reason: string }): Promise<readonly SameSaid[]> =>
  ask(documents.separate, pair);
export const notSame = (pair: { uid: Uid; other: Uid; later: boolean; reason: string }): Promise<readonly SameSaid[]> =>
  ask(documents.notSame, pair);

/** Without the slug: it was asked for. */
export type Checked = Omit<Check, 'pattern'>;
export const checks = (pattern: string): Promise<readonly Checked[]> => ask(documents.checks, { pattern });
/** @returns all checks of the pattern, this one among them */
export const checkHit = (check: {
  pattern: string;
  key: readonly Uid[];
  explanation: string;
  verdict: Verdict;
  note: string;
}): Promise<readonly Checked[]> => ask(documents.checkHit, { ...check, verdict: named(check.verdict) });
/** @public used by the page of imports. */
export const imports = (): Promise<readonly ImportRow[]> => ask(documents.imports, {});
/** Begins; how it goes on is told with the jobs. @public used by the page of imports. */
export const loadCity = (): Promise<boolean> => ask(documents.loadCity, {});
/** @public used by the page of imports. */
export const undoImport = (number: number): Promise<number> => ask(documents.undoImport, { import: number });
/** @public used by the page of imports. */
export const rejectedRows = (number: number, part: { skip: number; limit: number }): Promise<readonly RejectedRow[]> =>
  ask(documents.rejectedRows, { import: number, ...part });
/** All of them, as CSV. @public used by the page of imports. */
export const rejectedFile = (number: number, of: number): Promise<Blob> => file(`/rejected/${number}?file=${of}`);
/** @public used by the page of imports. */
export const qualityFile = (number: number): Promise<Blob> => file(`/quality/${number}`);
/** @public used by the page of imports. */
export const rejectedFiles = (number: number): Promise<readonly RejectedFile[]> =>
  ask(documents.rejectedFiles, { import: number });
export const takeChart = (out: {
  chart: ChartOutInput;
  format: ChartFormat;
  paper?: 'A4' | 'A3';
  namesHidden: boolean;
}): Promise<Taken | null> => take('/out/chart', out);
export const takeHit = (out: {
  run: string;
  rank: number;
  format: 'pdf' | 'json';
  namesHidden: boolean;
}): Promise<Taken | null> => take('/out/hit', out);
export const takeReport = (out: {
  title: string;
  hits: readonly { run: string; rank: number }[];
  charts: readonly ChartOutInput[];
  notes: string;
  format: ReportFormat;
  namesHidden: boolean;
}): Promise<Taken | null> => take('/out/report', out);
/** Writes down who took a picture of what, before it is made. */
export const takePicture = (name: string, uids: readonly Uid[]): Promise<Taken | null> =>
  take('/out/picture', { name, uids });
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
