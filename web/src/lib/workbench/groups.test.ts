import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle, Entity } from '#casework/answers.ts';
import { add, drag, emptyChart, hide, place, type Chart } from './chart.ts';
import { drawn, shown, uidsOf } from './drawn.ts';
import { findOn } from './find.ts';
import { dissolve, group, groupsOf, renameGroup, setOpen } from './groups.ts';
import { begin, did, undo } from './history.ts';
import { fromSaved, toSaved } from './saved.ts';
import { lifted, only } from './selection.ts';

const entity = (uid: string): Entity => ({
  ...{ uid, kind: 'Account', caption: `no ${uid}`, values: {}, conflicts: [], degree: 3, merged: 0, mentioned: false },
});
const paid = (from: string, to: string, value: string, at: string, more: Partial<Bundle> = {}): Bundle => ({
  ...{ id: `${from}|PAID|${to}`, from, to, kind: 'PAID', count: 1, line: 'stated', first: at, last: at, times: [at] },
  total: [{ unit: 'CNY', value }],
  ...more,
});
const spot = (x: number, y: number) => ({ x, y });
const chart: Chart = place(
  new Map([
    ['a', spot(0, 0)],
    ['b', spot(100, 0)],
    ['c', spot(0, 100)],
    ['x', spot(900, 900)],
  ]),
)(
  add(
    {
      entities: ['a', 'b', 'c', 'x'].map(entity),
      bundles: [
        paid('a', 'x', '0.10', '2026-10-05T10:00:00Z'),
        paid('b', 'x', '12345678901234567.25', '2026-10-03T10:00:00Z', { line: 'recorded' }),
        paid('a', 'b', '5', '2026-10-04T10:00:00Z'),
        paid('x', 'c', '7', '2026-10-06T10:00:00Z'),
      ],
      cut: [],
    },
    { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' },
  )(emptyChart),
);
const closed = group(['a', 'b', 'c'], 'one firm')(chart);

describe('a group', () => {
  test('stands as one, and its lines are summed to the last digit', () => {
    const { entities, bundles, groups, links, parts } = drawn(closed);
    expect(entities.map(({ uid }) => uid)).toEqual(['x']);
    expect(groups.map(({ group: { id, name }, members, links: inside }) => [id, name, members.length, inside])).toEqual(
      [['group:1', 'one firm', 3, 1]],
    );
    expect(bundles).toEqual([
      {
        ...{ id: 'group:1|PAID|x', from: 'group:1', to: 'x', kind: 'PAID', count: 2, line: 'recorded' },
        ...{ first: '2026-10-03T10:00:00Z', last: '2026-10-05T10:00:00Z' },
        total: [{ unit: 'CNY', value: '12345678901234567.35' }],
        times: ['2026-10-03T10:00:00Z', '2026-10-05T10:00:00Z'],
      },
      expect.objectContaining({ id: 'x|PAID|group:1', count: 1 }),
    ]);
    expect(parts.get('group:1|PAID|x')).toEqual(['a|PAID|x', 'b|PAID|x']);
    expect(links).toBe(3);
    expect(uidsOf(closed, ['group:1', 'x'])).toEqual(['a', 'b', 'c', 'x']);
  });

  test('opened, all stand where they stood; moved before, they come as far as it went', () => {
    expect(drawn(setOpen('group:1', true)(closed)).bundles).toEqual(drawn(chart).bundles);
    expect(setOpen('group:1', true)(closed).spots.get('b')).toEqual(spot(100, 0));
    const moved = setOpen('group:1', true)(drag(new Map([['group:1', spot(500, 20)]]))(closed));
    expect([moved.spots.get('a'), moved.spots.get('b')]).toEqual([spot(500, 20), spot(600, 20)]);
  });

  test('says how many of it are to be seen, and is not drawn when all are hidden', () => {
    const what = { verb: 'hide', about: {}, at: '2026-11-02T10:00:00Z' } as const;
    const one = hide(new Set(['b']), what)(closed);
    expect(drawn(one).groups[0]?.members.map(({ uid }) => uid)).toEqual(['a', 'c']);
    expect(drawn(hide(new Set(['a', 'b', 'c']), what)(closed)).groups).toEqual([]);
  });

  test('nobody is in two: who goes into another leaves the first, and one alone is no group', () => {
    const two = group(['c', 'x'], 'two')(closed);
    expect(groupsOf(two).map(({ members }) => members)).toEqual([
      ['a', 'b'],
      ['c', 'x'],
    ]);
    const rest = group(['b', 'group:2'], 'three')(two);
    expect(groupsOf(rest).map(({ name, members }) => [name, members])).toEqual([['three', ['b', 'c', 'x']]]);
    expect(group(['a'], 'alone')(chart)).toBe(chart);
  });

  test('can be found and selected through its members', () => {
    expect(findOn(closed, 'no b').uids).toEqual(['group:1']);
    expect(findOn(closed, 'one firm').uids).toEqual(['group:1']);
    expect(lifted(closed)(only('b', 'x', 'c')).entities).toEqual(['group:1', 'x']);
  });

  test('every step with it can be undone, and it is kept with the chart', () => {
    const steps = [
      group(['a', 'b'], 'two'),
      renameGroup('group:1', 'pair'),
      setOpen('group:1', true),
      setOpen('group:1', false),
      dissolve('group:1'),
    ];
    const history = steps.reduce((now, step) => did(step)(now), begin(chart));
    expect(history.past).toHaveLength(steps.length);
    expect(steps.reduce((now) => undo(now), history).present).toBe(chart);
    expect(fromSaved(JSON.parse(JSON.stringify(toSaved(closed))))).toEqual(closed);
    const { own: _, ...older } = toSaved(chart);
    expect(fromSaved(older).own.size).toBe(0);
  });

  test('whatever is grouped, no link is lost: drawn and inside make up all', () => {
    const uids = ['a', 'b', 'c', 'x'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.subarray(uids), fc.boolean()), { maxLength: 6 }), (acts) => {
        const now = acts.reduce(
          (each, [some, open]) => (open ? setOpen('group:1', true)(each) : group(some, 'g')(each)),
          chart,
        );
        const { links, groups, entities } = drawn(now);
        expect(links + groups.reduce((sum, one) => sum + one.links, 0)).toBe(shown(now).links);
        expect(entities.length + groups.reduce((sum, one) => sum + one.members.length, 0)).toBe(4);
        expect([...uids].every((uid) => groupsOf(now).filter(({ members }) => members.includes(uid)).length < 2)).toBe(
          true,
        );
      }),
    );
  });
});
