/** The sheet of a hit as the desk makes it of a kept result: all that the page shows is on paper, and in the JSON. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '#casework/desk.ts';
import { openStore } from '#casework/store/open.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { invented } from '../panels/invented.ts';
import { lightTokens } from '../ui/tokens.ts';
import { world } from './out.world.ts';

const tokens = lightTokens(readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8'));

let home: string;
let desk: Desk;
let ask: Ask;
const runs = ['en', 'zh'] as const;

/** Enough rows for a second page. */
function longResult(language: Language) {
  const { result, links, cases, pattern } = invented(language);
  const [first, ...others] = result.hits;
  if (!first) throw new Error('The invented result has no hit.');
  const many = Array.from({ length: 60 }, (_, i) => ({ ...links[i % links.length]!, uid: `l${i}` }));
  const cut = [
    { what: { code: 'pattern.cut.hits' }, shown: 7, of: 38, why: { code: 'pattern.cut.limit', values: { limit: 7 } } },
  ];
  const hit = { ...first, nodes: [...first.nodes, ...cases], links: many };
  return { result: { hits: [hit, ...others], run: { ...result.run, cut } }, pattern, hit };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-sheet-'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of sheets' };
  const store = await openStore(home);
  for (const language of runs) {
    const { result, pattern } = longResult(language);
    const row = {
      id: language,
      pattern: 'near-scenes',
      revision: 3,
      caseFile: ask.caseFile,
      who: ask.who,
      at: result.run.at,
      hits: 7,
    };
    await store
      .insertInto('runs')
      .values({ ...row, result: JSON.stringify(result), header: JSON.stringify(pattern) })
      .execute();
  }
  await store.destroy();
  const { hit } = longResult('en');
  await desk.takeLead(ask, { title: 'Near 4', uids: hit.key, run: 'en', rank: 1 });
  const explanation = (await desk.pattern(ask, { slug: 'near-scenes' })).innocent[0]?.en ?? '';
  await desk.checkHit(ask, {
    pattern: 'near-scenes',
    key: hit.key,
    explanation,
    verdict: 'does not hold',
    note: 'Asked 3 Nov',
  });
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
});

const flat = (text: string): string => text.replace(/\s/g, '');

describe.each(runs)('a hit sheet (%s)', (language) => {
  const { hit, pattern } = longResult(language);

  test('on paper: question, figures with their sources, every evidence row, doubts, text of the pattern; heads repeat', async () => {
    const { bytes, name } = await desk.exportHit(ask, { run: language, rank: 1, format: 'pdf', language });
    if (process.env['REDTHREAD_LOOK'])
      writeFileSync(join(process.env['REDTHREAD_LOOK'], `sheet-${language}.pdf`), bytes);
    expect(name).toMatch(/\.pdf$/);
    const { totalPages, text: pages } = await extractText(new Uint8Array(bytes), { mergePages: false });
    const text = flat(pages.join(' '));
    expect(totalPages).toBeGreaterThan(2);
    const wanted = [
      hit.says[language],
      ...pattern.innocent.map((one) => one[language]),
      ...hit.links.flatMap(({ evidence }) => evidence.map(({ fileName, row }) => `${fileName}:${row}`)),
      ...hit.nodes.filter(({ uid }) => uid.startsWith('case:')).map(({ caption }) => caption),
      ...(language === 'en'
        ? [
            'Hit 1 of',
            'Asked 3 Nov',
            'does not hold',
            'Hits: 7 of 38',
            'A hit is a lead, never a verdict',
            'evidence rows 1–',
          ]
        : ['命中 1 /', 'Asked 3 Nov', '不成立', '命中只是线索，不是结论', '证据第 1–']),
      pattern.cypher.split('\n').at(-1) ?? '',
      `near-scenes`,
      ...Array.from({ length: totalPages }, (_, i) =>
        language === 'en' ? `page ${i + 1} of ${totalPages}` : `第 ${i + 1} 页，共 ${totalPages} 页`,
      ),
    ];
    for (const one of wanted) expect(text).toContain(flat(one));
    const heads = pages.filter((page) => flat(page).includes(flat(language === 'en' ? 'File and row' : '文件与行')));
    expect(heads.length).toBeGreaterThan(1);
  });

  test('as JSON: the whole hit, run and pattern, who took it and from what state of the data', async () => {
    const { bytes } = await desk.exportHit(ask, { run: language, rank: 1, format: 'json', language });
    const told = JSON.parse(bytes.toString('utf8')) as Record<string, any>;
    expect(told['hit']).toEqual(JSON.parse(JSON.stringify(hit)));
    expect(told['pattern'].cypher).toBe(pattern.cypher);
    expect(told['run']).toMatchObject({ id: language, revision: 3, data: 57 });
    expect(told['judgement'].lead).toMatchObject({ status: 'open' });
    expect(told['out']).toMatchObject({ purpose: 'Test of sheets', namesHidden: false });
  });

  test.each(['pdf', 'json'] as const)(
    'with names hidden as %s: no caption of a person or an object, none of their numbers',
    async (format) => {
      const out = await desk.exportHit(ask, { run: language, rank: 1, format, language, namesHidden: true });
      const bytes = new Uint8Array(out.bytes);
      const text =
        format === 'pdf' ? (await extractText(bytes, { mergePages: true })).text : out.bytes.toString('utf8');
      for (const { kind, caption } of hit.nodes.filter((node) => ['Phone', 'Person', 'Vehicle'].includes(node.kind)))
        expect([kind, flat(text).includes(flat(caption))]).toEqual([kind, false]);
      expect(flat(text)).toContain(flat(language === 'en' ? 'Names hidden' : '已隐去姓名'));
    },
  );
});

