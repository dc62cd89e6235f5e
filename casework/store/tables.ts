/** The tables of the app store, as TypeScript sees them. Times are ISO 8601 in UTC, JSON stands in text, ids are text. */
import type { ColumnType, Generated, Selectable } from 'kysely';

/** Written once and never changed. */
type Fixed<T> = ColumnType<T, T, never>;

export interface Tables {
  users: UserTable;
  caseFiles: CaseFileTable;
  charts: ChartTable;
  chartRevisions: ChartRevisionTable;
  audit: AuditTable;
  auditAbout: AuditAboutTable;
  auditHead: AuditHeadTable;
  imports: ImportTable;
  importFiles: ImportFileTable;
  marks: MarkTable;
  rejected: RejectedTable;
  runs: RunTable;
  longRuns: LongRunTable;
  ownPatterns: OwnPatternTable;
  ownPatternRevisions: OwnPatternRevisionTable;
  mappings: MappingTable;
  mappingRevisions: MappingRevisionTable;
  leads: LeadTable;
  leadSteps: LeadStepTable;
  checks: CheckTable;
  sameDecisions: SameDecisionTable;
  settings: SettingTable;
}

interface UserTable {
  id: Fixed<string>;
  nameEn: string;
  nameZh: string;
  madeAt: Fixed<string>;
}

interface CaseFileTable {
  id: Fixed<string>;
  titleEn: string;
  titleZh: string;
  purpose: string;
  /** The paper that allows the work: its number and office. */
  authorityEn: string;
  authorityZh: string;
  madeBy: Fixed<string>;
  madeAt: Fixed<string>;
}

interface ChartTable {
  id: Fixed<string>;
  caseFile: Fixed<string>;
  name: string;
  /** The newest revision; its state stands in `chartRevisions`. */
  revision: number;
  madeBy: Fixed<string>;
  madeAt: Fixed<string>;
  savedAt: string;
}

interface ChartRevisionTable {
  chart: Fixed<string>;
  revision: Fixed<number>;
  state: Fixed<string>;
  savedBy: Fixed<string>;
  savedAt: Fixed<string>;
}

interface AuditTable {
  seq: Fixed<number>;
  at: Fixed<string>;
  who: Fixed<string>;
  caseFile: Fixed<string>;
  purpose: Fixed<string>;
  face: Fixed<string>;
  action: Fixed<string>;
  /** JSON list of the uids it was about. */
  uids: Fixed<string>;
  /** JSON object: what was asked. */
  asked: Fixed<string>;
  hash: Fixed<string>;
}

interface AuditAboutTable {
  seq: Fixed<number>;
  uid: Fixed<string>;
}

/** One row: how long the chain is and how it ends, so that entries missing at the end are noticed too. */
interface AuditHeadTable {
  one: Fixed<number>;
  seq: number;
  hash: string;
}

interface ImportTable {
  number: Fixed<number>;
  source: Fixed<string>;
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** JSON of the whole mapping. */
  mapping: Fixed<string>;
  mappingSha256: Fixed<string>;
  /** JSON: the counts at its end, null while it runs. */
  report: string | null;
  who: Fixed<string>;
  caseFile: Fixed<string>;
  purpose: Fixed<string>;
  startedAt: Fixed<string>;
  endedAt: string | null;
}

interface ImportFileTable {
  import: Fixed<number>;
  file: Fixed<number>;
  name: Fixed<string>;
  sha256: Fixed<string>;
  bytes: Fixed<number>;
  encoding: Fixed<string>;
  use: Fixed<'rows' | 'lookup' | 'pack'>;
}

interface MarkTable {
  import: Fixed<number>;
  batch: Fixed<number>;
  file: Fixed<number>;
  row: Fixed<number>;
  byte: Fixed<number>;
  rows: Fixed<number>;
}

interface RejectedTable {
  id: Generated<number>;
  import: Fixed<number>;
  batch: Fixed<number>;
  file: Fixed<number>;
  row: Fixed<number>;
  column: Fixed<string | null>;
  /** JSON of a Say. */
  why: Fixed<string>;
  perhaps: Fixed<string | null>;
  /** The row as it was written, cut to 4,000 characters. */
  raw: Fixed<string>;
}

