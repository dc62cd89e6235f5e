import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Wrapped from '#lib/gallery/Wrapped.svelte';
import { accounted, type Change } from './draft.ts';
import { draft, look } from './mapping.cards.ts';
import MappingEditor from './MappingEditor.svelte';

const d = { language: 'en' } as const;
const does = () => ({
  ...{ onchange: vi.fn(), ontry: vi.fn(), onsave: vi.fn(), onexport: vi.fn(), onimport: vi.fn(), onretry: vi.fn() },
  ...{ undo: vi.fn(), draft: draft(d) },
});
const names = look(d).columns.map(({ name }) => name);

test('a column is chosen by the arrows, left out on purpose, and that is undone by keys', async () => {
  const given = { ...does(), look: look(d) };
  const screen = await render(Wrapped, { panel: MappingEditor, given });
  await screen.getByRole('button', { name: /^Keeper/ }).click();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await screen.getByRole('button', { name: 'Leave it out on purpose' }).click();
  const [change] = given.onchange.mock.calls[0] as [Change];
  expect(accounted(0, names)(change(draft(d).mapping)).files[0]).toMatchObject({ ignore: ['Note'] });
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { code: 'KeyZ', key: 'z', ctrlKey: true, bubbles: true }),
  );
  expect(given.undo).toHaveBeenCalledOnce();
});

test('a mistake stands where it arose, and nothing comes in before it is mended', async () => {
  const says = { code: 'import.mapping.identity', values: { at: 'files.0.links.1', link: 'CALLED', property: 'at' } };
  const given = { ...does(), look: look(d, { problems: [{ at: 'files.0.links.1', says }] }) };
  const screen = await render(Wrapped, { panel: MappingEditor, given });
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('In the mapping at link 2: Called needs "At", which makes it one event.');
  await screen.getByRole('button', { name: 'Import', exact: true }).click({ force: true });
  expect(given.onimport).not.toHaveBeenCalled();
});
