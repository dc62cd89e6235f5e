/** The first steps: what was done already is not asked for again, and none is forced. */
import { expect, test } from 'vitest';
import { next, tourSteps, type Happened } from './steps.ts';

const nothing: Happened = { entities: 0, expanded: false, undone: false, asked: false, evidence: false };

test('it waits at a step until that is done, and goes over all that were done already', () => {
  expect(tourSteps[next(0, nothing)]).toBe('find');
  expect(tourSteps[next(0, { ...nothing, entities: 3 })]).toBe('expand');
  expect(tourSteps[next(0, { ...nothing, entities: 3, expanded: true, undone: true })]).toBe('ask');
});

test('a step that was passed by hand is not come back to', () => {
  expect(tourSteps[next(2, nothing)]).toBe('undo');
  expect(tourSteps[next(2, { ...nothing, undone: true })]).toBe('ask');
});

test('the last is put away by hand alone; after it there is none', () => {
  const all: Happened = { entities: 1, expanded: true, undone: true, asked: true, evidence: true };
  expect(tourSteps[next(0, all)]).toBe('keys');
  expect(next(tourSteps.length, all)).toBe(tourSteps.length);
});
