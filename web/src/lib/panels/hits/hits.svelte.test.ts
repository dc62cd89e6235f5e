import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import type { Hit } from '#casework/answers.ts';
import { unjudged } from '#casework/judgement.ts';
import { inventedLead } from '../leads/leads.cards.ts';
import Hits from './Hits.svelte';

const d = invented('en');
const does = () => ({
  ...{ onchoose: vi.fn(), onopen: vi.fn(), onchange: vi.fn(), onevidence: vi.fn() },
  ...{ ontick: vi.fn(), ondismiss: vi.fn(), onundo: vi.fn() },
  ...{ pattern: d.pattern, result: d.result, chosen: 1, known: new Map(d.entities.map((each) => [each.uid, each])) },
});

const judged = (hit: Hit) => (hit.rank === 1 ? { lead: inventedLead(d, '1', 'dismissed'), checks: [] } : unjudged);

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

test('the list shows which hits were dismissed and why, and Space ticks one', async () => {
  const given = { ...does(), chosen: 2, judged };
  const screen = await render(Wrapped, { panel: Hits, given });
  const rows = screen.getByRole('option').elements();
  expect(rows[0]?.textContent).toContain('Dismissed: The courier of the street');
  (screen.getByRole('listbox').element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(given.ontick).toHaveBeenCalledWith(d.result.hits[1]);
});

test('a dismissal wants its reason', async () => {
  const given = { ...does(), chosen: 2, judged };
  const screen = await render(Wrapped, { panel: Hits, given });
  await screen.getByRole('button', { name: 'Dismiss …' }).click();
  const dismiss = screen.getByRole('button', { name: 'Dismiss', exact: true });
  await expect.element(dismiss).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('Asked on 3 Nov');
  await dismiss.click();
  expect(given.ondismiss).toHaveBeenCalledWith(d.result.hits[1], 'Asked on 3 Nov');
});

test('a dismissed hit is let back by undo', async () => {
  const given = { ...does(), chosen: 1, judged };
  const screen = await render(Wrapped, { panel: Hits, given });
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(given.onundo).toHaveBeenCalledWith(d.result.hits[0]);
});

test('the table of other limits frames the setting of the result, and a click runs at another', async () => {
  const cells = ['400', '800'].flatMap((metres) =>
    ['2', '3'].map((minCases) => ({ set: { metres, minCases }, hits: Number(metres) / 100, above: 1, cut: [] })),
  );
  const given = { ...does(), onset: vi.fn(), sweep: { over: ['metres', 'minCases'], settings: 4, cells } };
  const screen = await render(Wrapped, { panel: Hits, given });
  const now = screen.getByRole('button', { name: '800 m, at least 3: 8 hits, 1 above the luck line' });
  await expect.element(now).toHaveAttribute('aria-current', 'true');
  await screen.getByRole('button', { name: '400 m, at least 2: 4 hits, 1 above the luck line' }).click();
  expect(given.onset).toHaveBeenCalledWith({ metres: '400', minCases: '2' });
  await expect.element(screen.getByText(/4 settings were looked at/)).toBeVisible();
});

test('hits that are about to be replaced cannot be judged', async () => {
  const given = { ...does(), running: 3 };
  const screen = await render(Wrapped, { panel: Hits, given });
  const list = screen.container.querySelector('[role=listbox]');
  expect(list?.closest('[inert]')).not.toBeNull();
  const take = [...screen.container.querySelectorAll('button')].find((each) => each.textContent.includes('Take up'));
  expect(take?.closest('[inert]')).not.toBeNull();
});
