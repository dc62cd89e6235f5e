/** Files that are about to be imported: what they are, what is asked of them, and how good the cells of an import were. */
import type {
  ColumnQuality,
  ImportQuestion,
  QualityExample,
  RecognisedColumn,
  RecognisedFile,
} from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { BothType, SayType } from './scalars.ts';

const ChoiceType = builder.objectRef<ImportQuestion['choices'][number]>('ImportChoice').implement({
  description: 'An answer that fits, and what it would mean.',
  fields: (t) => ({
    value: t.exposeString('value'),
    says: t.expose('says', { type: SayType, nullable: true }),
  }),
});

const QuestionType = builder.objectRef<ImportQuestion>('ImportQuestion').implement({
  description: 'What only a person can tell of a file: its source, its zone, whether the day or the month comes first.',
  fields: (t) => ({
    about: t.exposeString('about'),
    says: t.expose('says', { type: SayType }),
    choices: t.expose('choices', { type: [ChoiceType] }),
  }),
});

const ColumnType = builder.objectRef<RecognisedColumn>('RecognisedColumn').implement({
  description: 'A column of the file: used, ignored on purpose, or unknown.',
  fields: (t) => ({
    column: t.exposeString('column'),
    use: t.exposeString('use'),
    fills: t.exposeStringList('fills', { description: 'Properties that it fills: `Phone.number`.' }),
    example: t.exposeString('example'),
  }),
});

const OtherType = builder.objectRef<RecognisedFile['others'][number]>('OtherSource').implement({
  description: 'Another source that could read the file.',
  fields: (t) => ({ source: t.exposeString('source'), words: t.expose('words', { type: BothType }) }),
});

export const RecognisedType = builder.objectRef<RecognisedFile>('RecognisedFile').implement({
  description: 'Which source a file is of, how sure that is, and why.',
  fields: (t) => ({
    upload: t.string({ resolve: ({ path }) => path }),
    file: t.exposeString('file'),
    encoding: t.exposeString('encoding'),
    delimiter: t.exposeString('delimiter'),
    sure: t.exposeString('sure', { description: 'certain, likely or unknown.' }),
    source: t.exposeString('source', { nullable: true }),
    words: t.expose('words', { type: BothType, nullable: true }),
    given: t.field({ type: 'Values', resolve: ({ given }) => ({ ...given }) }),
    why: t.expose('why', { type: [SayType] }),
    doubts: t.expose('doubts', { type: [SayType] }),
    questions: t.expose('questions', { type: [QuestionType] }),
    columns: t.expose('columns', { type: [ColumnType] }),
    looked: t.int({ description: 'Rows looked at.', resolve: ({ rows }) => rows.looked }),
    taken: t.int({ description: 'How many of them would come in.', resolve: ({ rows }) => rows.taken }),
    more: t.boolean({ description: 'There are more rows than were looked at.', resolve: ({ rows }) => rows.more }),
    others: t.expose('others', { type: [OtherType] }),
    revision: t.exposeInt('revision', { nullable: true, description: 'Of the saved mapping that reads it.' }),
    mends: t.exposeInt('mends', { nullable: true, description: 'The import whose rejected rows it holds.' }),
  }),
});

const ExampleType = builder.objectRef<QualityExample>('QualityExample').implement({
  description: 'One remark about cells of a column, with the first rows it was made of.',
  fields: (t) => ({
    outcome: t.exposeString('outcome'),
    says: t.expose('says', { type: SayType }),
    count: t.exposeInt('count'),
    rows: t.exposeIntList('rows'),
  }),
});

const quality = builder.interfaceRef<ColumnQuality>('CellQuality').implement({
  description:
    'How good the filled cells of a column were; valid, corrected, doubtful, rejected and unknown add up to filled.',
  resolveType: (one) => ('file' in one ? 'ColumnQuality' : 'PreviewedQuality'),
  fields: (t) => ({
    column: t.exposeString('column'),
    fills: t.exposeString('fills'),
    type: t.exposeString('type', { description: 'The value type that judged them.' }),
    filled: t.exposeInt('filled'),
    valid: t.exposeInt('valid'),
    corrected: t.exposeInt('corrected'),
    doubtful: t.exposeInt('doubtful'),
    rejected: t.exposeInt('rejected'),
    unknown: t.exposeInt('unknown'),
    examples: t.expose('examples', { type: [ExampleType] }),
  }),
});

export const ColumnQualityType = builder.objectRef<ColumnQuality>('PreviewedQuality').implement({
  description: 'How good the first cells of a column are as one value type reads them.',
  interfaces: [quality],
});

export const QualityType = builder.objectRef<ColumnQuality & { readonly file: string }>('ColumnQuality').implement({
  description: 'How good the cells of a column of an import were.',
  interfaces: [quality],
  fields: (t) => ({ file: t.exposeString('file') }),
});
