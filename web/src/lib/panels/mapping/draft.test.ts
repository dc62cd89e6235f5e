/** Changes of a mapping in the making: nothing else of it changes, and every column stays accounted for. */
import { expect, test } from 'vitest';
import type { Mapping } from '#casework/answers.ts';
import * as draft from './draft.ts';

const names = ['who', 'number', 'rung', 'when', 'spare'];
const begun: Mapping = {
  ...{ format: 1, name: 'x', words: { en: 'x', zh: 'x' }, grade: 'statement' },
  lookups: { sex: { table: { 男: 'm' } } },
  files: [{ name: '*', unknown: names }],
};
const change = (mapping: Mapping, ...changes: draft.Change[]): Mapping =>
  changes.reduce((now, one) => draft.accounted(0, names)(one(now)), mapping);
const file = ({ files }: Mapping) => files[0]!;

const built = change(
  begun,
  draft.addEntity(0, 'Person', { name: 'who', slot: draft.ids.entity }),
  draft.addEntity(0, 'Phone', { name: 'number', slot: 'number' }),
  draft.addEntity(0, 'Phone', { name: 'rung', slot: 'number' }),
  draft.addLink(0, { kind: 'CALLED', from: 'number', to: 'rung' }),
  draft.fill(0, { list: 'links', place: 0 }, 'at', 'when'),
);

test('columns become entities, links and their properties; what nobody used is unknown, and lookups stay', () => {
  expect(built).toEqual({
    ...begun,
    files: [
      {
        name: '*',
        entities: [
          { as: 'who', kind: 'Person', optional: true, id: 'who' },
          { as: 'number', kind: 'Phone', optional: true, set: { number: 'number' } },
          { as: 'rung', kind: 'Phone', optional: true, set: { number: 'rung' } },
        ],
        links: [{ kind: 'CALLED', from: 'number', to: 'rung', set: { at: 'when' } }],
        unknown: ['spare'],
      },
    ],
  });
  expect(draft.usesOf({ mapping: built, part: 0 }, 'when')).toMatchObject([
    { list: 'links', slot: 'at', kind: 'CALLED' },
  ]);
});

test('left out on purpose, and open again: it fills nothing, and is on one list only', () => {
  const out = change(built, draft.leaveOut(0, 'when'), draft.leaveOut(0, 'spare'));
  expect(file(out)).toMatchObject({ ignore: ['when', 'spare'], links: [{ set: {} }] });
  expect(file(out).unknown).toBeUndefined();
  const used = change(out, draft.fill(0, { list: 'links', place: 0 }, 'at', 'when'), draft.leaveOpen(0, 'spare'));
  expect(file(used)).toMatchObject({ unknown: ['spare'], links: [{ set: { at: 'when' } }] });
  expect(file(used).ignore).toBeUndefined();
});

test('another kind keeps what it has a property for, and still says which one is meant', () => {
  const changed = change(built, draft.setEntityKind(0, { list: 'entities', place: 1 }, 'Device'));
  expect(file(changed).entities![1]).toEqual({ as: 'number', kind: 'Device', optional: true, set: {}, id: 'number' });
  const linked = change(built, draft.setLinkKind(0, 0, 'MESSAGED'), draft.turnLink(0, 0));
  expect(file(linked).links![0]).toMatchObject({ kind: 'MESSAGED', from: 'rung', to: 'number', set: { at: 'when' } });
});

test('with an entity go the links that end in it; another name is said at both ends', () => {
  expect(file(change(built, draft.renameEntity(0, 1, 'caller'))).links![0]!.from).toBe('caller');
  const gone = change(built, draft.removeEntity(0, 2));
  expect(file(gone)).toMatchObject({ links: [], unknown: ['rung', 'when', 'spare'] });
});

test('a form of one cell is taken back to a plain column', () => {
  const [use] = draft.usesOf({ mapping: built, part: 0 }, 'when');
  const dated = change(built, draft.readCell(0, use!, 'dates', 'D/M/YYYY'));
  expect(file(dated).links![0]!.set).toEqual({ at: { column: 'when', dates: 'D/M/YYYY' } });
  const [now] = draft.usesOf({ mapping: dated, part: 0 }, 'when');
  expect(change(dated, draft.readCell(0, now!, 'dates', ''))).toEqual(built);
  expect(change(built, draft.readAll('zone', 'UTC'), draft.readAll('zone', ''))).toEqual(built);
});

test('a column that is one of several of a cell stays there', () => {
  const joined = change(begun, draft.addEntity(0, 'Person', { name: 'who', slot: 'name' }), (mapping) =>
    draft.fill(0, { list: 'entities', place: 0 }, 'name', { join: ['who', 'spare'] })(mapping),
  );
  expect(file(change(joined, draft.leaveOut(0, 'spare'))).entities![0]!.set).toEqual({
    name: { join: ['who', 'spare'] },
  });
});
