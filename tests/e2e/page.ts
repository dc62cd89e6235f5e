/** What a person does in the page, in a person's words. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export interface Crime {
  readonly id: string;
  readonly pattern: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly expected: readonly (readonly string[])[];
  readonly story: { readonly en: string; readonly zh: string };
}

/** The answer key of the city that the world has loaded. */
export async function crime(id: string): Promise<Crime> {
  const home = process.env['REDTHREAD_TEST_HOME'] ?? '';
  for await (const path of glob('**/truth.json', { cwd: home })) {
    const { crimes } = JSON.parse(readFileSync(join(home, path), 'utf8')) as { crimes: Crime[] };
    const found = crimes.find((each) => each.id === id);
    if (found) return found;
  }
  throw new Error(`no crime ${id} in the answer key`);
}

/** `case:KH-2609-6484` → `KH-2609-6484`. */
export const numbersOf = (uids: unknown): string[] => (uids as string[]).map((uid) => uid.slice(uid.indexOf(':') + 1));

/** Opens the page on an empty chart, and fails at any error that the page logs and any request that leaves the machine. */
export async function open(page: Page, language: 'en' | 'zh' = 'en'): Promise<void> {
  const url = process.env['REDTHREAD_URL'] ?? '';
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== url) throw new Error(`a request left: ${request.url()}`);
  });
  await page.context().addCookies([{ name: 'lang', value: language, url }]);
  await page.goto(`${url}/?chart=new`);
  // The name of the case file comes with the desk's first answer: from then on the page listens.
  await expect(page.getByText(/^(Practice case file|练习专案)$/).first()).toBeVisible();
}

export const search = (page: Page): Locator => page.getByRole('combobox', { name: /^(Search|搜索)$/ });

/** Types into the one box and takes the first suggestion. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await search(page).fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Pastes a list into the box and adds what is known. */
export async function findList(page: Page, lines: readonly string[]): Promise<void> {
  await page.keyboard.press('/');
  await search(page).fill(lines.join('; '));
  await page.getByText(new RegExp(`Add ${lines.length} to the chart|将 ?${lines.length} ?个`)).waitFor();
  await page.keyboard.press('Enter');
}

export const chart = (page: Page): Locator => page.locator('[data-part="chart"]').getByRole('application').first();

/** How many entities the status line says are drawn. */
export async function drawn(page: Page): Promise<number> {
  const text = await page
    .getByText(/\d+ (entit(y|ies)|个实体) · /)
    .first()
    .innerText();
  return Number(/([\d,]+) (entit|个实体)/.exec(text)?.[1]?.replace(',', '') ?? 0);
}
