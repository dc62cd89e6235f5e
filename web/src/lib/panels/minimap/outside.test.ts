import { expect, test } from 'vitest';
import { outside, whole } from './outside.ts';

const dot = (x: number, y: number) => ({ x, y, group: 'talk' });
const view = { x1: 0, y1: 0, x2: 100, y2: 100 };

test('what lies outside the view is counted once, and named on each side where it lies', () => {
  const dots = [dot(50, 50), dot(-1, 50), dot(150, -5), dot(50, 300), dot(100, 100)];
  expect(outside(dots, view)).toEqual({ all: 3, left: 1, right: 1, up: 1, down: 1 });
  expect(outside([], view)).toEqual({ all: 0, left: 0, right: 0, up: 0, down: 0 });
});

test('the picture holds the chart and the view, also a view that looks beside it', () => {
  const { x1, x2, y1 } = whole([dot(-900, 20)], view);
  expect([x1 < -900, x2 > 100, y1 < 0]).toEqual([true, true, true]);
});
