import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bundle, Entity } from '#casework/answers.ts';
import { add, emptyChart, place } from '#lib/workbench/chart.ts';
import { settle } from './settle.ts';

const entity = (uid: string): Entity => ({
  ...{ uid, kind: 'Phone', caption: uid, values: {}, conflicts: [], degree: 3, merged: 0, mentioned: false },
});
const line = (from: string, to: string): Bundle => ({
  ...{ id: `${from}|CALLED|${to}`, from, to, kind: 'CALLED', count: 1, line: 'recorded' },
  ...{ first: '2026-10-06T02:10:00Z', last: '2026-10-06T02:10:00Z' },
});
const step = { verb: 'expand', about: {}, at: '2026-11-02T10:00:00Z' } as const;

test('what was expanded stands round what brought it: nobody on another, none behind another on one line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 60 }), async (count) => {
      const uids = Array.from({ length: count }, (_, i) => `n${i}`);
      const before = place(new Map([['a', { x: 0, y: 0 }]]))(
        add({ entities: [entity('a')], bundles: [], cut: [] }, step)(emptyChart),
      );
      // Two lines to each, there and back: they are one neighbour all the same.
      const bundles = uids.flatMap((uid) => [line('a', uid), line(uid, 'a')]);
      const chart = add({ entities: uids.map(entity), bundles, cut: [] }, step)(before);
      const spots = [...(await settle(chart)).values()];
      expect(spots).toHaveLength(count);
      for (const [i, one] of spots.entries()) {
        expect(Math.hypot(one.x, one.y)).toBeGreaterThan(140);
        for (const other of spots.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(84);
      }
      const turns = spots.map(({ x, y }) => Math.atan2(y, x)).sort((a, b) => a - b);
      if (count <= 15) for (const [i, turn] of turns.slice(1).entries()) expect(turn - turns[i]!).toBeGreaterThan(0.3);
    }),
  );
});
