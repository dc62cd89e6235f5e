import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { invented } from '../invented.ts';
import LongRuns from './LongRuns.svelte';
import PatternForm from './PatternForm.svelte';

const d = invented('en');
const run = (id: string, more: object) => ({
  ...{
    id,
    pattern: 'x',
    title: { en: `Run ${id}`, zh: `运行 ${id}` },
    kind: 'Vehicle',
    startedAt: '2026-11-21T02:31:00Z',
  },
  ...{ state: 'running', asked: 10, of: 40, hits: 2, why: null, ...more },
});

test('a run that is at work can be stopped, one that stands can go on, one that is done only opened', async () => {
  const does = { onstop: vi.fn(), onresume: vi.fn(), onopen: vi.fn() };
  const runs = [run('1', {}), run('2', { state: 'stopped' }), run('3', { state: 'done', asked: 40 })];
  const screen = await render(Wrapped, { panel: LongRuns, given: { ...does, runs } });
  await expect.element(screen.getByText('10 of 40 vehicles asked · 2 hits').first()).toBeVisible();
  await expect.element(screen.getByRole('progressbar', { name: 'Run 1' })).toHaveAttribute('aria-valuenow', '25');
  await screen.getByRole('button', { name: 'Stop' }).click();
  await screen.getByRole('button', { name: 'Go on' }).click();
  await screen.getByRole('button', { name: 'Open the result' }).click();
  expect(does.onstop).toHaveBeenCalledWith('1');
  expect(does.onresume).toHaveBeenCalledWith('2');
  expect(does.onopen).toHaveBeenCalledWith('3');
});

test('the form offers to ask for all only where each is asked about alone, and hands over what was set', async () => {
  const does = { onrun: vi.fn(), onstop: vi.fn(), onback: vi.fn(), onwrite: vi.fn(), onall: vi.fn() };
  const given = { ...does, pattern: d.pattern, selection: [], known: new Map() };
  const without = await render(Wrapped, { panel: PatternForm, given });
  expect(without.getByText('Ask for all of a kind').elements()).toEqual([]);
  await without.unmount();
  // A table of scenes has rows, not a kind: this one asks for cases alone.
  const parameters = d.pattern.parameters.map((one) =>
    one.name === 'cases' ? { ...one, type: 'Case', columns: [] } : one,
  );
  const screen = await render(Wrapped, {
    panel: PatternForm,
    given: { ...given, pattern: { ...d.pattern, each: 'cases', parameters } },
  });
  await screen.getByText('Ask for all of a kind').click();
  await screen.getByRole('button', { name: 'Run for all cases' }).click();
  expect(does.onall).toHaveBeenCalledWith(expect.not.objectContaining({ cases: expect.anything() }), 'Case');
});
