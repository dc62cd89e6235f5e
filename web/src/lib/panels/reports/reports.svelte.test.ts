import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { invented } from '../invented.ts';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import reports from './reports.cards.ts';
import { emptyDraft, isEmpty, ticked, type Draft } from './draft.ts';

const d = invented('en');
const shown = (state: string, more: object) =>
  render(Wrapped, { panel: reports.component, given: { ...reports.states[state]?.(d), ...more } });

describe('a report at its making', () => {
  test('a tick takes a hit in, another takes it out; the order is that of the ticks', () => {
    const both = ticked(ticked([], 'b', true), 'a', true);
    expect(both).toEqual(['b', 'a']);
    expect(ticked(both, 'b', false)).toEqual(['a']);
    expect(isEmpty({ ...emptyDraft, notes: ' \n' })).toBe(true);
  });

  test('nothing ticked: it says what is wanted, and nothing is made', async () => {
    const made: string[] = [];
    const page = await shown('nothing ticked', { onmake: (format: string) => made.push(format) });
    await page.getByRole('button', { name: 'PDF' }).click({ force: true });
    expect(made).toEqual([]);
    await expect.element(page.getByText('Tick a hit or a chart, or write a note.')).toBeVisible();
  });

  test('a ticked chart and a format make a report', async () => {
    let draft: Draft = emptyDraft;
    const made: string[] = [];
    const page = await shown('many', {
      ondraft: (next: Draft) => (draft = next),
      onmake: (format: string) => made.push(format),
    });
    await page.getByText('Money').click();
    expect(draft.charts).toEqual(['c1', 'c2']);
    await page.getByRole('button', { name: 'Word' }).click();
    expect(made).toEqual(['docx']);
  });

  test('hidden names: that notes are only partly covered is said', async () => {
    const page = await shown('names hidden', {});
    await expect.element(page.getByText(/read them again before you hand it on/)).toBeVisible();
  });
});
