import { describe, expect, test } from 'vitest';
import type { Entity } from '#casework/answers.ts';
import { add, emptyChart, hide, place } from './chart.ts';
import { drawn, idsOf, linkedTo, uidsOf } from './drawn.ts';
import { group } from './groups.ts';
import { begin, did, undo } from './history.ts';
import { expect as expectThere, expectOtherwise, note, noted, notesOn, rewrite, spotBeside } from './notes.ts';
import { captionOf, removeOwn } from './own.ts';
import { fromSaved, toSaved } from './saved.ts';

const entity = (uid: string): Entity => ({
  ...{ uid, kind: 'Vehicle', caption: `car ${uid}`, values: {}, conflicts: [], degree: 1, merged: 0, mentioned: false },
});
const at = '2026-11-02T10:00:00Z';
const chart = place(
  new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
  ]),
)(add({ entities: [entity('a'), entity('b')], bundles: [], cut: [] }, { verb: 'add', about: {}, at })(emptyChart));
const keeper = expectThere({ kind: 'Person', name: 'the keeper', of: ['a', 'b'] }, { x: 90, y: 90 })(chart);

describe('a note', () => {
  test('is on what was selected, or stands on the chart by itself', () => {
    const on = note(['a', 'b'], ' seen in the yard ', at, { x: 0, y: 0 })(chart);
    const free = note([], 'who paid?', at, { x: 5, y: 5 })(on);
    expect(notesOn(free, ['b']).map(({ text }) => text)).toEqual(['seen in the yard']);
    expect(noted(free)).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(drawn(free).notes.map(({ id }) => id)).toEqual(['note:2']);
    expect(idsOf(free)).toEqual(['a', 'b', 'note:2']);
    expect(uidsOf(free, ['note:2', 'a'])).toEqual(['a']);
  });

  test('can be changed, removed, undone; an empty one is none, an old text comes back', () => {
    const steps = [
      note(['a'], 'first', at, { x: 0, y: 0 }),
      rewrite('note:1', 'second', at),
      removeOwn(new Set(['note:1'])),
    ];
    const history = steps.reduce((now, step) => did(step)(now), begin(chart));
    expect(captionOf(undo(history).present, 'note:1')).toBe('second');
    expect(captionOf(undo(undo(history)).present, 'note:1')).toBe('first');
    expect(note(['a'], '  \n', at, { x: 0, y: 0 })(chart)).toBe(chart);
    const once = note(['a'], 'first', at, { x: 0, y: 0 })(chart);
    expect(rewrite('note:1', ' ', at)(once)).toBe(once);
  });

  test('is called by its first line, and says that it goes on', () => {
    const long = note([], 'first line\nand more', at, { x: 0, y: 0 })(chart);
    expect(captionOf(long, 'note:1')).toBe('first line …');
  });
});

describe('what is expected and was not found', () => {
  test('is tied to what it is expected for, as long as that is drawn', () => {
    expect(linkedTo(keeper, 'expected:1')).toEqual(new Set(['a', 'b']));
    const hidden = hide(new Set(['b']), { verb: 'hide', about: {}, at })(keeper);
    expect(linkedTo(hidden, 'expected:1')).toEqual(new Set(['a']));
    expect(drawn(group(['a', 'b'], 'cars')(keeper)).ties.map(({ to }) => to)).toEqual(['group:1']);
  });

  test('counts as no entity and asks the desk nothing; it can be changed and is kept with the chart', () => {
    expect(drawn(keeper).entities).toHaveLength(2);
    expect(uidsOf(keeper, ['expected:1'])).toEqual([]);
    const other = expectOtherwise('expected:1', { kind: 'Organisation', name: 'a hire firm' })(keeper);
    expect(drawn(other).expected).toEqual([
      { is: 'expected', id: 'expected:1', kind: 'Organisation', name: 'a hire firm', of: ['a', 'b'] },
    ]);
    expect(fromSaved(JSON.parse(JSON.stringify(toSaved(other))))).toEqual(other);
  });

  test('stands where nobody stands', () => {
    const { x, y } = spotBeside(keeper, ['a'], { x: 0, y: 0 });
    for (const spot of keeper.spots.values()) expect(Math.hypot(spot.x - x, spot.y - y)).toBeGreaterThanOrEqual(84);
  });
});
