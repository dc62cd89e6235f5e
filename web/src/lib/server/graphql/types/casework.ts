/** What the desk keeps: case files, charts, leads, imports and their rows. */
import type {
  CaseFile,
  Chart,
  Check,
  DataState,
  Lead,
  ListedChart,
  ListedImport,
  RejectedRow,
  RowAsWritten,
  SameDecision,
} from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { BothType, SayType } from './scalars.ts';

export const CaseFileType = builder.objectRef<CaseFile>('CaseFile').implement({
  description: 'The working folder: members, purpose, authority, charts, leads, notes.',
  fields: (t) => ({
    id: t.exposeString('id'),
    title: t.expose('title', { type: BothType }),
    purpose: t.exposeString('purpose'),
    authority: t.expose('authority', { type: BothType }),
    madeAt: t.exposeString('madeAt'),
  }),
});

const Listed = builder.interfaceRef<ListedChart>('ChartFields').implement({
  description: 'A saved chart: its name and newest revision.',
  fields: (t) => ({
    id: t.exposeString('id'),
    name: t.exposeString('name'),
    revision: t.exposeInt('revision'),
    savedAt: t.exposeString('savedAt'),
  }),
});

export const ListedChartType = builder.objectRef<ListedChart>('ListedChart').implement({
  description: 'A saved chart in the list of its case file.',
  interfaces: [Listed],
});

export const ChartType = builder.objectRef<Chart>('Chart').implement({
  description: 'A saved chart with everything on it.',
  interfaces: [Listed],
  fields: (t) => ({ state: t.field({ type: 'Value', resolve: ({ state }) => state }) }),
});

const LeadStepType = builder.objectRef<Lead['steps'][number]>('LeadStep').implement({
  description: 'One decision about a lead, with its reason.',
  fields: (t) => ({
    step: t.exposeInt('step'),
    status: t.exposeString('status'),
    reason: t.exposeString('reason'),
    undoes: t.exposeInt('undoes', { nullable: true, description: 'The step that this one takes back.' }),
    by: t.exposeString('by'),
    byName: t.expose('byName', { type: BothType }),
    at: t.exposeString('at'),
  }),
});

export const LeadType = builder.objectRef<Lead>('Lead').implement({
  description: 'A hit or a finding taken up: open, in progress, confirmed, dismissed; or taken back.',
  fields: (t) => ({
    id: t.exposeString('id'),
    title: t.exposeString('title'),
    uids: t.exposeStringList('uids'),
    run: t.exposeString('run', { nullable: true }),
    rank: t.exposeInt('rank', { nullable: true, description: 'Which hit of the run.' }),
    pattern: t.exposeString('pattern', { nullable: true }),
    status: t.exposeString('status'),
    madeAt: t.exposeString('madeAt'),
    steps: t.expose('steps', { type: [LeadStepType] }),
  }),
});

export const SameDecisionType = builder.objectRef<SameDecision>('SameDecision').implement({
  description: 'What somebody decided about two entities that may be one; the last of a pair holds.',
  fields: (t) => ({
    uid: t.exposeString('uid', { description: 'The one that went into the other.' }),
    other: t.exposeString('other'),
    verdict: t.exposeString('verdict', { description: 'same, different, later, or separate: taken apart again.' }),
    reason: t.exposeString('reason'),
    byName: t.expose('byName', { type: BothType }),
    at: t.exposeString('at'),
  }),
});

export const CheckType = builder.objectRef<Check>('Check').implement({
  description:
    'What somebody found when looking into an innocent explanation of a hit; the last of an explanation holds.',
  fields: (t) => ({
    key: t.exposeStringList('key'),
    explanation: t.expose('explanation', { type: BothType }),
    verdict: t.exposeString('verdict'),
    note: t.exposeString('note'),
    by: t.exposeString('by'),
    byName: t.expose('byName', { type: BothType }),
    at: t.exposeString('at'),
  }),
});