describe.each(runs)('a report (%s)', (language) => {
  const { hit } = longResult(language);
  const { out: chart, said } = world(language, tokens);
  const given = {
    ...{ title: language === 'zh' ? '夜间系列案报告' : 'Report on the night series', charts: [chart], language },
    ...{ hits: [{ run: language, rank: 1 }], notes: 'First thought.\n\nSecond thought.' },
  };

  test('as PDF: contents, notes, every evidence row under its number, the chart with what is said of it', async () => {
    const { bytes } = await desk.exportReport(ask, { ...given, format: 'pdf' });
    if (process.env['REDTHREAD_LOOK'])
      writeFileSync(join(process.env['REDTHREAD_LOOK'], `report-${language}.pdf`), bytes);
    const text = flat((await extractText(new Uint8Array(bytes), { mergePages: true })).text);
    const rows = hit.links.reduce((sum, { evidence }) => sum + evidence.length, 0);
    for (const one of [
      given.title,
      'Second thought.',
      hit.says[language],
      `1.${rows}`,
      chart.name,
      ...said.shown,
      ...said.cut,
    ])
      expect(text).toContain(flat(one));
  });

  test('as a Word file: the same words, heads that repeat, the chart as vectors and as a picture', async () => {
    const { bytes } = await desk.exportReport(ask, { ...given, format: 'docx' });
    if (process.env['REDTHREAD_LOOK'])
      writeFileSync(join(process.env['REDTHREAD_LOOK'], `report-${language}.docx`), bytes);
    const files = unzipSync(new Uint8Array(bytes));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    new SaxesParser().write(xml).close();
    const text = flat(
      xml
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/&apos;/g, "'"),
    );
    for (const one of [given.title, 'Second thought.', hit.says[language], chart.name, ...said.cut])
      expect(text).toContain(flat(one));
    for (const { fileName, row } of hit.links.flatMap(({ evidence }) => evidence))
      expect(text).toContain(flat(`${fileName} : ${row}`));
    expect(xml).toContain('<w:tblHeader/>');
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    const png = Object.entries(files).find(([name]) => name.endsWith('.png'))?.[1] ?? new Uint8Array();
    // A picture that is there, not a blank one: the drawn one has many bytes.
    expect(png.length).toBeGreaterThan(20_000);
  });

  test('with names hidden: no caption of a person or an object in text, chart or notes', async () => {
    const person = chart.entities.find(({ kind }) => kind === 'Person')?.caption ?? '';
    const notes = `Ask about ${person}.`;
    const { bytes } = await desk.exportReport(ask, { ...given, notes, format: 'pdf', namesHidden: true });
    const text = flat((await extractText(new Uint8Array(bytes), { mergePages: true })).text);
    expect(text).not.toContain(flat(person));
    expect(text).not.toContain(flat(hit.nodes[0]?.caption ?? 'none'));
  });
});

test('an empty report is refused with what it wants', async () => {
  const empty = { title: 'x', hits: [], charts: [], notes: ' ', format: 'pdf', language: 'en' } as const;
  await expect(desk.exportReport(ask, empty)).rejects.toMatchObject({ says: { code: 'desk.out.empty' } });
});

test('a hit that the result does not have is not found, and who asked stands in the audit', async () => {
  const gone = { run: 'en', rank: 99, format: 'pdf', language: 'en' } as const;
  await expect(desk.exportHit(ask, gone)).rejects.toMatchObject({ says: { code: 'desk.run.hit' } });
  await expect(desk.exportHit(ask, { ...gone, run: 'none' })).rejects.toMatchObject({ type: 'NotFound' });
  const { entries } = await desk.auditEntries(ask, { action: 'exportHit' });
  expect(entries[0]?.asked).toMatchObject({ run: 'none', rank: 99, format: 'pdf' });
});
