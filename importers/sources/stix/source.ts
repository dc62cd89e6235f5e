/**
 * Threat reports in STIX 2.1 (OASIS): each object a thing with its type, each relationship a link. Ids are unique in the world, so
 * that what two reports say of one object meets.
 */
import { defineSource } from '../../kit/source.ts';

const between = { cell: 'type', in: ['relationship', 'sighting'] };

export default defineSource({
  format: 1,
  name: 'stix',
  words: { en: 'Threat reports (STIX 2.1)', zh: '威胁情报（STIX 2.1）' },
  grade: 'statement',
  zone: 'UTC',
  files: [
    {
      ...{ name: '*', at: 'objects' },
      // A bundle has only those that its objects fill.
      columns: [
        ...[
          'type',
          'id',
          'name',
          'value',
          'description',
          'pattern',
          'aliases',
          'created_by_ref',
          'start_time',
          'stop_time',
        ],
        ...['relationship_type', 'source_ref', 'target_ref', 'sighting_of_ref', 'where_sighted_refs', 'object_refs'],
      ],
      entities: [
        {
          ...{ as: 'object', kind: 'Thing', id: 'id', when: [{ ...between, not: true }] },
          set: {
            ...{ category: 'type', name: { join: ['name', 'value'] } },
            text: { join: ['description', 'pattern', 'aliases'], with: '\n', split: '\n' },
          },
        },
      ],
      links: [
        {
          ...{ kind: 'LINKED_TO', when: [{ cell: 'type', equals: 'relationship' }] },
          ...{ from: { kind: 'Thing', id: 'source_ref' }, to: { kind: 'Thing', id: 'target_ref' } },
          set: { category: 'relationship_type', text: 'description', since: 'start_time', until: 'stop_time' },
        },
        {
          ...{
            kind: 'LINKED_TO',
            when: [
              { ...between, not: true },
              { cell: 'created_by_ref', empty: false },
            ],
          },
          ...{ from: { kind: 'Thing', id: 'created_by_ref' }, to: 'object', set: { category: { value: 'created' } } },
        },
      ],
      ignore: ['created', 'modified', 'spec_version'],
    },
  ],
  /** Lists of ids: one link for each. */
  row(row, emit) {
    const thing = (id: string) => emit.entity('Thing', {}, { id });
    const ids = (column: string) =>
      row
        .maybe(column)
        .split('\n')
        .filter((id) => id !== '');
    const sighted = row.maybe('sighting_of_ref');
    if (sighted !== '')
      for (const id of ids('where_sighted_refs'))
        emit.link('LINKED_TO', thing(id), thing(sighted), { category: 'sighted' });
    for (const id of ids('object_refs'))
      emit.link('LINKED_TO', thing(row.take('id')), thing(id), { category: 'reports' });
  },
});
