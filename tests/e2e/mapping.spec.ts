/** An unknown spreadsheet is in the graph, checked and explained, by keyboard alone; its rejected rows come in mended; its headers are known from then on. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { open } from './page.ts';

const words = {
  en: {
    ...{ choose: 'Choose files', map: 'Say what its columns are', rows: 'First rows', kind: 'Kind', use: 'Use it so' },
    ...{
      as: 'Use this column as',
      says: 'Which says its',
      id: 'id in this source',
      person: 'Person',
      phone: 'Phone number',
    },
    ...{
      addLink: 'Add a link',
      link: 'Link',
      called: 'Called',
      ofLink: 'Link: Called',
      form: 'Form of days and times',
    },
    ...{ zone: 'Zone of times without one', country: 'Country of numbers without a code' },
    ...{ out: 'Leave it out on purpose', undo: 'Undo', redo: 'Redo', try: 'Try without writing', import: 'Import' },
    ...{ save: 'Save the mapping', sum: '5 columns: 4 used, 1 left out on purpose, 0 not understood' },
    ...{ missing: /At/, tried: '7 rows = 6 ready + 0 left out + 1 rejected', saved: /Saved as .*, revision 1/ },
    ...{ quality: '7 rows = 6 came in + 0 left out + 1 rejected', rejected: '1 rejected', download: /All 1 as CSV/ },
    ...{
      mended: /Rejected rows of .* mended/,
      importOne: 'Import 1 file',
      known: /Read with your mapping .* revision 1/,
    },
    column: (name: string) => `Column ${name}`,
  },
  zh: {
    ...{ choose: '选择文件', map: '说明各列的含义', rows: '前几行', kind: '类型', use: '这样使用' },
    ...{ as: '将此列用作', says: '说明其', id: '在该数据源中的编号', person: '人员', phone: '电话号码' },
    ...{ addLink: '添加关系', link: '关系', called: '通话', ofLink: '关系：通话', form: '日期时间的写法' },
    ...{ zone: '未写时区的时间所属时区', country: '未写国家代码的号码所属国家' },
    ...{ out: '有意忽略此列', undo: '撤销', redo: '重做', try: '试运行，不写入', import: '导入' },
    ...{ save: '保存映射', sum: '5 列：使用 4，有意忽略 1，尚未明白 0' },
    ...{ missing: /时间/, tried: '7 行 = 6 可导入 + 0 略去 + 1 拒收', saved: /已保存为 .*，第 1 版/ },
    ...{ quality: '7 行 = 6 已导入 + 0 略去 + 1 拒收', rejected: '拒收 1 行', download: /全部 1 行存为 CSV/ },
    ...{ mended: /拒收行，已改正/, importOne: '导入 1 个文件', known: /按您的映射.*第 1 版读取/ },
    column: (name: string) => `列“${name}”`,
  },
};

/** Moves the focus by Tab alone. */
async function reach(page: Page, to: Locator, back = false): Promise<void> {
  await to.waitFor();
  for (let n = 0; n < 120; n++) {
    if (await to.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('not reached by Tab');
}

async function press(page: Page, button: Locator, back = false): Promise<void> {
  await reach(page, button, back);
  await page.keyboard.press('Enter');
}

/** Walks a list with the arrows to the option of that label. */
async function choose(page: Page, list: Locator, label: string): Promise<void> {
  await reach(page, list);
  const chosen = () => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim());
  await page.keyboard.press('Home');
  for (let n = 0; n < 60 && (await chosen()) !== label; n++) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(label);
}

async function give(page: Page, button: Locator, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, button, true);
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

for (const language of ['en', 'zh'] as const)
  test(`an unknown spreadsheet comes in by keyboard, ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    const w = words[language];
    const [staff, own, rung, when, branch] = [...`${Date.now() % 1e6}`.padStart(6, '0')].map((n, at) => `k${at}${n}`);
    const lines = [
      ...['Ada,07700 900511,07700 900810,26/10/2026 14:10,N', 'Bo,07700 900512,07700 900811,16/10/2026 15:20,N'],
      ...['Ada,07700 900511,07700 900812,27/10/2026 09:05,S', 'Ada,07700 900511,07700 900810,25/10/2026 18:40,N'],
      ...['Bo,07700 900512,07700 900810,26/10/2026 11:00,N', 'Bo,07700 900512,077009,27/10/2026 11:30,S'],
      'Ada,07700 900511,07700 900812,28/10/2026 08:15,N',
    ];
    const table = [[staff, own, rung, when, branch].join(','), ...lines, ''].join('\n');
    const name = `depot-${language}-${Date.now()}`;
    await open(page, language);
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await give(page, page.getByRole('button', { name: w.choose }), `${name}.csv`, table);
    await press(page, page.getByRole('link', { name: w.map }));

    const region = page.getByRole('region', { name: w.rows }).first();
    const head = (column = '') => region.getByRole('button', { name: new RegExp(`^${column}`) });
    /** From column to column by the arrows; the part below is that of the column. */
    const columns = [staff, own, rung, when, branch];
    let standing = 0;
    const to = async (column = ''): Promise<Locator> => {
      await reach(page, head(columns[standing]), true);
      for (; columns[standing] !== column; standing++) await page.keyboard.press('ArrowRight');
      const part = page.getByRole('region', { name: w.column(column), exact: true });
      await part.waitFor();
      return part;
    };
    await reach(page, head(staff));
    const who = await to(staff);
    await choose(page, who.getByLabel(w.says), w.id);
    await press(page, who.getByRole('button', { name: w.use }));
    for (const column of [own, rung]) {
      const part = await to(column);
      await choose(page, part.getByLabel(w.kind), w.phone);
      await press(page, part.getByRole('button', { name: w.use }));
    }
    // A link between the two numbers: what is missing is said where it stands, and a column gives it.
    const add = page.locator('form').filter({ has: page.getByRole('button', { name: w.addLink }) });
    await choose(page, add.locator('select').nth(0), `${w.phone}${language === 'en' ? ` “${own}”` : `“${own}”`}`);
    await choose(page, add.locator('select').nth(2), `${w.phone}${language === 'en' ? ` “${rung}”` : `“${rung}”`}`);
    await reach(page, add.locator('select').nth(1), true);
    await choose(page, add.locator('select').nth(1), w.called);
    await press(page, add.getByRole('button', { name: w.addLink }));
    await expect(page.getByRole('alert').filter({ hasText: w.missing })).toBeVisible();
    const moment = await to(when);
    await choose(page, moment.getByLabel(w.as), w.ofLink);
    await press(page, moment.getByRole('button', { name: w.use }));
    await expect(page.getByRole('alert').filter({ hasText: w.missing })).toBeHidden();
    await reach(page, moment.getByLabel(w.form), true);
    await page.keyboard.type('D/M/YYYY HH:mm');
    await choose(page, moment.getByLabel(w.zone), 'UTC');
    await press(page, (await to(branch)).getByRole('button', { name: w.out }));
    const whole = page.locator('main').getByLabel(w.country);
    await choose(page, whole, 'GB');
    await expect(page.getByText(w.sum)).toBeVisible();

    // Undone and done again inside.
    await page.keyboard.press('Control+z');
    await expect(whole).not.toHaveValue('GB');
    await page.keyboard.press('Control+Shift+z');
    await expect(whole).toHaveValue('GB');

    await press(page, page.getByRole('button', { name: w.try }));
    await expect(page.getByText(w.tried)).toBeVisible({ timeout: 60_000 });
    await press(page, page.getByRole('button', { name: w.save }));
    await expect(page.getByText(w.saved)).toBeVisible();
    await press(page, page.getByRole('button', { name: w.import, exact: true }));

    // In, and explained: the sum, the share of new, the rejected row with its reason.
    await expect(page.getByText(w.quality)).toBeVisible({ timeout: 60_000 });
    await press(page, page.getByRole('button', { name: w.rejected }).first());
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: w.download }));
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toContain('077009');

    // Mended and put in again alone.
    await give(
      page,
      page.getByRole('button', { name: w.choose }),
      `mended-${name}.csv`,
      csv.replace('077009,', '07700 900819,'),
    );
    await expect(page.getByText(w.mended).first()).toBeVisible();
    await press(page, page.getByRole('button', { name: w.importOne }));
    await expect(page.getByRole('cell', { name: `mended-${name}.csv` })).toBeVisible({ timeout: 60_000 });

    // The same headers again: nothing is asked.
    await give(
      page,
      page.getByRole('button', { name: w.choose }),
      `again-${name}.csv`,
      table.replace('14:10', '14:11'),
    );
    await expect(page.getByText(w.known).first()).toBeVisible();
  });
