/** The shapes of answers, for the faces. */
export type * from '#queries/answers.ts';
export type * from '#graph-schema/ontology/define.ts';
export type { FailureType, Where } from '#graph-schema/words/failure.ts';
export type { FileReport, ImportReport, Progress, Warning } from '#importers/kit/report.ts';
export type { ListedImport } from '#importers/kit/imports.ts';
export type { ImportEntry, KeptFile, RejectedRow } from '#importers/kit/ledger.ts';
export type { Entry as AuditEntry } from './audit/entry.ts';
export type { AuditFilter, AuditPage } from './audit/read.ts';
export type { AuditFault, AuditVerdict } from './audit/verify.ts';
export type { CaseFile } from './questions/case-files.ts';
export type { Chart, ChartRevision, ListedChart } from './questions/charts.ts';
export type { Lead, LeadStep } from './questions/leads.ts';
export type { KeptRun, ListedRun } from './questions/patterns.ts';
export type { RowAsWritten } from './imports/row.ts';
export type { DataState } from './questions/house.ts';
export type { Ask } from './ask.ts';
export type { DeskState, Job } from './state.ts';
