/** What leaves the desk: who took it stands in the audit first, and hidden names are in no format. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '../desk.ts';
import { chartFormats, type ChartFormat, type OutFile } from '../questions/out.ts';
import type { ChartOutInput } from './chart.ts';

let home: string;
let desk: Desk;
let ask: Ask;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-out-'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of exports' };
});

afterEach(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
});

const entity = (uid: string, kind: string, caption: string, x: number) => ({
  ...{ uid, kind, caption, values: { label: caption }, conflicts: [], degree: 1, merged: 0, mentioned: false },
  ...{ x, y: 0, pinned: false },
});
const caption = (text: string, of: string, x: number) => ({ text, of, x, y: 40, size: 12, fill: '#1a1c20' });

const chart: ChartOutInput = {
  name: 'Calls of 秦若涵',
  entities: [
    entity('person:x:1', 'Person', '秦若涵', 0),
    entity('phone:+999204417086', 'Phone', '+999 204 417 086', 200),
    entity('case:26-2291', 'Case', '26-2291', 400),
  ],
  bundles: [
    {
      ...{ id: 'person:x:1|USES|phone:+999204417086', from: 'person:x:1', to: 'phone:+999204417086' },
      ...{ kind: 'USES', count: 1, line: 'stated', thread: false },
    },
  ],
  drawing: {
    marks: [
      caption('秦若涵', 'person:x:1', 0),
      caption('+999 204 417 086', 'phone:+999204417086', 200),
      caption('26-2291', 'case:26-2291', 400),
    ],
    ...{ left: -80, top: -40, width: 560, height: 120 },
  },
  legend: { kinds: [], lines: [] },
  ...{ windows: [], closedKinds: [], hidden: 0, outside: 0, cut: [] },
};

const textOf = async ({ bytes }: OutFile, format: ChartFormat): Promise<string> =>
  format === 'pdf'
    ? (await extractText(new Uint8Array(bytes), { mergePages: true })).text
    : format === 'csv'
      ? Object.values(unzipSync(bytes))
          .map((file) => strFromU8(file))
          .join('\n')
      : bytes.toString('utf8');

const codesIn = (text: string): string[] =>
  [...new Set(text.replace(/\s+/g, ' ').match(/(?:Person|Phone number) [0-9A-Z]{3}-[0-9A-Z]{3}/g) ?? [])].sort();

describe('a chart that is taken out', () => {
  test('stands in the audit with its entities before it is made, and also when it cannot be', async () => {
    await desk.exportChart(ask, { chart, format: 'csv', language: 'en' });
    await expect(
      desk.exportChart(ask, { chart: { ...chart, drawing: null }, format: 'pdf', language: 'en' }),
    ).rejects.toMatchObject({ type: 'BadInput', says: { code: 'desk.out.chart' } });
    await expect(desk.exportChart(ask, { chart, format: 'exe' as ChartFormat, language: 'en' })).rejects.toMatchObject({
      says: { code: 'desk.out.format' },
    });
    const { entries } = await desk.auditEntries(ask, { uid: 'phone:+999204417086' });
    const taken = entries.filter(({ action }) => action === 'exportChart');
    expect(taken.map(({ action, asked }) => [action, asked['format'], asked['entities']])).toEqual([
      ['exportChart', 'exe', 3],
      ['exportChart', 'pdf', 3],
      ['exportChart', 'csv', 3],
    ]);
  });

  test.each(chartFormats)(
    'with names hidden as %s: no name and no number, codes that stay the same, and it is said',
    async (format) => {
      const out = await desk.exportChart(ask, { chart, format, language: 'en', namesHidden: true });
      const text = await textOf(out, format);
      expect(`${out.name} ${text}`).not.toMatch(/秦若涵|204 ?417 ?086|x:1/);
      expect(text.replace(/\s+/g, ' ')).toContain('Names hidden');
      expect(text).toContain('26-2291');
      const codes = codesIn(text);
      expect(codes).toHaveLength(2);
      const again = await desk.exportChart(ask, { chart, format: 'svg', language: 'en', namesHidden: true });
      expect(codesIn(await textOf(again, 'svg'))).toEqual(codes);
    },
  );

  test('codes of another case file are others: papers cannot be laid side by side', async () => {
    const other = await desk.makeCaseFile(ask, { title: 'Other', purpose: 'Test', authority: 'None' });
    const codes = await Promise.all(
      [ask, { ...ask, caseFile: other.id }].map(async (asker) =>
        codesIn(
          await textOf(
            await desk.exportChart(asker, { chart, format: 'svg', language: 'en', namesHidden: true }),
            'svg',
          ),
        ),
      ),
    );
    expect(new Set(codes.flat()).size).toBe(4);
  });
});
