import { describe, expect, test } from 'vitest';
import type { Bundle, Entity } from '#casework/answers.ts';
import { add, drag, emptyChart, place, setThread } from '#lib/workbench/chart.ts';
import { group } from '#lib/workbench/groups.ts';
import { nothing, only } from '#lib/workbench/selection.ts';
import { picture, type Look } from './picture.ts';

const entity = (uid: string, kind: string, more: Partial<Entity> = {}): Entity => ({
  ...{ uid, kind, caption: uid, values: {}, conflicts: [], degree: 1, merged: 0, mentioned: false },
  ...more,
});
const bundle = (from: string, kind: string, to: string, count: number, line: Bundle['line'] = 'recorded'): Bundle => ({
  ...{ id: `${from}|${kind}|${to}`, from, to, kind, count, line },
});
const look: Look = { selection: nothing, cursor: null, neighbours: new Map(), lit: null, fresh: new Set() };
const what = { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' } as const;

const chart = place(
  new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 9, y: 9 }],
    ['c', { x: 5, y: 5 }],
  ]),
)(
  add(
    {
      entities: [
        entity('a', 'Phone'),
        entity('b', 'Phone', { conflicts: ['label'] }),
        entity('c', 'Person'),
        entity('d', 'Person'),
      ],
      bundles: [bundle('a', 'CALLED', 'b', 8), bundle('c', 'KNOWS', 'a', 1, 'stated'), bundle('a', 'USES', 'd', 1)],
      cut: [],
    },
    what,
  )(emptyChart),
);

describe('a picture', () => {
  test('shows what has a place; who waits for one is not drawn at a wrong one', () => {
    const { nodes, lines } = picture(chart, look);
    expect(nodes.map(({ uid }) => uid)).toEqual(['a', 'b', 'c']);
    expect(lines.map(({ id }) => id)).toEqual(['a|CALLED|b', 'c|KNOWS|a']);
  });

  test('a line says how many, how sure and which way', () => {
    const [called, knows] = picture(chart, look).lines;
    expect(called).toMatchObject({ count: '8', width: 2.05, classes: 'recorded directed' });
    // People who know one another: no direction, and one statement only.
    expect(knows).toMatchObject({ count: '', width: 1.15, classes: 'stated' });
  });

  test('a closed group is one card with its count, and the thread runs on through it', () => {
    const thread = { title: 't', entities: new Set(['a']), bundles: new Set(['c|KNOWS|a']) };
    const { nodes, lines } = picture(setThread(thread)(group(['a', 'b'], 'two phones')(chart)), look);
    expect(nodes.map(({ uid, members, caption }) => [uid, members, caption])).toEqual([
      ['c', 0, 'c'],
      ['group:1', 2, 'two phones'],
    ]);
    expect(lines.map(({ id, classes }) => [id, classes])).toEqual([['c|KNOWS|group:1', 'stated thread']]);
  });

  test('the badge counts neighbours that are not drawn, and never guesses', () => {
    const neighbours = new Map([
      ['a', { count: 26, capped: false }],
      ['b', { count: 1_001, capped: true }],
      ['c', { count: 1, capped: false }],
    ]);
    expect(picture(chart, { ...look, neighbours }).nodes.map(({ hidden }) => hidden)).toEqual(['+23', '1000+', '']);
  });

  test('selection, pins, conflicts and the thread each have their sign', () => {
    const thread = { title: 'hit 1', entities: new Set(['a']), bundles: new Set(['a|CALLED|b']) };
    const shown = picture(setThread(thread)(drag(new Map([['b', { x: 1, y: 1 }]]))(chart)), {
      ...look,
      selection: only('a'),
    });
    expect(shown.nodes[0]).toMatchObject({ classes: 'selected thread', pinned: false });
    expect(shown.nodes[1]).toMatchObject({ pinned: true, conflict: true });
    expect(shown.lines[0]?.classes).toBe('recorded directed thread');
  });
});
