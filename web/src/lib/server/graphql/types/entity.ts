/** The interface Entity and one object type for each kind of the ontology, made in a loop. */
import type { Entity as Answer } from '#casework/answers.ts';
import type { EntityKind, Property } from '#graph-schema/ontology/define.ts';
import { entityKinds } from '#graph-schema/ontology/index.ts';
import { builder } from '../builder.ts';

export const Entity = builder.interfaceRef<Answer>('Entity').implement({
  description: 'A node: a person or organisation, an object, a case, a place.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    uid: t.exposeString('uid'),
    kind: t.exposeString('kind'),
    caption: t.exposeString('caption', { description: 'Data: the same in every language.' }),
    values: t.field({ type: 'Values', description: 'Agreed values by property.', resolve: ({ values }) => values }),
    conflicts: t.exposeStringList('conflicts', { description: 'Properties on which the sources disagree.' }),
    degree: t.exposeInt('degree', { description: 'Links in both directions.' }),
    capped: t.exposeBoolean('capped', { nullable: true, description: 'There are more links than were counted.' }),
    merged: t.exposeInt('merged', { description: 'How many entities were merged into this one.' }),
    mentioned: t.exposeBoolean('mentioned', {
      description: 'Only the end of links: no record says anything about it.',
    }),
  }),
});

/** Names that the interface has already. */
const taken = new Set(['uid', 'kind', 'caption', 'values', 'conflicts', 'degree', 'capped', 'merged', 'mentioned']);

const scalarOf = ({ type: { stored } }: Property): 'Int' | 'Float' | 'Boolean' | 'String' =>
  stored === 'float' ? 'Float' : stored === 'boolean' ? 'Boolean' : 'String';

for (const kind of entityKinds as readonly EntityKind[]) {
  builder.objectRef<Answer>(kind.name).implement({
    description: kind.about.en,
    interfaces: [Entity],
    isTypeOf: (value) => (value as Answer).kind === kind.name,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(kind.properties)
          .filter(([name]) => !taken.has(name))
          .map(([name, property]) => {
            const description = property.words.en;
            if (property.type.stored === 'point') {
              return [
                name,
                t.field({
                  type: 'Values',
                  nullable: true,
                  description,
                  resolve: ({ values }) => values[name] as never,
                }),
              ];
            }
            if (property.many) {
              return [
                name,
                t.stringList({
                  nullable: true,
                  description,
                  resolve: ({ values }) => values[name] as string[] | undefined,
                }),
              ];
            }
            const type = scalarOf(property);
            const resolve = ({ values }: Answer): unknown =>
              type === 'String' && values[name] !== undefined ? String(values[name]) : values[name];
            return [name, t.field({ type, nullable: true, description, resolve: resolve as never })];
          }),
      ),
  });
}
