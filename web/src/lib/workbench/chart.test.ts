import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle, Entity, Subgraph } from '#casework/answers.ts';
import {
  add,
  contents,
  drag,
  emptyChart,
  goTo,
  hide,
  place,
  remove,
  setTakenBack,
  setWindows,
  showHidden,
  toggleKind,
  type Change,
} from './chart.ts';
import { drawn } from './drawn.ts';
import { begin, did, redo, trail, undo, type History } from './history.ts';
import { fromSaved, toSaved } from './saved.ts';

const entity = (uid: string, kind = 'Phone'): Entity => ({
  ...{ uid, kind, caption: uid, values: {}, conflicts: [], degree: 3, merged: 0, mentioned: false },
});
const bundle = (from: string, to: string, times: readonly string[] = ['2026-10-06T02:10:00Z']): Bundle => ({
  ...{ id: `${from}|CALLED|${to}`, from, to, kind: 'CALLED', count: times.length, line: 'recorded', times },
  ...{ first: times[0] ?? '', last: times.at(-1) ?? '' },
});
const answer = (uids: readonly string[], bundles: readonly Bundle[] = []): Subgraph => ({
  entities: uids.map((uid) => entity(uid)),
  bundles,
  cut: [],
});
const what = (verb: 'add' | 'expand' | 'hide' | 'remove' = 'add') => ({ verb, about: {}, at: '2026-11-02T10:00:00Z' });
const seen = (history: History): string[] => drawn(history.present).entities.map(({ uid }) => uid);
const after = (...changes: readonly Change[]): History =>
  changes.reduce((history, change) => did(change)(history), begin(emptyChart));

describe('a chart', () => {
  test('one expansion can be taken back and the rest stays', () => {
    const history = after(
      add(answer(['a']), what()),
      add(answer(['a', 'b', 'c'], [bundle('a', 'b'), bundle('a', 'c')]), what('expand')),
      add(answer(['c', 'd'], [bundle('c', 'd')]), what('expand')),
      setTakenBack(2, true),
    );
    // c was also brought by the third step: it stays, with its line to d; b goes with its step.
    expect(seen(history)).toEqual(['a', 'c', 'd']);
    expect(drawn(history.present).bundles.map(({ id }) => id)).toEqual(['c|CALLED|d']);
    expect(seen(did(setTakenBack(2, false))(history))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what stood somewhere stays there when more comes', () => {
    const spots = new Map([['a', { x: 10, y: 20 }]]);
    const history = after(add(answer(['a']), what()), place(spots), add(answer(['a', 'b']), what('expand')));
    expect(history.present.spots.get('a')).toEqual({ x: 10, y: 20 });
  });

  test('a layout does not move what a hand has placed', () => {
    const history = after(
      add(answer(['a']), what()),
      drag(new Map([['a', { x: 1, y: 2 }]])),
      place(new Map([['a', { x: 50, y: 60 }]])),
    );
    expect(history.present.spots.get('a')).toEqual({ x: 1, y: 2, pinned: true });
  });

  test('a window keeps facts, counts events exactly and says how many lines lie outside', () => {
    const times = ['2026-10-01T00:00:00Z', '2026-10-06T02:10:00Z'];
    const fact: Bundle = { ...bundle('a', 'c'), id: 'a|KNOWS|c', kind: 'KNOWS' };
    const late = bundle('b', 'c', ['2026-12-01T00:00:00Z']);
    const history = after(
      add(answer(['a', 'b', 'c'], [bundle('a', 'b', times), fact, late]), what()),
      setWindows({ from: '2026-10-05T00:00:00Z', until: '2026-10-07T00:00:00Z' }, null),
    );
    const { bundles, outside } = drawn(history.present);
    expect(bundles.map(({ id, count }) => [id, count])).toEqual([
      ['a|CALLED|b', 1],
      ['a|KNOWS|c', 1],
    ]);
    expect(outside).toBe(1);
  });

  test('two windows show what lies in either; a line of many events says that its count is for all times', () => {
    const times = ['2026-10-01T00:00:00Z', '2026-10-06T02:10:00Z', '2026-11-20T00:00:00Z'];
    const { times: _, ...many } = bundle('b', 'c', ['2026-10-02T00:00:00Z', '2026-12-01T00:00:00Z']);
    const day = (n: string) => ({ from: `${n}T00:00:00Z`, until: `${n}T23:59:59Z` });
    const history = after(
      add(answer(['a', 'b', 'c'], [bundle('a', 'b', times), { ...many, count: 412 }]), what()),
      setWindows(day('2026-10-01'), day('2026-11-20')),
    );
    expect(drawn(history.present)).toMatchObject({ outside: 0, uncounted: 1 });
    expect(drawn(history.present).bundles.map(({ count }) => count)).toEqual([2, 412]);
    expect(did(setWindows(null, day('2026-11-20')))(history).present).toMatchObject({
      window: day('2026-11-20'),
      second: null,
    });
  });

  test('hidden entities come back with show all, removed ones only when asked for again', () => {
    const gone = after(
      add(answer(['a', 'b', 'c']), what()),
      hide(new Set(['a']), what('hide')),
      remove(new Set(['b']), what('remove')),
    );
    expect(seen(gone)).toEqual(['c']);
    expect(seen(did(showHidden)(gone))).toEqual(['a', 'c']);
    expect(seen(did(add(answer(['b']), what()))(gone))).toEqual(['b', 'c']);
  });

  test('going to a step takes back the later ones, and the trail shows what was undone', () => {
    const history = after(add(answer(['a']), what()), add(answer(['b']), what()), add(answer(['c']), what()));
    expect(seen(did(goTo(1))(history))).toEqual(['a']);
    expect(trail(undo(history)).map(({ id, undone }) => [id, undone])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });
});

const uid = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.array(uid, { maxLength: 4 }).map((uids) =>
    add(
      answer(
        uids,
        uids.slice(1).map((to, i) => bundle(uids[i] ?? to, to)),
      ),
      what(),
    ),
  ),
  fc.uniqueArray(uid).map((uids) => hide(new Set(uids), what('hide'))),
  fc.uniqueArray(uid).map((uids) => remove(new Set(uids), what('remove'))),
  fc.tuple(uid, fc.integer(), fc.integer()).map(([u, x, y]) => drag(new Map([[u, { x, y }]]))),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean()).map(([id, back]) => setTakenBack(id, back)),
  fc.constantFrom('Phone', 'CALLED').map((kind) => toggleKind(kind)),
);

describe('whatever was done', () => {
  test('undoing all of it gives the empty chart, redoing all of it the same chart again', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const done = after(...changes);
        let back = done;
        for (let turn = 0; turn < changes.length; turn++) back = undo(back);
        expect(back.present).toBe(emptyChart);
        let again = back;
        for (let turn = 0; turn < changes.length; turn++) again = redo(again);
        expect(again.present).toBe(done.present);
      }),
    );
  });

  test('nothing is drawn without its ends, and hidden things are on the chart', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const { present } = after(...changes);
        const uids = new Set(drawn(present).entities.map((each) => each.uid));
        expect(drawn(present).bundles.every(({ from, to }) => uids.has(from) && uids.has(to))).toBe(true);
        const on = contents(present);
        expect([...on.hidden].every((each) => on.entities.has(each))).toBe(true);
      }),
    );
  });

  test('a saved chart opens as it was', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const { present } = after(...changes);
        expect(fromSaved(JSON.parse(JSON.stringify(toSaved(present))))).toEqual(present);
      }),
    );
  });
});