export const CountsType = builder.objectRef<{ new: number; known: number }>('NewAndKnown').implement({
  description: 'How many were new, and how many other imports had stated before.',
  fields: (t) => ({ new: t.exposeInt('new'), known: t.exposeInt('known') }),
});

export const ImportType = builder.objectRef<ListedImport>('Import').implement({
  description: 'One run of a source over its files; every link and record carries its number.',
  fields: (t) => ({
    import: t.exposeInt('import'),
    source: t.exposeString('source'),
    state: t.exposeString('state'),
    entities: t.expose('entities', { type: CountsType }),
    links: t.expose('links', { type: CountsType }),
    records: t.exposeInt('records'),
    files: t.stringList({ resolve: ({ entry }) => entry?.files.map(({ name }) => name) ?? [] }),
    rows: t.int({ nullable: true, resolve: ({ entry }) => entry?.report?.rows }),
    rejected: t.int({ nullable: true, resolve: ({ entry }) => entry?.report?.rejected }),
    startedAt: t.string({ nullable: true, resolve: ({ entry }) => entry?.startedAt }),
    endedAt: t.string({ nullable: true, resolve: ({ entry }) => entry?.endedAt }),
  }),
});

export const RejectedRowType = builder.objectRef<RejectedRow>('RejectedRow').implement({
  description: 'A row that was set aside: where, why, and as it was written.',
  fields: (t) => ({
    file: t.exposeInt('file'),
    row: t.exposeInt('row'),
    column: t.exposeString('column', { nullable: true }),
    why: t.expose('why', { type: SayType }),
    perhaps: t.expose('perhaps', { type: SayType, nullable: true }),
    raw: t.exposeString('raw'),
  }),
});

export const RejectedFileType = builder
  .objectRef<{ file: number; name: string; rows: number }>('RejectedFile')
  .implement({
    description: 'A file of an import with how many of its rows were set aside.',
    fields: (t) => ({ file: t.exposeInt('file'), name: t.exposeString('name'), rows: t.exposeInt('rows') }),
  });

const OriginType = builder.objectRef<NonNullable<RowAsWritten['origin']>>('MendedRow').implement({
  description: 'Which row a mended one was when it was set aside.',
  fields: (t) => ({
    import: t.exposeInt('import'),
    file: t.exposeInt('file'),
    fileName: t.exposeString('fileName'),
    row: t.exposeInt('row'),
  }),
});

const WrittenCell = builder.objectRef<RowAsWritten['cells'][number]>('WrittenCell').implement({
  description: 'A column and its cell.',
  fields: (t) => ({ column: t.exposeString('column'), value: t.exposeString('value') }),
});

export const RowAsWrittenType = builder.objectRef<RowAsWritten>('RowAsWritten').implement({
  description: 'A row as it was written, read from the kept file.',
  fields: (t) => ({
    import: t.exposeInt('import'),
    source: t.exposeString('source'),
    fileName: t.exposeString('fileName'),
    sha256: t.exposeString('sha256'),
    row: t.exposeInt('row'),
    cells: t.expose('cells', { type: [WrittenCell] }),
    origin: t.expose('origin', { type: OriginType, nullable: true }),
  }),
});

const KindCount = builder.objectRef<DataState['entities'][number]>('KindCount').implement({
  description: 'How many of one kind stand in the store.',
  fields: (t) => ({ kind: t.exposeString('kind'), count: t.exposeFloat('count') }),
});

export const DataStateType = builder.objectRef<DataState>('DataState').implement({
  description: 'How new the data is and how much there is.',
  fields: (t) => ({
    zone: t.exposeString('zone', { nullable: true, description: 'IANA zone of the place that the data tells of.' }),
    last: t.exposeInt('last'),
    lastImport: t.field({ type: 'Value', nullable: true, resolve: ({ lastImport }) => lastImport }),
    entities: t.expose('entities', { type: [KindCount] }),
    links: t.expose('links', { type: [KindCount] }),
  }),
});
