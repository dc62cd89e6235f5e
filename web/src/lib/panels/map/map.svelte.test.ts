/** The map beside its list: places by name, who was there, what is not known; drawn without asking anybody for a tile. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Wrapped from '../../gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import cards from './map.cards.ts';

const d = invented('en');
const shown = async (state: string, more: Record<string, unknown> = {}) => {
  const given = { ...cards.states[state]?.(d), ...more };
  const screen = await render(Wrapped, { panel: cards.component, given });
  // A panel is as high as its place on the page.
  screen.container.style.height = '300px';
  for (const child of screen.container.querySelectorAll<HTMLElement>('.map')) child.style.height = '300px';
  return screen;
};

test('a place says who was there, how often and when, and how exact it is', async () => {
  const onadd = vi.fn<(entity: { uid: string }) => void>();
  const screen = await shown('many', { onadd });
  await screen.getByRole('button', { name: /0417-2 3/ }).click();
  const box = screen.getByRole('group', { name: '0417-2' });
  await expect.element(box).toBeVisible();
  const says = box.element().textContent;
  expect(says).toContain('Cell · sector, up to 700 m');
  expect(says).toContain('+999 204 417 086 · Seen at 3 times, 6 Oct 02:04 – 21 Oct 02:04');
  await box.getByRole('button', { name: 'Put on the chart' }).click();
  expect(onadd.mock.calls[0]?.[0].uid).toBe(d.cells[0]?.uid);
});

test('what has no place or too many events is said with its number', async () => {
  const screen = await shown('cut');
  await expect
    .element(screen.getByText('1 entity has too many events: only the lines of the chart tell where.'))
    .toBeVisible();
  await expect.element(screen.getByText('Told of 40 of 63 entities: select some to see theirs.')).toBeVisible();
});

test('it is drawn by this page alone: nothing is fetched but its own worker', async () => {
  const before = performance.getEntriesByType('resource').length;
  const screen = await shown('many');
  await expect.element(screen.getByText('Plain ground', { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByText(/^\d+ k?m$/).first()).toBeVisible();
  expect(screen.container.querySelector('canvas')).not.toBeNull();
  const asked = performance
    .getEntriesByType('resource')
    .slice(before)
    .map(({ name }) => new URL(name).origin);
  expect(asked.filter((origin) => origin !== location.origin)).toEqual([]);
});
