import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import { template } from './template.ts';
import WritePattern from './WritePattern.svelte';

const d = invented('en');
const does = () => ({
  ...{ ontype: vi.fn(), onopen: vi.fn(), onbegin: vi.fn(), onsave: vi.fn(), onrun: vi.fn(), onexport: vi.fn() },
  ...{ ongiveup: vi.fn(), onkeep: vi.fn(), onrefused: vi.fn() },
  ...{ own: [], shipped: d.patterns, text: template, slug: null, onto: null, changed: true },
  checked: { header: d.pattern, problems: [] as object[] },
});
const grave = { line: 3, grave: true, says: { code: 'pattern.header.both-languages', values: { tag: 'question' } } };

test('a mistake stops saving, and its line is one click away', async () => {
  const given = { ...does(), checked: { header: null, problems: [grave] } };
  const screen = await render(Wrapped, { panel: WritePattern, given });
  await expect
    .element(screen.getByRole('button', { name: 'Save', exact: true }))
    .toHaveAttribute('aria-disabled', 'true');
  await screen.getByRole('button', { name: /^Line 3/ }).click();
  const area = screen.getByRole('textbox', { name: 'Text of the pattern' }).element() as HTMLTextAreaElement;
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart)).toMatch(/^ \* @question/);
});

test('a sound text is saved and run; what the header declares stands beside it', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: WritePattern, given });
  await expect.element(screen.getByText('Sound: it can be saved and run.')).toBeVisible();
  const declared = screen.getByRole('region', { name: 'What the header declares' });
  await expect.element(declared.getByRole('heading', { name: d.pattern.title.en })).toBeVisible();
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await screen.getByRole('button', { name: 'Save and run' }).click();
  expect(given.onsave).toHaveBeenCalledOnce();
  expect(given.onrun).toHaveBeenCalledOnce();
});

test('Tab writes blanks in the text; after Escape it goes on', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: WritePattern, given });
  const area = screen.getByRole('textbox', { name: 'Text of the pattern' });
  await area.click();
  await userEvent.keyboard('{Control>}{Home}{/Control}{Tab}');
  expect(given.ontype).toHaveBeenCalledWith(`  ${template}`);
  await userEvent.keyboard('{Escape}{Tab}');
  expect(document.activeElement).not.toBe(area.element());
});

test('a file begins a new pattern, one that is too large is refused with its name', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: WritePattern, given });
  const chooser = screen.container.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(chooser!, new File([template], 'mine.cypher'));
  await expect.poll(() => given.onbegin.mock.calls).toEqual([[template]]);
  await userEvent.upload(chooser!, new File(['x'.repeat(200_001)], 'huge.cypher'));
  await expect.poll(() => given.onrefused.mock.calls).toEqual([[expect.stringContaining('huge.cypher')]]);
});

test('a copy of a shipped pattern begins a new one', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: WritePattern, given });
  await screen.getByRole('combobox', { name: 'Copy of' }).selectOptions(d.pattern.slug);
  expect(given.onbegin).toHaveBeenCalledWith(d.pattern.cypher);
});
