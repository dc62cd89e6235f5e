/** Notes on entities, lines, groups or the chart itself, and what is expected and was not found. */
import type { Uid } from '#casework/answers.ts';
import type { Change, Chart, Spot } from './chart.ts';
import { nextOwnId, setOwn, type Expected, type Note } from './own.ts';

export const notesOf = (chart: Chart): readonly Note[] => [...chart.own.values()].filter((own) => own.is === 'note');

/** A note on one of these, best of all on what was selected; those on the chart itself for none. */
export function notesOn(chart: Chart, ids: readonly string[]): readonly Note[] {
  const chosen = new Set(ids);
  return notesOf(chart).filter(({ id, about }) => chosen.has(id) || about.some((each) => chosen.has(each)));
}

/** How many notes each thing has. */
export function noted(chart: Chart): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of notesOf(chart)) for (const id of about) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** @param spot  of a note on the chart itself, which is drawn */
export const note =
  (about: readonly string[], text: string, at: string, spot: Spot): Change =>
  (chart) => {
    const written = text.trim();
    if (written === '') return chart;
    const id = nextOwnId(chart, 'note');
    const placed = about.length > 0 ? chart : { ...chart, spots: new Map(chart.spots).set(id, spot) };
    return setOwn({ is: 'note', id, about, text: written, at })(placed);
  };

/** An empty text changes nothing: a note is removed, not emptied. */
export const rewrite =
  (id: string, text: string, at: string): Change =>
  (chart) => {
    const found = chart.own.get(id);
    const written = text.trim();
    if (found?.is !== 'note' || written === '' || found.text === written) return chart;
    return setOwn({ ...found, text: written, at })(chart);
  };

export interface Missing {
  readonly kind: string;
  readonly name: string;
  /** Whom or what it is expected for. */
  readonly of: readonly Uid[];
}

/** Puts down what should be there and was not found; no source states it, and it asks the desk nothing. */
export const expect =
  ({ kind, name, of }: Missing, spot: Spot): Change =>
  (chart) => {
    if (name.trim() === '') return chart;
    const id = nextOwnId(chart, 'expected');
    const spots = new Map(chart.spots).set(id, spot);
    return setOwn({ is: 'expected', id, kind, name: name.trim(), of })({ ...chart, spots });
  };

export const expectOtherwise =
  (id: string, { kind, name }: Pick<Missing, 'kind' | 'name'>): Change =>
  (chart) => {
    const found = chart.own.get(id);
    if (found?.is !== 'expected' || name.trim() === '') return chart;
    return setOwn({ ...found, kind, name: name.trim() })(chart);
  };

export const expectedOf = (chart: Chart): readonly Expected[] =>
  [...chart.own.values()].filter((own) => own.is === 'expected');

/** A free place near these, or in the middle of the view. */
export function spotBeside(chart: Chart, ids: readonly string[], middle: Spot): Spot {
  const spots = ids.flatMap((id) => chart.spots.get(id) ?? []);
  const [first] = spots;
  const start = first === undefined ? middle : { x: first.x + 120, y: first.y - 60 };
  const taken = [...chart.spots.values()];
  for (let turn = 0; turn < 400; turn++) {
    const radius = 45 * Math.sqrt(turn);
    const spot = {
      x: Math.round(start.x + radius * Math.cos(turn * 2.4)),
      y: Math.round(start.y + radius * Math.sin(turn * 2.4)),
    };
    if (taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= 84)) return spot;
  }
  return start;
}
