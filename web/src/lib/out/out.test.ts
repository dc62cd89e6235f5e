/** A chart taken out in every format, read again by other programs' readers: nothing of it is lost, and nothing in it does harm. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { chartCsv } from '#casework/out/chart-csv.ts';
import { chartGraphml } from '#casework/out/chart-graphml.ts';
import { saidOf } from '#casework/out/chart-said.ts';
import { noVeil } from '#casework/out/veil.ts';
import { chartPdf } from '#casework/out/chart-paper.ts';
import { readChart } from '#casework/out/chart.ts';
import { toSvg } from '#casework/out/svg.ts';
import { lightTokens } from '../ui/tokens.ts';
import { world } from './out.world.ts';

const tokens = lightTokens(readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8'));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** @throws where it is not well-formed */
function parsed(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => open.at(-1) && (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return tags;
}

describe.each(['en', 'zh'] as const)('a chart taken out (%s)', (language) => {
  const { out, stamp, said, all } = world(language, tokens);

  test('as SVG: well-formed, every caption in it, nothing that runs or is fetched', () => {
    const svg = toSvg(out.drawing, { title: out.name, lines: [...said.shown, ...said.cut], language });
    const tags = parsed(svg);
    expect(new Set(tags.map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'rect', 'text', 'g', 'path']),
    );
    const printed = tags
      .filter(({ name }) => name === 'text')
      .map(({ text }) => text)
      .join('');
    for (const { caption } of all.slice(0, -2))
      expect(printed.replace(/\s/g, '')).toContain(caption.replace(/\s/g, ''));
    expect(svg).not.toMatch(/href|url\(|<script/);
    expect(svg).toContain(tokens['thread']);
    expect(svg).toContain('stroke-dasharray="5 4"');
  });

  test('as PDF: texts can be read again, Chinese too; legend, window, cuts, who, when, authority and page stand on it', async () => {
    const pdf = await chartPdf(out, said, stamp, 'A4');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: true });
    const read = text.replace(/\s/g, '');
    const { tongue, w } = stamp;
    const wanted = [
      ...out.entities.slice(0, -3).map(({ caption }) => caption),
      ...[
        out.name,
        w.legend,
        w.lines,
        tongue.both(stamp.who),
        tongue.both(stamp.authority),
        tongue.both(stamp.caseFile),
      ],
      ...said.shown,
      ...said.cut,
      ...[tongue.exact(stamp.at), w.page(1, 1), 'Грузы'],
    ];
    for (const one of wanted) expect(read).toContain(one.replace(/\s/g, ''));
    // An emoji and four Arabic letters: no font here has them, and it is said.
    expect(read).toContain('U+1F69A');
    const page = await document.getPage(1);
    expect(page.view.slice(2).map(Math.round)).toEqual([842, 595]);
  });

  test('as tables: a formula is text, every entity and line is a row, what was cut is said', () => {
    const files = unzipSync(chartCsv(out, said, stamp));
    const [entities = '', links = '', about = ''] = Object.values(files).map((file) => strFromU8(file));
    expect(entities).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(entities.trimEnd().split('\r\n')).toHaveLength(out.entities.length + 1);
    expect(links.trimEnd().split('\r\n')).toHaveLength(out.bundles.length + 1);
    for (const line of [...said.shown, ...said.cut]) expect(about.replaceAll('"', '')).toContain(line);
    expect(about).toContain('57');
  });

  test('as GraphML: every attribute is declared with its type, both ends of every edge are there', () => {
    const tags = parsed(chartGraphml(out, said, stamp));
    const keys = new Map(
      tags.filter(({ name }) => name === 'key').map(({ attributes }) => [attributes['id'], attributes['attr.type']]),
    );
    expect(keys.get('n_x')).toBe('double');
    expect(keys.get('e_count')).toBe('int');
    for (const { attributes } of tags.filter(({ name }) => name === 'data'))
      expect(keys.has(attributes['key'])).toBe(true);
    const nodes = new Set(tags.filter(({ name }) => name === 'node').map(({ attributes }) => attributes['id']));
    const edges = tags.filter(({ name }) => name === 'edge');
    expect(nodes.size).toBe(out.entities.length);
    expect(edges).toHaveLength(out.bundles.length);
    for (const { attributes } of edges)
      expect([nodes.has(attributes['source']), nodes.has(attributes['target'])]).toEqual([true, true]);
    for (const line of said.cut) expect(tags.find(({ name }) => name === 'desc')?.text).toContain(line);
  });
});

test('a chart that cannot be read is refused with the part that is wrong', () => {
  const { out } = world('en', tokens);
  const marks = [{ d: 'M0 0" onload="x', fill: '#000000' }];
  expect(() => readChart({ ...out, drawing: { ...out.drawing, marks } })).toThrow(/desk\.out\.chart.*drawing/);
});

test('two windows are both said, none is said too', () => {
  const { out, stamp } = world('en', tokens);
  const window = (from: string, until: string) => ({
    from: `2026-${from}T00:00:00Z`,
    until: `2026-${until}T00:00:00Z`,
  });
  const shown = (windows: ReturnType<typeof window>[]) => saidOf({ ...out, windows }, stamp, noVeil).shown.join(' ');
  const both = shown([window('10-01', '10-08'), window('11-01', '11-08')]);
  expect(both).toMatch(/Oct.* and .*Nov/);
  expect(shown([])).toContain(stamp.w.noWindow);
});
