/** Mappings: saved ones, and what one in the making makes of a file; how an import went as a whole. */
import type {
  ImportReport,
  MappingProblem,
  Previewed,
  PreviewedColumn,
  PreviewedLine,
  PreviewedRow,
  SavedMapping,
  Warning,
} from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { ColumnQualityType, QualityType } from './arriving.ts';
import { CountsType } from './casework.ts';
import { BothType, SayType } from './scalars.ts';

export const SavedMappingType = builder.objectRef<SavedMapping>('SavedMapping').implement({
  description: 'A mapping that somebody saved: which cells of a file make which entities and links.',
  fields: (t) => ({
    name: t.exposeString('name'),
    revision: t.exposeInt('revision'),
    removedAt: t.exposeString('removedAt', { nullable: true, description: 'Since when it reads no files any more.' }),
    savedAt: t.exposeString('savedAt'),
    savedBy: t.expose('savedBy', { type: BothType }),
    words: t.field({ type: BothType, resolve: ({ mapping }) => mapping.words }),
    mapping: t.field({ type: 'Values', description: 'The document.', resolve: ({ mapping }) => ({ ...mapping }) }),
  }),
});

const ProblemType = builder.objectRef<MappingProblem>('MappingProblem').implement({
  description: 'What is wrong with a mapping, and where in it: `files.0.links.2.to`.',
  fields: (t) => ({
    at: t.exposeString('at'),
    says: t.expose('says', { type: SayType }),
    perhaps: t.expose('perhaps', { type: SayType, nullable: true }),
  }),
});

const ColumnType = builder.objectRef<PreviewedColumn>('PreviewedColumn').implement({
  description: 'A column of the file: used, ignored on purpose, or unknown; and how its first cells are read.',
  fields: (t) => ({
    column: t.exposeString('column'),
    name: t.field({ type: 'Value', description: 'What the mapping calls it.', resolve: ({ name }) => name }),
    use: t.exposeString('use'),
    quality: t.expose('quality', { type: [ColumnQualityType] }),
  }),
});

const FaultType = builder.objectRef<NonNullable<PreviewedRow['fault']>>('PreviewedFault').implement({
  description: 'Why a row would be set aside.',
  fields: (t) => ({
    says: t.expose('says', { type: SayType }),
    perhaps: t.expose('perhaps', { type: SayType, nullable: true }),
    column: t.exposeString('column', { nullable: true }),
  }),
});

const RowType = builder.objectRef<PreviewedRow>('PreviewedRow').implement({
  description: 'One of the first rows.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    cells: t.exposeStringList('cells'),
    fault: t.expose('fault', { type: FaultType, nullable: true }),
    filtered: t.boolean({ resolve: ({ filtered = false }) => filtered }),
  }),
});

const DrawnType = builder.objectRef<Previewed['entities'][number]>('PreviewedEntity').implement({
  description: 'An entity as the first rows would make it.',
  fields: (t) => ({
    uid: t.exposeString('uid'),
    kind: t.exposeString('kind'),
    caption: t.exposeString('caption'),
    values: t.field({ type: 'Values', resolve: ({ values }) => ({ ...values }) }),
  }),
});

const LineType = builder.objectRef<PreviewedLine>('PreviewedLine').implement({
  description: 'The links of one kind between two of them.',
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    kind: t.exposeString('kind'),
    count: t.exposeInt('count'),
  }),
});

const SumType = builder.objectRef<Previewed['sum']>('PreviewedSum').implement({
  description: 'Rows looked at: taken, filtered and rejected add up to them.',
  fields: (t) => ({
    looked: t.exposeInt('looked'),
    taken: t.exposeInt('taken'),
    filtered: t.exposeInt('filtered'),
    rejected: t.exposeInt('rejected'),
    more: t.exposeBoolean('more', { description: 'There are more rows than were looked at.' }),
  }),
});

const SaidType = builder.objectRef<Pick<Warning, 'says' | 'count' | 'first'>>('SaidOfRows').implement({
  description: 'What rows have to say, how often, and where first.',
  fields: (t) => ({
    says: t.expose('says', { type: SayType }),
    count: t.exposeInt('count'),
    file: t.string({ nullable: true, resolve: ({ first }) => first?.file }),
    row: t.int({ nullable: true, resolve: ({ first }) => first?.row }),
    column: t.string({ nullable: true, resolve: ({ first }) => first?.column }),
  }),
});

export const PreviewedType = builder.objectRef<Previewed>('PreviewedMapping').implement({
  description: 'The first rows of a file as a mapping reads them.',
  fields: (t) => ({
    file: t.exposeString('file'),
    encoding: t.exposeString('encoding'),
    delimiter: t.exposeString('delimiter'),
    mapping: t.field({ type: 'Values', resolve: ({ mapping }) => mapping as object }),
    part: t.exposeInt('part', { description: 'Which of its files reads this one, from 0.' }),
    revision: t.exposeInt('revision', { nullable: true, description: 'The saved revision that it began with.' }),
    says: t.expose('says', { type: [SayType] }),
    problems: t.expose('problems', { type: [ProblemType] }),
    columns: t.expose('columns', { type: [ColumnType] }),
    rows: t.expose('rows', { type: [RowType] }),
    entities: t.expose('entities', { type: [DrawnType] }),
    lines: t.expose('lines', { type: [LineType] }),
    sum: t.expose('sum', { type: SumType }),
    said: t.field({ type: [SaidType], resolve: ({ said }) => [...said] }),
    known: t.stringList({
      nullable: true,
      description: 'Uids that the graph knows already; null while it cannot be asked.',
      resolve: ({ known }) => known && [...known],
    }),
  }),
});

export const ReportType = builder.objectRef<ImportReport>('ImportReport').implement({
  description: 'How an import went: rows = imported + filtered + rejected.',
  fields: (t) => ({
    import: t.exposeInt('import', { nullable: true }),
    state: t.exposeString('state'),
    rows: t.exposeInt('rows'),
    imported: t.exposeInt('imported'),
    rejected: t.exposeInt('rejected'),
    filtered: t.exposeInt('filtered'),
    entities: t.expose('entities', { type: CountsType }),
    links: t.expose('links', { type: CountsType }),
    mentioned: t.exposeInt('mentioned', { description: 'Entities that are only ends of links.' }),
    said: t.field({ type: [SaidType], resolve: ({ said }) => [...said] }),
    columns: t.field({
      type: [QualityType],
      description: 'How good the cells were, column by column.',
      resolve: ({ files }) => files.flatMap(({ name, quality = [] }) => quality.map((one) => ({ ...one, file: name }))),
    }),
  }),
});
