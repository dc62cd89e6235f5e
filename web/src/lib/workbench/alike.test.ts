import { expect, test } from 'vitest';
import type { Entity } from '#casework/answers.ts';
import { alike } from './alike.ts';
import { add, emptyChart, hide } from './chart.ts';

const person = (uid: string, values: Entity['values'], kind = 'Person'): Entity => ({
  ...{ uid, kind, caption: uid, values, conflicts: [], degree: 1, merged: 0, mentioned: false },
});
const what = { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' } as const;
const on = (...entities: Entity[]) => add({ entities, bundles: [], cut: [] }, what)(emptyChart);

test('two of one kind that share a document or a name are proposed, most in common first', () => {
  const chart = on(
    person('person:x:1', { name: 'Ines  Calder', passport: 'P1234567' }),
    person('person:x:2', { name: 'INES CALDER', passport: 'P1234567' }),
    person('person:x:3', { name: 'Ines Calder' }),
    person('organisation:x:4', { name: 'Ines Calder' }, 'Organisation'),
    person('person:x:5', { name: 'Somebody else' }),
  );
  expect(alike(chart)[0]).toEqual({ pair: ['person:x:1', 'person:x:2'], shared: ['passport', 'name'] });
  expect(alike(chart).map(({ pair }) => pair.join(' '))).toEqual([
    'person:x:1 person:x:2',
    'person:x:1 person:x:3',
    'person:x:2 person:x:3',
  ]);
  expect(alike(hide(new Set(['person:x:3']), { ...what, verb: 'hide' })(chart))).toHaveLength(1);
});

test('a name that very many have proposes nothing', () => {
  const crowd = Array.from({ length: 13 }, (_, n) => person(`person:x:${n}`, { name: '王伟' }));
  expect(alike(on(...crowd))).toEqual([]);
});
