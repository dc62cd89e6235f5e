/** The timeline under a hand: drag and arrows make and move windows, rows select, a hundred thousand events come at once. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Wrapped from '../../gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import cards from './timeline.cards.ts';

const d = invented('en');

async function shown(state: string, more: Record<string, unknown> = {}) {
  await page.viewport(1200, 600);
  const onwindows = vi.fn<(window: unknown, second: unknown, done: boolean) => void>();
  const onselect = vi.fn<(uid: string, add: boolean) => void>();
  const given = { ...cards.states[state]?.(d), onwindows, onselect, ...more };
  const screen = await render(Wrapped, { panel: cards.component, given });
  const plot = screen.getByRole('group', { name: /^Events over time/ });
  return { screen, plot: plot.element() as HTMLElement, onwindows, onselect };
}

/** A hand on the plot, from and to shares of its width. */
function drag(plot: HTMLElement, from: number, until: number, more: PointerEventInit = {}) {
  plot.setPointerCapture = () => {};
  const { left, top, width } = plot.getBoundingClientRect();
  const fire = (type: string, share: number) =>
    plot.dispatchEvent(
      new PointerEvent(type, { bubbles: true, button: 0, clientX: left + width * share, clientY: top + 70, ...more }),
    );
  fire('pointerdown', from);
  fire('pointermove', (from + until) / 2);
  fire('pointermove', until);
  fire('pointerup', until);
}
const midnightInShanghai = /T16:00:00Z$/;

test('a drag sets a window of whole days by the clock of the place', async () => {
  const { plot, onwindows } = await shown('many');
  drag(plot, 0.2, 0.4);
  expect(onwindows).toHaveBeenCalledOnce();
  const [window, second, done] = onwindows.mock.calls[0] ?? [];
  expect(window).toEqual({
    from: expect.stringMatching(midnightInShanghai),
    until: expect.stringMatching(midnightInShanghai),
  });
  expect([second, done]).toEqual([null, true]);
});

test('Alt and drag sets a second one and leaves the first', async () => {
  const { plot, onwindows } = await shown('window');
  drag(plot, 0.7, 0.8, { altKey: true });
  const [window, second] = onwindows.mock.calls[0] ?? [];
  expect(window).toEqual({ from: '2026-10-10T16:00:00Z', until: '2026-10-22T16:00:00Z' });
  expect(second).toEqual({ from: expect.stringMatching(/^2026-11/), until: expect.stringMatching(/^2026-11/) });
});

test.each([
  ['ArrowRight', { from: '2026-10-11T16:00:00Z', until: '2026-10-23T16:00:00Z' }],
  ['Shift>}{ArrowLeft}{/Shift', { from: '2026-10-10T16:00:00Z', until: '2026-10-21T16:00:00Z' }],
  ['Delete', null],
])('by keyboard, %s', async (key, wanted) => {
  const { plot, onwindows } = await shown('window');
  plot.focus();
  await userEvent.keyboard(`{${key}}`);
  expect(onwindows.mock.calls[0]).toEqual([wanted, null, true]);
});

test('the first arrow makes a window where there is none', async () => {
  const { plot, onwindows } = await shown('many');
  plot.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onwindows.mock.calls[0]?.[0]).not.toBeNull();
});

test('the edges of a window are sliders that say their time with its zone', async () => {
  const { screen, onwindows } = await shown('window');
  const edge = screen.getByRole('slider', { name: 'End of the window' });
  await expect.element(edge).toHaveAttribute('aria-valuetext', '23 Oct 2026 00:00:00 GMT+8');
  (edge.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onwindows.mock.calls[0]?.[0]).toMatchObject({ until: '2026-10-23T16:00:00Z' });
});

test('a click without a drag selects the row, and a case by its number', async () => {
  const { screen, plot, onselect } = await shown('many');
  drag(plot, 0.3, 0.3);
  expect(onselect).toHaveBeenLastCalledWith(d.phones[0]?.uid, false);
  await screen.getByRole('button', { name: /^Case 26-2304/ }).click();
  expect(onselect).toHaveBeenLastCalledWith(d.cases[1]?.uid, false);
});

test('what is drawn is said too: counts, first, last, silences', async () => {
  const { screen } = await shown('many');
  const rows = screen.container.querySelectorAll('table tbody tr');
  expect(rows).toHaveLength(9);
  expect(rows[0]?.textContent).toContain('No event in the data for 10 days');
});

test('a window says how much lies in it; the rest stays', async () => {
  const { screen } = await shown('window');
  await expect.element(screen.getByText(/^\d+ in the window$/)).toBeVisible();
  await expect.element(screen.getByText('825 events of 5 entities')).toBeVisible();
});

test('a hundred thousand events are drawn at once', async () => {
  const given = cards.states['a hundred thousand']?.(d) ?? {};
  const started = performance.now();
  const screen = await render(Wrapped, { panel: cards.component, given });
  await expect.element(screen.getByText(/^103,\d+ events of 20 entities$/)).toBeVisible();
  // Bare, some 150 ms; a loaded machine takes several times that.
  expect(performance.now() - started).toBeLessThan(2_000);
});
