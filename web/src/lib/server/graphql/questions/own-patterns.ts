/** Patterns that people write: checked as they are typed, saved under revisions. */
import { builder } from '../builder.ts';
import { failures } from '../types/failures.ts';
import { CheckedType, OwnPatternType } from '../types/patterns.ts';

builder.queryField('checkPattern', (t) =>
  t.field({
    type: CheckedType,
    description: 'What is wrong with the text of a pattern: it is read and planned, never run.',
    errors: failures,
    args: { text: t.arg.string({ required: true }) },
    resolve: (_, args, { desk, ask, signal }) => desk.checkPattern(ask, { ...args, signal }),
  }),
);

builder.queryField('ownPatterns', (t) =>
  t.field({
    type: [OwnPatternType],
    description: 'Patterns that people here wrote, those taken out of the library among them.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.ownPatterns(ask),
  }),
);

builder.mutationField('savePattern', (t) =>
  t.field({
    type: OwnPatternType,
    description: 'Saves a text that could be run as a new revision; one with grave mistakes is refused.',
    errors: failures,
    args: {
      text: t.arg.string({ required: true }),
      slug: t.arg.string({ description: 'The pattern that this is a new revision of; a new one without it.' }),
      onto: t.arg.int({ description: 'The revision that was opened.' }),
    },
    resolve: (_, { text, slug, onto }, { desk, ask, signal }) =>
      desk.savePattern(ask, { text, signal, ...(slug ? { slug } : {}), ...(onto ? { onto } : {}) }),
  }),
);

for (const [name, description] of [
  ['removePattern', 'Takes a pattern out of the library; its texts and its results stay.'],
  ['returnPattern', 'Puts a pattern back into the library.'],
] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: OwnPatternType,
      description,
      errors: failures,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (_, args, { desk, ask }) => desk[name](ask, args),
    }),
  );
