/** Time windows: checked once, then predicates of a statement and, for links that must be agreed anew, a plain test. */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Window } from './answers.ts';

/** Bounds that stand for an open side. */
const always = { from: '0001-01-01T00:00:00Z', until: '9999-12-31T00:00:00Z' };

export interface Bounds {
  /** Neither side is given. */
  readonly open: boolean;
  readonly from: string;
  readonly until: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** @throws BadInput when a bound is no date-time, or the window ends before it begins */
export function boundsOf(window: Window | undefined): Bounds {
  const from = instant(window?.from ?? always.from);
  const until = instant(window?.until ?? always.until);
  if (until <= from) throw badInput('query.window-empty', { from: window?.from ?? '', until: window?.until ?? '' });
  const open = window?.from === undefined && window?.until === undefined;
  return { open, from, until, params: { anyTime: open, from: at(from), until: at(until) } };
}

function instant(written: string): string {
  const ms = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:?\d\d)$/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(ms)) throw badInput('query.no-time', { written: written.slice(0, 40) });
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** An event lies in the window when it begins there. A fact stays unless its own dates say that it was over or not yet. */
export const inWindow = (
  l: string,
): string => `($anyTime OR CASE WHEN ${l}.at IS NOT NULL THEN ${l}.at >= $from AND ${l}.at < $until
  ELSE coalesce(${l}.since < $until, true) AND coalesce(${l}.until >= $from, true) END)`;

/** The same test for values that were agreed outside the store. */
export function liesIn({ open, from, until }: Bounds, values: Readonly<Record<string, Value | undefined>>): boolean {
  if (open) return true;
  const time = (name: string): number => (values[name] === undefined ? Number.NaN : Date.parse(String(values[name])));
  const [start, end] = [Date.parse(from), Date.parse(until)];
  if (!Number.isNaN(time('at'))) return time('at') >= start && time('at') < end;
  return !(time('since') >= end) && !(time('until') < start);
}
