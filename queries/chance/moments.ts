/** When the trials of a table are: what a row gives of its own, else what its case says, and the window round it. */
import type { Point, Say } from '#graph-schema/ontology/define.ts';
import { valueType } from '#graph-schema/ontology/index.ts';
import type { TableRow, Trial, Uid } from '../answers.ts';
import { entitiesOf } from '../entities.ts';
import { statement, type Eye } from '../visible.ts';
import { millisecondsOf } from './own-days.ts';

export interface Moment {
  /** Row of the table, counted from 0. */
  readonly i: number;
  /** What it is called on a sheet: its case, else its place, else its coordinates or number. */
  readonly named: Pick<Trial, 'what' | 'uid'>;
  /** ISO 8601; empty where neither the row nor its case tells. */
  readonly at: string;
  readonly until: string;
  /** Milliseconds; negative to begin after it, or to end before it. */
  readonly before: number;
  readonly after: number;
}

/** A row of a table with the times of its case, where it has one. */
export function momentOf(i: number, row: TableRow, ofCase: { at: string | null; until: string | null }): Moment {
  const text = (field: string): string | undefined => (row[field] === undefined ? undefined : String(row[field]));
  const at = text('at') ?? ofCase.at ?? '';
  const until = text('until') ?? text('at') ?? ofCase.until ?? at;
  const [before, after] = [millisecondsOf(row['before']), millisecondsOf(row['after'])];
  return { i, named: nameOf(i, row), at, until, before, after };
}

function nameOf(i: number, row: TableRow): Pick<Trial, 'what' | 'uid'> {
  for (const what of ['case', 'place']) if (row[what] !== undefined) return { what, uid: String(row[what]) };
  const point = row['point'] as Point | undefined;
  return { what: point ? valueType('geo-point').show(point, 'en') : `#${i + 1}` };
}

export const byTime = (a: Moment, b: Moment): number => Date.parse(a.at) - Date.parse(b.at) || a.i - b.i;

/** Its window ends before it begins. */
export const isShut = ({ at, until, before, after }: Moment): boolean =>
  Date.parse(at) - before > Date.parse(until) + after;

/** First and last time of them; null where none has any. */
export function spanOf(moments: readonly Moment[]): { from: string; until: string } | null {
  const times = moments.flatMap(({ at, until }) => [at, until]).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [times[0], times.at(-1)];
  return first !== undefined && last !== undefined ? { from: first, until: last } : null;
}

/** One note each, with the caption of the case or place. */
export async function notesOn(eye: Eye, code: string, moments: readonly Moment[]): Promise<Say[]> {
  const uids = moments.flatMap(({ named }) => named.uid ?? []);
  const captions = new Map((await entitiesOf(eye, uids)).map((e) => [e.uid, e.caption]));
  return moments.map(({ named: { what, uid } }) => ({
    code,
    values: { case: captions.get(uid ?? '') ?? uid ?? what },
  }));
}

const timesOf = statement(
  () => `UNWIND $rows AS r MATCH (c:Entity&Case {uid: r.case}) USING INDEX c:Entity(uid)
RETURN r.i AS i, c.at AS at, c.until AS until`,
);

/** Rows in order of time; those without a time or a window are left out and named. */
export async function readMoments(eye: Eye, rows: readonly TableRow[]): Promise<{ moments: Moment[]; notes: Say[] }> {
  const asked = rows.flatMap(({ case: matter }, i) => (matter === undefined ? [] : [{ i, case: matter as Uid }]));
  const found = await eye.read<{ i: number; at: string | null; until: string | null }>(timesOf, { rows: asked });
  const times = new Map(found.map((one) => [one.i, one]));
  const all = rows.map((row, i) => momentOf(i, row, times.get(i) ?? { at: null, until: null }));
  const timed = all.filter(({ at }) => at !== '');
  return {
    moments: timed.filter((one) => !isShut(one)).sort(byTime),
    notes: [
      ...(await notesOn(
        eye,
        'pattern.note.no-time',
        all.filter(({ at }) => at === ''),
      )),
      ...(await notesOn(eye, 'pattern.note.scene-no-window', timed.filter(isShut))),
    ],
  };
}
