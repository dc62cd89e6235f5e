import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import Listed from './Listed.svelte';

const { entities } = invented('en');
const does = () => ({
  ...{ title: 'Calder', of: 'search', cut: [], onadd: vi.fn(), onretry: vi.fn() },
  ...{ entities, onChart: new Set([entities[0]!.uid]) },
});

test('all that was found is listed; nothing is added unasked, and what is there already is not added again', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: Listed, given });
  await expect.element(screen.getByText(/1 on the chart already/)).toBeVisible();
  expect(given.onadd).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: `Add all ${entities.length - 1}` }).click();
  expect(given.onadd).toHaveBeenCalledWith(entities.slice(1).map(({ uid }) => uid));
});

test('by keyboard: arrows walk, Space takes several, and those are added', async () => {
  const given = does();
  const screen = await render(Wrapped, { panel: Listed, given });
  (screen.getByRole('grid').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{Control>}{ArrowDown}{/Control} ');
  await screen.getByRole('button', { name: 'Add 2 entities' }).click();
  expect(given.onadd).toHaveBeenCalledWith([entities[1]!.uid, entities[2]!.uid]);
});
