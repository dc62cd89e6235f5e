import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import PatternForm from './PatternForm.svelte';

const d = invented('en');
const form = async () => {
  const onrun = vi.fn();
  const does = { onrun, onstop: vi.fn(), onback: vi.fn(), onwrite: vi.fn(), onall: vi.fn() };
  const known = new Map(d.entities.map((entity) => [entity.uid, entity]));
  const screen = await render(Wrapped, {
    panel: PatternForm,
    given: { ...does, pattern: d.pattern, selection: d.cases.slice(0, 2), known },
  });
  return { screen, onrun };
};
const [first = { uid: '' }, second = { uid: '' }] = d.cases;

test('a scene gets its own window by the keyboard alone: Tab along the row, Enter down the column', async () => {
  const { screen, onrun } = await form();
  await screen.getByRole('textbox', { name: 'Row 1, case' }).click();
  await userEvent.keyboard('{Tab}-10{Enter}20{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Row 3, before, min' })).toHaveFocus();
  expect(onrun).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Run' }).click();
  expect(onrun).toHaveBeenCalledWith(
    expect.objectContaining({
      cases: [
        { case: first.uid, before: '-PT10M' },
        { case: second.uid, before: 'PT20M' },
      ],
    }),
  );
});

test('rows of a spreadsheet are pasted, a row is removed, and a place and time stand where no case is', async () => {
  const { screen, onrun } = await form();
  const last = screen.getByRole('textbox', { name: 'Row 3, case' });
  await last.click();
  const data = new DataTransfer();
  data.setData('text/plain', 'A-17\t10\t\t400\nA-18\t\t-5');
  last.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await screen.getByRole('button', { name: 'Remove row 1' }).click();
  await screen.getByRole('button', { name: 'More fields of row 4' }).click();
  await screen.getByRole('textbox', { name: 'Row 4, place or coordinates' }).fill('125.01, 36.02');
  await screen.getByRole('textbox', { name: 'Row 4, from' }).fill('2026-08-04 21:10');
  await screen.getByRole('button', { name: 'Run' }).click();
  const [[{ cases }]] = onrun.mock.calls as [[{ cases: { at?: string }[] }]];
  expect(cases).toEqual([
    second.uid,
    { case: 'A-17', before: 'PT10M', metres: 400 },
    { case: 'A-18', after: '-PT5M' },
    { place: '125.01, 36.02', at: expect.stringMatching(/^2026-08-04T.*Z$/) },
  ]);
});
