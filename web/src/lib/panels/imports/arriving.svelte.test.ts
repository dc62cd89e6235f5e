import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { arrival, arriving, askedArrival } from './arriving.cards.ts';
import Arriving from './Arriving.svelte';

const d = { language: 'en' } as const;
const does = () => ({
  ...{
    onchoose: vi.fn(),
    onanswer: vi.fn(),
    onremove: vi.fn(),
    onimport: vi.fn(),
  },
});

test('nothing comes in while a question is open, and each is answered in its row', async () => {
  const given = { ...does(), files: [arriving(d, { found: askedArrival(d) })] };
  const screen = await render(Wrapped, { panel: Arriving, given });
  await screen.getByRole('button', { name: 'Decide 2 questions' }).click({ force: true });
  expect(given.onimport).not.toHaveBeenCalled();
  await expect.element(screen.getByText('04/10/2026 02:10 is 2026-10-04')).toBeVisible();
  await screen.getByRole('button', { name: 'D/M/YYYY H:mm' }).click();
  expect(given.onanswer).toHaveBeenLastCalledWith('1', 'dates', 'D/M/YYYY H:mm');
  await screen.getByRole('textbox', { name: 'another' }).fill('Asia/Tokyo');
  await screen.getByRole('button', { name: 'Take it' }).click();
  expect(given.onanswer).toHaveBeenLastCalledWith('1', 'zone', 'Asia/Tokyo');
});

test('a file that is certain comes in by one button; why, and what of it is not understood, can be read first', async () => {
  const given = { ...does(), files: [arriving(d)] };
  const screen = await render(Wrapped, { panel: Arriving, given });
  await expect.element(screen.getByText('certain', { exact: true })).toBeVisible();
  await screen.getByText('Why, and its columns: 1 not understood').click();
  await expect.element(screen.getByText('Of the first 300 rows 298 would come in.')).toBeVisible();
  await expect.element(screen.getByRole('cell', { name: 'not understood' })).toBeVisible();
  await screen.getByRole('combobox', { name: 'Encoding of calls_086_oct.csv' }).selectOptions('gb18030');
  expect(given.onanswer).toHaveBeenLastCalledWith('1', 'encoding', 'gb18030');
  await screen.getByRole('combobox', { name: 'Zone of the times in calls_086_oct.csv' }).selectOptions('Asia/Tokyo');
  expect(given.onanswer).toHaveBeenLastCalledWith('1', 'zone', 'Asia/Tokyo');
  await screen.getByRole('button', { name: 'Import 1 file' }).click();
  expect(given.onimport).toHaveBeenCalledOnce();
});

test('a table that nobody knows asks for a mapping', async () => {
  const found = arrival(d, { sure: 'unknown', source: null, words: null });
  const given = { ...does(), files: [arriving(d, { found })] };
  const screen = await render(Wrapped, { panel: Arriving, given });
  await expect.element(screen.getByRole('button', { name: 'Decide 1 question' })).toBeVisible();
  const link = screen.getByRole('link', { name: 'Say what its columns are' });
  await expect.element(link).toHaveAttribute('href', expect.stringMatching(/^\/imports\/mapping\?upload=u1/));
  await screen.getByRole('button', { name: 'Leave calls_086_oct.csv out' }).click();
  expect(given.onremove).toHaveBeenCalledWith('1');
});