interface RunTable {
  id: Fixed<string>;
  pattern: Fixed<string>;
  revision: Fixed<number>;
  caseFile: Fixed<string>;
  who: Fixed<string>;
  at: Fixed<string>;
  hits: Fixed<number>;
  /** JSON of the whole answer. */
  result: Fixed<string>;
  /** JSON of the pattern as it was asked; null in runs that an older version kept. */
  header: Fixed<string | null>;
}

/** `running` with nobody at work on it: its process was lost. */
export type LongRunState = 'waiting' | 'running' | 'stopped' | 'done' | 'failed';

/** A pattern asked for all entities of a kind. */
interface LongRunTable {
  id: Fixed<string>;
  pattern: Fixed<string>;
  /** JSON: what was given beside the entities. */
  params: Fixed<string>;
  kind: Fixed<string>;
  /** JSON of the pattern as it is asked, to the end. */
  header: Fixed<string>;
  caseFile: Fixed<string>;
  who: Fixed<string>;
  startedAt: Fixed<string>;
  state: LongRunState;
  /** JSON of a Say: why it failed. */
  why: string | null;
  asked: number;
  /** Entities of the kind when it began. */
  of: number;
  hits: number;
  /** JSON: the place and the result so far. */
  soFar: string;
  /** The kept run that was made of it last, and how many had been asked then. */
  run: string | null;
  runAsked: number | null;
}

/** A pattern that somebody wrote; its newest text stands in `ownPatternRevisions`. */
interface OwnPatternTable {
  slug: Fixed<string>;
  revision: number;
  /** Since when it is out of the library; its revisions stay. */
  removedAt: string | null;
  madeBy: Fixed<string>;
  madeAt: Fixed<string>;
}

interface OwnPatternRevisionTable {
  slug: Fixed<string>;
  revision: Fixed<number>;
  /** The file as it is exported. */
  text: Fixed<string>;
  savedBy: Fixed<string>;
  savedAt: Fixed<string>;
}

/** A mapping that somebody saved; its newest document stands in `mappingRevisions`. */
interface MappingTable {
  /** Its `name` in the document. */
  name: Fixed<string>;
  revision: number;
  /** Since when it reads no files any more; its revisions stay. */
  removedAt: string | null;
  madeBy: Fixed<string>;
  madeAt: Fixed<string>;
}

interface MappingRevisionTable {
  name: Fixed<string>;
  revision: Fixed<number>;
  /** JSON of the whole document. */
  mapping: Fixed<string>;
  savedBy: Fixed<string>;
  savedAt: Fixed<string>;
}

/** `taken back`: it was taken up and then not; its steps stay. */
export type LeadStatus = 'open' | 'in progress' | 'confirmed' | 'dismissed' | 'taken back';

interface LeadTable {
  id: Fixed<string>;
  caseFile: Fixed<string>;
  title: string;
  /** JSON list of uids. */
  uids: Fixed<string>;
  /** The pattern run it came from. */
  run: Fixed<string | null>;
  /** Which hit of that run; null for a finding that is no hit. */
  rank: Fixed<number | null>;
  status: LeadStatus;
  madeBy: Fixed<string>;
  madeAt: Fixed<string>;
}

interface LeadStepTable {
  lead: Fixed<string>;
  step: Fixed<number>;
  status: Fixed<LeadStatus>;
  reason: Fixed<string>;
  /** The step that this one takes back. */
  undoes: Fixed<number | null>;
  by: Fixed<string>;
  at: Fixed<string>;
}

/** What somebody found when looking into an innocent explanation: does it hold for this hit? */
export type Verdict = 'holds' | 'does not hold' | 'open';

interface CheckTable {
  id: Generated<number>;
  caseFile: Fixed<string>;
  pattern: Fixed<string>;
  /** JSON list: the key of the hit, the same in every run of the pattern. */
  key: Fixed<string>;
  explanationEn: Fixed<string>;
  explanationZh: Fixed<string>;
  verdict: Fixed<Verdict>;
  note: Fixed<string>;
  by: Fixed<string>;
  at: Fixed<string>;
}

/** `separate`: they were merged, and that was taken back. */
export type SameVerdict = 'same' | 'different' | 'later' | 'separate';

interface SameDecisionTable {
  id: Generated<number>;
  caseFile: Fixed<string>;
  /** The one that went into the other, or was taken out of it. */
  uid: Fixed<string>;
  other: Fixed<string>;
  verdict: Fixed<SameVerdict>;
  reason: Fixed<string>;
  by: Fixed<string>;
  at: Fixed<string>;
}

interface SettingTable {
  name: Fixed<string>;
  value: string;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
