/** Hits over swept parameters, before one setting is chosen: each cell is a run, and each counts in what was tried. */
import { badInput } from '#graph-schema/words/failure.ts';
import type { PatternHeader, Result, Scope } from './answers.ts';
import type { Given } from './parameters.ts';
import { runHeader, type RunOptions } from './run.ts';

export interface SweepCell {
  /** The swept parameters of this cell, as given to a run. */
  readonly set: Readonly<Record<string, string>>;
  readonly hits: number;
  /** Hits that luck alone would give less than once, all settings of the sweep counted; null without a model. */
  readonly above: number | null;
  readonly cut: Result['run']['cut'];
}

export interface Sweep {
  readonly pattern: string;
  readonly over: readonly string[];
  readonly cells: readonly SweepCell[];
  /** How many settings were looked at: hand it to the run that follows. */
  readonly settings: number;
}

const mostCells = 40;

/**
 * Runs a pattern once for every combination of swept values.
 * @param over  names of the swept parameters; all of `@sweep` unless said
 * @throws BadInput for a parameter that is not swept, and when the table would be too large
 */
export async function sweepPattern(
  scope: Scope,
  header: PatternHeader,
  given: Given,
  options: RunOptions & { readonly over?: readonly string[]; readonly onCell?: (cell: SweepCell) => void } = {},
): Promise<Sweep> {
  const { sweep, slug } = header;
  const over = options.over ?? Object.keys(sweep);
  let sets: Readonly<Record<string, string>>[] = [{}];
  for (const name of over) {
    const values = sweep[name];
    if (!values) throw badInput('pattern.sweep.name', { name, known: Object.keys(sweep).join(', ') });
    sets = sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })));
  }
  if (sets.length > mostCells) throw badInput('pattern.sweep.large', { found: sets.length, most: mostCells });
  const cells: SweepCell[] = [];
  for (const set of sets) {
    const { hits, run } = await runHeader(scope, header, { ...given, ...set }, { ...options, settings: sets.length });
    const above = run.tried === null ? null : hits.filter((hit) => hit.luck !== null && hit.luck < 1).length;
    const cell = { set, hits: hits.length, above, cut: run.cut };
    cells.push(cell);
    options.onCell?.(cell);
  }
  return { pattern: slug, over, cells, settings: sets.length };
}
