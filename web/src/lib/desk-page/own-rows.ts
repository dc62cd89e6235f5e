/** What a chart has of its own as rows of the table: the twin of the canvas keeps nothing back. */
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { kindWords } from '#graph-schema/words/values.ts';
import type { Chart } from '#lib/workbench/chart.ts';
import { drawn } from '#lib/workbench/drawn.ts';
import { groupsOf } from '#lib/workbench/groups.ts';
import { notesOf } from '#lib/workbench/notes.ts';
import { firstLine } from '#lib/workbench/own.ts';
import type { Row } from '../panels/table/rows.ts';
import type en from './words.en.ts';

/** A row without links: what stands on the chart and in no graph. */
const row = (
  id: string,
  caption: string,
  kind: string,
  marks: string,
  more: { says: string; title?: string },
): Row => ({
  id,
  says: more.says,
  cells: {
    caption: { text: caption },
    kind: { text: kind },
    degree: { text: '' },
    marks: { text: marks, ...(more.title === undefined ? {} : { title: more.title }) },
  },
});

/** @param notes  as `marksOf` gives them */
export function ownRows(
  chart: Chart,
  notes: ReadonlyMap<string, string>,
  tongue: Tongue,
  w: typeof en,
): readonly Row[] {
  const { groups, expected, notes: free } = drawn(chart);
  const o = w.ownRows;
  const withNotes = (id: string, marks: string): string => [marks, notes.get(id) ?? []].flat().join(' · ');
  return [
    ...groups.map(({ group: { id, name, members }, members: shown, links }) => {
      const holds = o.holds(tongue.number(shown.length), tongue.number(members.length));
      const marks = withNotes(id, `${holds} · ${o.links(tongue.number(links))}`);
      const captions = tongue.list(shown.slice(0, 5).map(({ caption }) => caption));
      const title = `${captions}${shown.length > 5 ? o.more(tongue.number(shown.length - 5)) : ''}`;
      return row(id, name, w.own.group, marks, { says: o.says(name, w.own.group, marks), title });
    }),
    ...expected.map(({ id, kind, name, of }) => {
      const captions = tongue.list(of.map((uid) => chart.entities.get(uid)?.caption ?? uid));
      const marks = withNotes(id, o.expectedFor(w.own.expected, captions));
      return row(id, name, kindWords(kind, tongue), marks, { says: o.says(name, kindWords(kind, tongue), marks) });
    }),
    ...free.map(({ id, text }) =>
      row(id, firstLine(text), w.own.note, '', { says: `${w.own.note}: ${text}`, title: text }),
    ),
  ];
}

/** What is said of entities and lines besides: the open group they are in, the notes on them. */
export function marksOf(chart: Chart, w: typeof en): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  const add = (id: string, text: string): void => void (found.get(id)?.push(text) ?? found.set(id, [text]));
  for (const { open, members, name } of groupsOf(chart))
    if (open) for (const uid of members) add(uid, w.ownRows.inGroup(name));
  const summed = [...drawn(chart).parts];
  for (const { about, text } of notesOf(chart))
    for (const id of about)
      for (const line of [id, ...summed.filter(([, parts]) => parts.includes(id)).map(([whole]) => whole)])
        add(line, w.ownRows.noted(firstLine(text)));
  return new Map([...found].map(([id, texts]) => [id, texts.join(' · ')]));
}
