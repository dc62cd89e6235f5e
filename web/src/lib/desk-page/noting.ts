/** Notes and what is expected, as the page shows them and as hands put them down. */
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { linkSentence } from '#graph-schema/words/values.ts';
import { bundlesOf, uidsOf } from '#lib/workbench/drawn.ts';
import * as notes from '#lib/workbench/notes.ts';
import { removeOwn, type Note } from '#lib/workbench/own.ts';
import * as select from '#lib/workbench/selection.ts';
import type { NoteRow } from '../panels/notes/Notes.svelte';
import type { Desk } from './desk.svelte.ts';

/** What a new note is on: a free note among the selection is none of it. */
export function aboutOf({ session }: Desk): readonly string[] {
  const { entities, bundles } = session.selection;
  const isNote = (id: string): boolean => session.chart.own.get(id)?.is === 'note';
  return [...entities.filter((id) => !isNote(id)), ...bundlesOf(session.chart, bundles)];
}

/** The caption of an entity or group; of a line its sentence. */
export function calledHere(desk: Desk, id: string, tongue: Tongue): string {
  const bundle = desk.session.chart.bundles.get(id);
  return bundle === undefined
    ? desk.caption(id)
    : linkSentence(bundle.kind, desk.caption(bundle.from), desk.caption(bundle.to), tongue);
}

/** Those of the selection, else all, the newest first. */
export function noteRows(desk: Desk, tongue: Tongue): { readonly rows: readonly NoteRow[]; readonly others: number } {
  const { chart, selection } = desk.session;
  const all = notes.notesOf(chart);
  const ids = [...selection.entities, ...uidsOf(chart, selection.entities), ...bundlesOf(chart, selection.bundles)];
  const shown = ids.length === 0 ? all : notes.notesOn(chart, ids);
  const rowOf = ({ id, text, about, at }: Note): NoteRow => ({
    ...{ id, text, at },
    about: about.map((each) => calledHere(desk, each, tongue)),
  });
  return { rows: shown.toReversed().map(rowOf), others: all.length - shown.length };
}

const now = (): string => new Date().toISOString();

export const noting = {
  add(desk: Desk, text: string): void {
    const { session } = desk;
    const about = aboutOf(desk);
    session.do(notes.note(about, text, now(), notes.spotBeside(session.chart, [], desk.middle())));
    const [last] = notes.notesOf(session.chart).toReversed();
    if (about.length === 0 && last) session.choose(select.only(last.id));
  },
  change: ({ session }: Desk, id: string, text: string): void => session.do(notes.rewrite(id, text, now())),
  remove: ({ session }: Desk, id: string): void => session.do(removeOwn(new Set([id]))),
  /** Selects what a note is on, or the note that stands on the chart. */
  choose({ session }: Desk, id: string): void {
    const own = session.chart.own.get(id);
    if (own?.is !== 'note') return;
    const lines = new Set(session.drawn.bundles.map((bundle) => bundle.id));
    const [bundles, entities] = [
      own.about.filter((each) => lines.has(each)),
      own.about.filter((each) => !lines.has(each)),
    ];
    const chosen = own.about.length === 0 ? select.only(id) : { entities, bundles };
    session.choose(select.stillDrawn(session.chart)(select.lifted(session.chart)(chosen)));
  },
  expect(desk: Desk, missing: { kind: string; name: string }): void {
    const { session, form } = desk;
    const of = form?.is === 'expected' ? form.of : [];
    session.do(notes.expect({ ...missing, of }, notes.spotBeside(session.chart, of, desk.middle())));
    const [last] = notes.expectedOf(session.chart).toReversed();
    if (last) session.choose(select.only(last.id));
    desk.form = null;
  },
};
