/** Files that a page sent: recognised, given a mapping, imported; and how good the columns of an import were. */
import { builder } from '../builder.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import { RecognisedType } from '../types/arriving.ts';
import { failures } from '../types/failures.ts';
import { ReportType } from '../types/mappings.ts';
import { given } from './given.ts';

builder.queryFields((t) => ({
  recognise: t.field({
    type: [RecognisedType],
    description: 'What files are that were sent to /uploads, before anything of them comes in.',
    errors: failures,
    args: { uploads: t.arg.stringList({ required: true }), source: t.arg.string(), given: t.arg({ type: 'Values' }) },
    resolve: (_, args, { desk, ask }) => desk.recogniseUploads(ask, given(args)),
  }),
  importReport: t.field({
    type: ReportType,
    description: 'How an import went, with the quality of its columns.',
    errors: failures,
    args: { import: t.arg.int({ required: true }) },
    resolve: async (_, args, { desk, ask }) => {
      const { entry } = await desk.importReport(ask, args);
      if (!entry?.report) throw notFound('import.report.none', args);
      return entry.report;
    },
  }),
}));

builder.mutationFields((t) => ({
  importUploads: t.field({
    type: 'Int',
    nullable: true,
    description: 'Imports files that were sent, by a source or by a mapping; answers with the number of the import.',
    errors: failures,
    args: {
      uploads: t.arg.stringList({ required: true }),
      source: t.arg.string(),
      mapping: t.arg({ type: 'Values' }),
      mends: t.arg.int({ description: 'The import whose rejected rows these files hold, mended.' }),
      given: t.arg({ type: 'Values' }),
    },
    resolve: async (_, args, { desk, ask }) => (await desk.importUploads(ask, given(args))).import,
  }),
  tryUploads: t.field({
    type: ReportType,
    description: 'The same without writing: all rows are read, and what would come of them is said.',
    errors: failures,
    args: {
      uploads: t.arg.stringList({ required: true }),
      mapping: t.arg({ type: 'Values', required: true }),
    },
    resolve: (_, args, { desk, ask, signal }) => desk.tryUploads(ask, { ...given(args), signal }),
  }),
}));
