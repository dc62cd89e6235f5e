import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import Search from './Search.svelte';

const { found } = invented('en');
const does = () => ({ recent: ['26-2291'], commands: [], onask: vi.fn(), onadd: vi.fn(), onall: vi.fn() });

test('arrows walk the suggestions, Enter takes one, and the box is empty again', async () => {
  const given = { ...does(), text: '417', answer: { text: '417', found } };
  const screen = await render(Wrapped, { panel: Search, given });
  const box = screen.getByRole('combobox');
  await box.click();
  await expect.element(screen.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(given.onadd).toHaveBeenCalledWith([found.suggestions[1]?.entity.uid], '417');
  await expect.element(box).toHaveValue('');
});

test('Enter before the answer waits for it, and never takes what another text had found', async () => {
  const given = { ...does(), answer: { text: '993', found } };
  const screen = await render(Wrapped, { panel: Search, given });
  await userEvent.type(screen.getByRole('combobox'), '417{Enter}');
  expect(given.onask).toHaveBeenCalledWith('417');
  expect(screen.getByRole('option').elements()).toEqual([]);
  expect(given.onadd).not.toHaveBeenCalled();
  await screen.rerender({ panel: Search, given: { ...given, answer: { text: '417', found } } });
  await vi.waitFor(() => expect(given.onadd).toHaveBeenCalledWith([found.suggestions[0]?.entity.uid], '417'));
  await expect.element(screen.getByRole('combobox')).toHaveValue('');
});

test('asks when the typing rests, once', async () => {
  const given = { ...does(), answer: null };
  const screen = await render(Wrapped, { panel: Search, given });
  await userEvent.type(screen.getByRole('combobox'), 'Calder');
  await vi.waitFor(() => expect(given.onask).toHaveBeenCalledWith('Calder'));
  expect(given.onask.mock.calls.length).toBeLessThan(6);
});

test('a text that stood in the box before it came alive is asked', async () => {
  const given = { ...does(), text: 'Calder', answer: null };
  await render(Wrapped, { panel: Search, given });
  await vi.waitFor(() => expect(given.onask).toHaveBeenCalledWith('Calder'));
});

test('a pasted list says what is known, unknown and not readable, and adds what is known', async () => {
  const list = { ...found, suggestions: found.suggestions.slice(0, 2), unknown: ['26-9999'], unreadable: ['?!'] };
  const text = 'a1; b2; 26-9999; ?!';
  const given = { ...does(), text, answer: { text, found: list } };
  const screen = await render(Wrapped, { panel: Search, given });
  await screen.getByRole('combobox').click();
  await expect.element(screen.getByText('2 known')).toBeVisible();
  await expect.element(screen.getByText('1 unknown')).toBeVisible();
  await expect.element(screen.getByText('1 not readable')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(given.onadd).toHaveBeenCalledWith(
    list.suggestions.map(({ entity }) => entity.uid),
    given.text,
  );
});

test('HTML in a name is text', async () => {
  const evil = {
    ...found.suggestions[0]!,
    entity: { ...found.suggestions[0]!.entity, caption: '<img src=x onerror=alert(1)>' },
  };
  const given = { ...does(), text: 'img', answer: { text: 'img', found: { ...found, suggestions: [evil], total: 1 } } };
  const screen = await render(Wrapped, { panel: Search, given });
  await screen.getByRole('combobox').click();
  await expect.element(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
});
