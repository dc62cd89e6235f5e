/** Every key of the page of keys does what it says, on a real chart: a key without its proof here does not compile. */
import { expect, test, type Page } from '@playwright/test';
import type { KeyId } from '../../web/src/lib/panels/keys/keys.ts';
import { chart, crime, drawn, find, open } from './page.ts';

const rows = (page: Page) => page.getByRole('grid').getByRole('row', { selected: true });
const selected = async (page: Page): Promise<number> => {
  await page.waitForTimeout(250);
  return rows(page).count();
};
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  await chart(page).focus();
  for (const key of keys) await page.keyboard.press(key);
};
const right = (page: Page) => page.getByRole('complementary', { name: 'Card and hits' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const goes = (keys: readonly string[], path: RegExp) => async (page: Page) => {
  // A sequence has a second and a half: on a loaded machine the two presses of a test may lie further apart.
  await expect(async () => {
    await press(page, ...keys);
    await expect(page).toHaveURL(path, { timeout: 3_000 });
  }).toPass({ timeout: 15_000 });
  await page.goBack();
  await expect.poll(() => drawn(page)).toBeGreaterThan(5);
};
/** The picture of the canvas, to be compared with itself. */
const seen = async (page: Page): Promise<string> => {
  await page.waitForTimeout(400);
  return (await chart(page).screenshot()).toString('base64');
};
const moves =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    const before = await seen(page);
    await press(page, ...keys);
    expect(await seen(page)).not.toBe(before);
  };

/** In this order, on a chart with a phone and what it was expanded to; each leaves the chart as it found it. */
const proofs: Readonly<Record<KeyId, (page: Page) => Promise<void>>> = {
  clear: async (page) => {
    await press(page, 'Control+a', 'Escape');
    expect(await selected(page)).toBe(0);
  },
  all: async (page) => {
    await press(page, 'Control+a');
    await expect.poll(() => selected(page)).toBeGreaterThan(2);
  },
  invert: async (page) => {
    await press(page, 'Control+a', 'i');
    expect(await selected(page)).toBe(0);
  },
  find: async (page) => {
    await press(page, 'f');
    const field = page.getByRole('textbox', { name: 'Find in chart' });
    await expect(field).toBeFocused();
    await field.fill('447700');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('search').getByText(/^\d+ of \d+/)).toBeVisible();
    expect(await selected(page)).toBe(1);
    await page.keyboard.press('Escape');
    await press(page, 'Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(chart(page)).toBeFocused();
  },
  walk: async (page) => {
    await press(page, 'Escape');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await press(page, key);
    expect(await selected(page)).toBe(1);
  },
  'walk-on': async (page) => {
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await press(page, `Shift+${key}`);
    await expect.poll(() => selected(page)).toBeGreaterThan(1);
  },
  'walk-back': async (page) => {
    await press(page, 'Backspace');
    expect(await selected(page)).toBe(1);
  },
  mark: async (page) => {
    const before = await selected(page);
    await press(page, 'Space');
    expect(Math.abs((await selected(page)) - before)).toBe(1);
    await press(page, 'Space');
    expect(await selected(page)).toBe(before);
  },
  neighbours: async (page) => {
    const before = await selected(page);
    await press(page, 'Shift+N');
    await expect.poll(() => selected(page)).toBeGreaterThan(before);
  },
  'same-kind': async (page) => {
    await press(page, 'Control+a', 'k');
    await expect.poll(async () => selected(page)).toBeGreaterThan(2);
  },
  expand: async (page) => {
    const before = await drawn(page);
    await select(page, 'Person');
    await press(page, 'e');
    await expect.poll(() => drawn(page)).toBeGreaterThan(before);
    await press(page, 'Control+z');
    await expect.poll(() => drawn(page)).toBe(before);
  },
  'expand-by': async (page) => {
    await select(page, 'Person');
    await press(page, 'Shift+E');
    await expect(right(page).getByRole('form', { name: /^Expand/ })).toBeVisible();
    await right(page).getByRole('button', { name: 'Cancel' }).click();
  },
  links: async (page) => {
    await press(page, 'Control+a', 'l');
    await expect(page.getByRole('region', { name: 'Trail' }).getByText(/^Links among/)).toBeVisible();
  },
  path: async (page) => {
    await select(page, 'Person');
    await press(page, 'p');
    await expect(page.getByText('select two', { exact: true })).toBeAttached();
  },
  pattern: async (page) => {
    await press(page, 'r');
    await expect(right(page).getByRole('tab', { name: 'Patterns' })).toHaveAttribute('aria-selected', 'true');
  },
  card: async (page) => {
    await select(page, 'Person');
    await press(page, 'Enter');
    await expect(right(page).getByRole('tab', { name: 'Card' })).toHaveAttribute('aria-selected', 'true');
    await expect(right(page).getByRole('article')).toBeVisible();
  },
  lead: async (page) => {
    await select(page, 'Person');
    await press(page, 'Shift+L');
    await expect(page.getByText(/^Taken up as lead/).first()).toBeVisible();
  },
  same: async (page) => {
    await select(page, 'Person');
    await press(page, 's');
    await expect(page.getByText('select two', { exact: true })).toBeAttached();
    await onlySelected(page).uncheck();
    const phones = page.getByRole('row', { name: /Phone number/ });
    await phones.nth(0).click();
    await phones.nth(1).click({ modifiers: ['Control'] });
    await onlySelected(page).check();
    await press(page, 's');
    await expect(right(page).getByRole('article', { name: 'The same?' })).toBeFocused();
    await expect(right(page).getByText('They differ in')).toBeVisible();
    await page.keyboard.press('y');
    await expect(right(page).getByText('A merge needs its reason')).toBeVisible();
    await right(page).getByRole('button', { name: 'Close', exact: true }).first().click();
  },
  note: async (page) => {
    await select(page, 'Person');
    await press(page, 'n');
    await page.keyboard.type('Seen in the yard');
    await page.keyboard.press('Control+Enter');
    await expect(right(page).getByText('Seen in the yard')).toBeVisible();
    await press(page, 'Control+z');
    await expect(right(page).getByText('Seen in the yard')).toHaveCount(0);
  },
  expected: async (page) => {
    await select(page, 'Person');
    await press(page, 'x');
    await page.keyboard.type('his other phone');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /his other phone, .*expected, not found/ })).toBeVisible();
    await press(page, 'Delete');
    await press(page, 'Control+z', 'Control+z');
  },
  verbs: async (page) => {
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await press(page, key);
      await expect(page.getByRole('menu')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    }
  },
  pin: async (page) => {
    await select(page, 'Person');
    await moves('.')(page);
    await moves('.')(page);
  },
  nudge: moves('Alt+ArrowRight', 'Alt+ArrowDown', 'Alt+ArrowDown'),
  collapse: async (page) => {
    const before = await drawn(page);
    await select(page, 'Person');
    await press(page, 'c');
    await expect.poll(() => drawn(page)).toBeLessThan(before);
    await press(page, 'Control+z');
    await expect.poll(() => drawn(page)).toBe(before);
  },
  group: async (page) => {
    const before = await drawn(page);
    await select(page, 'Phone');
    await press(page, 'k', 'u');
    await expect(page.getByText(/in 1 closed group/)).toBeVisible();
    expect(await drawn(page)).toBeLessThan(before);
  },
  name: async (page) => {
    await press(page, 'F2');
    await expect(right(page).getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
    await page.keyboard.type('The phones');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Groups' }).getByText('The phones')).toBeVisible();
    const inGroups = page.getByText(/in 1 closed group/);
    await press(page, 'u');
    await expect(inGroups).toHaveCount(0);
    await press(page, 'u');
    await expect(inGroups).toBeVisible();
    await press(page, 'Control+z', 'Control+z', 'Control+z', 'Control+z');
    await expect(page.getByRole('region', { name: 'Groups' })).toHaveCount(0);
  },
  hide: async (page) => {
    const before = await drawn(page);
    await select(page, 'Person');
    await press(page, 'h');
    await expect.poll(() => drawn(page)).toBe(before - 1);
  },
  'show-hidden': async (page) => {
    const before = await drawn(page);
    await press(page, 'Alt+h');
    await expect.poll(() => drawn(page)).toBe(before + 1);
  },
  'hide-others': async (page) => {
    const before = await drawn(page);
    await select(page, 'Person');
    await press(page, 'Shift+H');
    await expect.poll(() => drawn(page)).toBe(1);
    await press(page, 'Control+z');
    await expect.poll(() => drawn(page)).toBe(before);
  },
  remove: async (page) => {
    const before = await drawn(page);
    await select(page, 'Person');
    await press(page, 'Delete');
    await expect.poll(() => drawn(page)).toBe(before - 1);
  },
  undo: async (page) => {
    const before = await drawn(page);
    await press(page, 'Control+z');
    await expect.poll(() => drawn(page)).toBe(before + 1);
  },
  redo: async (page) => {
    const before = await drawn(page);
    await press(page, 'Control+Shift+z');
    await expect.poll(() => drawn(page)).toBe(before - 1);
    await press(page, 'Control+z');
    await press(page, 'Control+y');
    await expect.poll(() => drawn(page)).toBe(before - 1);
    await press(page, 'Control+z');
  },
  copy: async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await select(page, 'Person');
    await press(page, 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  },
  dim: async (page) => {
    await moves('d')(page);
    await press(page, 'd');
  },
  layout: async (page) => {
    await press(page, 'y');
    await expect(undo(page)).toBeEnabled();
  },
  'layout-by': async (page) => {
    await press(page, 'Shift+Y');
    await expect(page.getByRole('menuitem', { name: /^By time/ })).toBeVisible();
    const before = await seen(page);
    await page.getByRole('menuitem', { name: 'Tree' }).click();
    await expect.poll(() => seen(page)).not.toBe(before);
    await press(page, 'Control+z');
  },
  save: async (page) => {
    await press(page, 'Control+s');
    await expect(page.getByText(/^Saved /)).toBeVisible();
  },
  'zoom-in': async (page) => {
    await moves('=')(page);
    await moves('Shift+=')(page);
  },
  'zoom-out': moves('-'),
  pan: async (page) => {
    for (const key of ['Left', 'Up', 'Right', 'Down']) await moves(`Control+Arrow${key}`)(page);
    await moves('Control+ArrowLeft')(page);
  },
  fit: moves('z'),
  'fit-selection': async (page) => {
    await select(page, 'Person');
    await moves('Shift+Z')(page);
  },
  minimap: async (page) => {
    await press(page, 'm');
    const map = page.getByRole('application', { name: /^Minimap/ });
    await expect(map).toBeVisible();
    await map.focus();
    const before = await seen(page);
    await page.keyboard.press('ArrowRight');
    expect(await seen(page)).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    await press(page, 'm');
    await expect(map).toHaveCount(0);
  },
  'view-evidence': async (page) => {
    await press(page, '4');
    await expect(page.getByRole('tab', { name: /Evidence/ })).toHaveAttribute('aria-selected', 'true');
  },
  'view-timeline': async (page) => {
    await press(page, 'Control+a', '2');
    await expect(page.getByRole('group', { name: /^Events over time/ })).toBeFocused();
  },
  'view-map': async (page) => {
    await press(page, '3');
    await expect(page.getByRole('tab', { name: /Map/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(/^\d+ places?$/)).toBeVisible();
  },
  'view-table': async (page) => {
    await press(page, '1');
    await expect(page.getByRole('grid')).toBeFocused();
  },
  left: async (page) => toggles(page, '[', page.getByRole('region', { name: 'Trail' })),
  right: async (page) => toggles(page, ']', right(page)),
  bottom: async (page) => toggles(page, '\\', page.getByRole('grid')),
  round: async (page) => {
    await press(page, 'F6');
    await expect(chart(page)).not.toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(chart(page)).toBeFocused();
  },
  search: async (page) => {
    await press(page, '/');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
  },
  commands: async (page) => {
    await press(page, 'Control+k');
    await expect(page.getByRole('option', { name: /Fit all/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },
  keys: goes(['?'], /\/keys$/),
  'go-charts': goes(['g', 'c'], /\/charts$/),
  'go-patterns': goes(['g', 'p'], /\/patterns$/),
  'go-leads': goes(['g', 'l'], /\/leads$/),
  'go-imports': goes(['g', 'i'], /\/imports$/),
  'go-reports': goes(['g', 'r'], /\/reports$/),
};

const onlySelected = (page: Page) => page.getByRole('checkbox', { name: 'Only the selection' });

/** Selects the first entity of a kind by the table, which otherwise shows what is selected and nothing else. */
async function select(page: Page, kind: string): Promise<void> {
  await onlySelected(page).uncheck();
  await page
    .getByRole('row', { name: new RegExp(kind) })
    .first()
    .click();
  await onlySelected(page).check();
  await expect(rows(page)).toHaveCount(1);
}

async function toggles(page: Page, key: string, part: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(part).toBeVisible();
  await press(page, key);
  await expect(part).toBeHidden();
  await press(page, key);
  await expect(part).toBeVisible();
}

test('every key does what it says', async ({ page }) => {
  test.setTimeout(240_000);
  const planted = await crime('burglary-series');
  await open(page);
  await find(page, planted.expected[0]?.[0]?.split(':')[1] ?? '');
  await expect.poll(() => drawn(page)).toBe(1);
  await press(page, 'e');
  await expect.poll(() => drawn(page)).toBeGreaterThan(5);
  await onlySelected(page).check();
  for (const [key, proof] of Object.entries(proofs)) await test.step(key, () => proof(page));
});
