import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import Hits from './Hits.svelte';

const d = invented('en');
const does = () => ({
  ...{ onchoose: vi.fn(), onopen: vi.fn(), onchange: vi.fn(), onevidence: vi.fn(), onchart: vi.fn() },
  ...{ pattern: d.pattern, result: d.result, chosen: 1, known: new Map(d.entities.map((each) => [each.uid, each])) },
});

test('the luck line stands between what chance alone would not give and what it would', async () => {
  const screen = await render(Wrapped, { panel: Hits, given: does() });
  const text = screen.getByRole('listbox').element().textContent;
  const [above, below] = text.split('Luck line 4.3.');
  expect(above).toContain(d.phones[1]?.caption);
  expect(below).toContain(d.phones[2]?.caption);
  await expect.element(screen.getByText('7 hits among 18,402 phone numbers')).toBeVisible();
});

test('arrows choose the next hit, Enter opens its sheet', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: Hits, given });
  (screen.getByRole('listbox').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(given.onchoose).toHaveBeenCalledWith(2);
  await userEvent.keyboard('{Enter}');
  expect(given.onopen).toHaveBeenCalledWith(1);
});

test('every hit shows how an innocent person could look the same, and what its surprise does not mean', async () => {
  const screen = await render(Wrapped, { panel: Hits, given: does() });
  await expect.element(screen.getByText('Could be innocent:')).toBeVisible();
  await expect.element(screen.getByText(/It is not the chance that the person is innocent/)).toBeVisible();
});

test('hits with a known tie stand apart, closed', async () => {
  const hits = d.result.hits.map((hit, i) =>
    i === 0 ? { ...hit, explained: { code: 'pattern.tie.household', values: { one: 'A', two: 'B' } } } : hit,
  );
  const screen = await render(Wrapped, {
    panel: Hits,
    given: { ...does(), chosen: null, result: { ...d.result, hits } },
  });
  expect(screen.getByRole('option').elements()).toHaveLength(6);
  await screen.getByText('Explained by a known tie: 1').click();
  await expect.element(screen.getByText(/same household/)).toBeVisible();
});
