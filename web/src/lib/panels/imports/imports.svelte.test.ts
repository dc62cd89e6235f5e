import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Job } from '#casework/answers.ts';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import Imports, { type Listed } from './Imports.svelte';

const one = (state: string): Listed => ({
  ...{ import: 1, source: 'calls', state, files: ['calls.csv'], rows: 4, rejected: 0, startedAt: null },
  entities: { new: 2, known: 0 },
  links: { new: 4, known: 0 },
});
const job = { id: '1', what: { code: 'desk.work.city' }, state: 'running', says: null, done: 0, of: null };
const shown = (imports: readonly Listed[], jobs: readonly unknown[] = []) => {
  const given = { imports, jobs: jobs as Job[], onretry: vi.fn(), oncity: vi.fn() };
  return { given, language: 'en' as const, panel: Imports };
};

test('a workbench in which nothing is offers the fictional city', async () => {
  const props = shown([]);
  const screen = await render(Wrapped, props);
  await screen.getByRole('button', { name: 'Load the fictional city' }).click();
  expect(props.given.oncity).toHaveBeenCalledOnce();
  const zh = await render(Wrapped, { ...shown([one('undone')]), language: 'zh' });
  await expect.element(zh.getByRole('button', { name: '载入虚构城市' })).toBeVisible();
});

test.each([
  ['data of one’s own are in', [one('done')], []],
  ['an import is unfinished', [one('running')], []],
  ['the city is on its way', [], [job]],
])('it is not offered when %s', async (_, imports, jobs) => {
  const screen = await render(Wrapped, shown(imports, jobs));
  await expect.element(screen.getByRole('heading', { name: 'Imports' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Load the fictional city' }).query()).toBeNull();
});
