import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import Innocent from './Innocent.svelte';
import Judge from './Judge.svelte';
import { unjudged } from '#casework/judgement.ts';
import Leads from './Leads.svelte';
import { inventedLead } from './leads.cards.ts';

const d = invented('en');
const hit = d.result.hits[3]!;

test('dismissed leads stand apart with their reason, and go back by undo', async () => {
  const given = {
    ...{ ondecide: vi.fn(), onundo: vi.fn(), onsheet: vi.fn(), onchart: vi.fn(), onretry: vi.fn() },
    ...{ caseFile: 'Tannery Row', patterns: d.patterns },
    leads: [inventedLead(d, '1', 'open'), inventedLead(d, '4', 'dismissed')],
  };
  const screen = await render(Wrapped, { panel: Leads, given });
  const dismissed = screen.getByRole('region', { name: 'Dismissed' });
  await expect.element(dismissed.getByText('The courier of the street, asked on 3 Nov')).toBeVisible();
  await dismissed.getByRole('button', { name: 'Undo' }).click();
  expect(given.onundo).toHaveBeenCalledWith(given.leads[1]);
  await screen.getByRole('region', { name: 'Taken up' }).getByRole('button', { name: 'Hit sheet' }).click();
  expect(given.onsheet).toHaveBeenCalledWith(given.leads[0]);
});

test('a lead is confirmed only with its reason', async () => {
  const given = { lead: inventedLead(d, '1', 'open'), ondecide: vi.fn(), onundo: vi.fn() };
  const screen = await render(Wrapped, { panel: Judge, given });
  await screen.getByText('Confirmed').click();
  await expect.element(screen.getByText('A confirmed or dismissed lead needs its reason.')).toBeVisible();
  await screen.getByRole('textbox').fill('Seen by the patrol');
  await screen.getByRole('button', { name: 'Save' }).click();
  expect(given.ondecide).toHaveBeenCalledWith('confirmed', 'Seen by the patrol');
});

test('a person checks an innocent explanation; what Redthread looked up is said apart', async () => {
  const given = { hit, pattern: d.pattern, judgement: unjudged, oncheck: vi.fn() };
  const screen = await render(Wrapped, { panel: Innocent, given });
  await expect
    .element(screen.getByText('Ada Merrow, who uses it, lives 300 m from the scene of 26-2304.'))
    .toBeVisible();
  await expect.element(screen.getByText('nothing on record', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: /Check .*live or work there/ }).click();
  await screen.getByText('holds', { exact: true }).click();
  await screen.getByRole('textbox').fill('Rents at number 14');
  await userEvent.keyboard('{Tab}{Enter}');
  expect(given.oncheck).toHaveBeenCalledWith('People who live or work there', 'holds', 'Rents at number 14');
});
