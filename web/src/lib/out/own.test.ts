/** What an investigator added to a chart goes out with it, as what it is; with names hidden it tells no name either. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartCsv } from '#casework/out/chart-csv.ts';
import { chartGraphml } from '#casework/out/chart-graphml.ts';
import { saidOf, veiled } from '#casework/out/chart-said.ts';
import { readChart } from '#casework/out/chart.ts';
import { noVeil, type Veil } from '#casework/out/veil.ts';
import { add, emptyChart, place } from '#lib/workbench/chart.ts';
import { group } from '#lib/workbench/groups.ts';
import { expect as expectThere, note } from '#lib/workbench/notes.ts';
import { invented } from '../panels/invented.ts';
import { lightTokens } from '../ui/tokens.ts';
import { chartOut } from './chart.ts';
import { world } from './out.world.ts';

const tokens = lightTokens(readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8'));
const at = '2026-11-02T10:00:00Z';
const origin = { x: 0, y: 0 };

describe.each(['en', 'zh'] as const)('what a chart has of its own, taken out (%s)', (language) => {
  const { stamp } = world(language, tokens);
  const { entities, bundles } = invented(language);
  const phones = entities.filter(({ kind }) => kind === 'Phone');
  const uids = phones.map(({ uid }) => uid);
  const line = bundles[0]?.id ?? '';
  const chart = [
    group(uids, 'Yard phones'),
    expectThere({ kind: 'Person', name: 'the keeper', of: [uids[0] ?? ''] }, { x: 90, y: 90 }),
    note([uids[0] ?? '', line], 'Out of use in October', at, origin),
    note([], 'Who paid?', at, { x: 300, y: 0 }),
  ].reduce(
    (now, change) => change(now),
    place(new Map(entities.map(({ uid }, n) => [uid, { x: n * 150, y: 0 }])))(
      add({ entities, bundles, cut: [] }, { verb: 'add', about: {}, at })(emptyChart),
    ),
  );
  const out = readChart(JSON.parse(JSON.stringify(chartOut({ name: 'Series', chart }, tokens, stamp.tongue))));
  const tables = (given: typeof out) =>
    Object.fromEntries(
      Object.entries(unzipSync(chartCsv(given, saidOf(given, stamp, noVeil), stamp))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  test('tables hold every member of a closed group by itself, with its group, and a table of what was added by hand', () => {
    const { w } = stamp;
    const files = tables(out);
    const rows = files[`${w.csv.entities}.csv`] ?? '';
    for (const { caption } of phones) expect(rows).toContain(caption);
    expect(rows.match(/Yard phones/g)).toHaveLength(phones.length);
    expect(files[`${w.csv.links}.csv`]).toContain('Out of use in October');
    const own = files[`${w.ownThings.file}.csv`] ?? '';
    for (const text of ['Yard phones', 'the keeper', 'Out of use in October', 'Who paid?', w.ownThings.is.expected])
      expect(own).toContain(text);
  });

  test('a graph file has the group and notes as attributes, and what is expected as a node that says so', () => {
    const xml = chartGraphml(out, saidOf(out, stamp, noVeil), stamp);
    expect(xml.match(/n_group">Yard phones/g)).toHaveLength(phones.length);
    expect(xml).toContain('<node id="expected:1">');
    expect(xml).toContain(`n_own">${stamp.w.ownThings.is.expected}`);
    expect(xml).toContain('n_note">Out of use in October');
  });

  test('the drawing shows the group as one, and paper says so', () => {
    const texts = out.drawing.marks.flatMap((mark) => ('text' in mark ? [mark.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining(['Yard phones', String(phones.length), 'the keeper', 'Who paid?', '?']),
    );
    expect(texts).not.toContain(phones[0]?.caption);
    expect(saidOf(out, stamp, noVeil).shown).toContain(stamp.w.ownThings.closedGroup('Yard phones', phones.length));
  });

  test('with names hidden the ids of what a note is on are codes too', () => {
    const veil: Veil = {
      hides: true,
      caption: () => 'X',
      uid: (uid) => (uids.includes(uid) ? 'CODE' : uid),
      text: (text) => text.replaceAll('Yard', '---'),
    };
    const hidden = veiled(out, veil);
    expect(JSON.stringify(hidden.own)).not.toContain(uids[0]);
    expect(hidden.own.map(({ name }) => name)).toContain('--- phones');
  });
});
