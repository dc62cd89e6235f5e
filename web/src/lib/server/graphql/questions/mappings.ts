/** Mappings: listed, previewed on a file that was sent, saved under revisions. */
import { builder } from '../builder.ts';
import { failures } from '../types/failures.ts';
import { PreviewedType, SavedMappingType } from '../types/mappings.ts';
import { given } from './given.ts';

builder.queryFields((t) => ({
  mappings: t.field({
    type: [SavedMappingType],
    description: 'Saved mappings, those taken out of use among them.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.mappings(ask),
  }),
  mapping: t.field({
    type: SavedMappingType,
    description: 'One saved mapping, its newest revision unless said.',
    errors: failures,
    args: { name: t.arg.string({ required: true }), revision: t.arg.int() },
    resolve: (_, args, { desk, ask }) => desk.mapping(ask, given(args)),
  }),
  previewMapping: t.field({
    type: PreviewedType,
    description: 'What a mapping makes of the first rows of a file that was sent; without one, how to begin.',
    errors: failures,
    args: {
      upload: t.arg.string({ required: true }),
      mapping: t.arg({ type: 'Values' }),
      source: t.arg.string({ description: 'Begin with the mapping of this source.' }),
      given: t.arg({ type: 'Values' }),
    },
    resolve: (_, { mapping, ...args }, { desk, ask, signal }) =>
      desk.previewMapping(ask, { ...given(args), ...(mapping && { mapping }), signal }),
  }),
}));

builder.mutationFields((t) => ({
  saveMapping: t.field({
    type: SavedMappingType,
    description: 'Saves a sound document as a new revision; one with a mistake is refused.',
    errors: failures,
    args: {
      mapping: t.arg({ type: 'Values', required: true }),
      onto: t.arg.int({ description: 'The revision that was opened; a new mapping without it.' }),
    },
    resolve: (_, { mapping, onto }, { desk, ask }) => desk.saveMapping(ask, { mapping, ...(onto ? { onto } : {}) }),
  }),
  renameMapping: t.field({
    type: SavedMappingType,
    description: 'Gives a mapping another title; its name stays, since it stands in uids.',
    errors: failures,
    args: {
      name: t.arg.string({ required: true }),
      en: t.arg.string({ required: true }),
      zh: t.arg.string({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.renameMapping(ask, args),
  }),
}));

for (const [name, description] of [
  ['removeMapping', 'Takes a mapping out of use; its revisions and its imports stay.'],
  ['returnMapping', 'Uses a mapping again.'],
] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: SavedMappingType,
      description,
      errors: failures,
      args: { name: t.arg.string({ required: true }) },
      resolve: (_, args, { desk, ask }) => desk[name](ask, args),
    }),
  );
