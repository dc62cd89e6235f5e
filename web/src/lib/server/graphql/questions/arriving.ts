/** Files that a page sent: recognised, given a mapping, imported; and how good the columns of an import were. */
import { builder } from '../builder.ts';
import { QualityType, RecognisedType, SuggestedType } from '../types/arriving.ts';
import { failures } from '../types/failures.ts';
import { given } from './given.ts';

builder.queryFields((t) => ({
  recognise: t.field({
    type: [RecognisedType],
    description: 'What files are that were sent to /uploads, before anything of them comes in.',
    errors: failures,
    args: { uploads: t.arg.stringList({ required: true }), source: t.arg.string(), given: t.arg({ type: 'Values' }) },
    resolve: (_, args, { desk, ask }) => desk.recogniseUploads(ask, given(args)),
  }),
  suggestMapping: t.field({
    type: SuggestedType,
    description: 'A mapping for a file that no source knows; columns nobody understood stand in it as unknown.',
    errors: failures,
    args: { upload: t.arg.string({ required: true }), given: t.arg({ type: 'Values' }) },
    resolve: (_, args, { desk, ask }) => desk.suggestForUpload(ask, given(args)),
  }),
  importQuality: t.field({
    type: [QualityType],
    description: 'How good the cells of an import were, column by column.',
    errors: failures,
    args: { import: t.arg.int({ required: true }) },
    resolve: async (_, args, { desk, ask }) => {
      const { entry } = await desk.importReport(ask, args);
      const files = entry?.report?.files ?? [];
      return files.flatMap(({ name, quality = [] }) => quality.map((one) => ({ ...one, file: name })));
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
      given: t.arg({ type: 'Values' }),
    },
    resolve: async (_, args, { desk, ask }) => (await desk.importUploads(ask, given(args))).import,
  }),
}));
