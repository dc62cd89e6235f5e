/** The reference period of a run: the days the data cover, at most 13 weeks either side of the trials (CHANCE §4). */
import { badInput } from '#graph-schema/words/failure.ts';
import type { Window } from './answers.ts';
import { dayMs } from './chance/days.ts';
import { linkKindNamed } from './kinds.ts';
import { statement, type Eye } from './visible.ts';

const thirteenWeeks = 91 * dayMs;
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

const spansOf = statement(
  (see) => `MATCH (i:Import) WITH i.spans AS spans, {import: i.id} AS one WHERE ${see.record('one')} RETURN spans`,
);

/** First and last time of events in the imports that may be seen; null when there are none. */
export async function coverage(eye: Eye): Promise<{ from: number; until: number } | null> {
  const rows = await eye.read<{ spans: string | null }>(spansOf, {});
  const times = rows.flatMap(({ spans }) =>
    Object.entries(JSON.parse(spans ?? '{}') as Record<string, readonly [string, string] | null>).flatMap(
      ([kind, span]) =>
        span !== null && linkKindNamed.get(kind)?.family === 'event' ? span.map((t) => Date.parse(t)) : [],
    ),
  );
  return times.length === 0 ? null : { from: Math.min(...times), until: Math.max(...times) + 1000 };
}

/**
 * @param around  first and last time of the trials, where they are known before the run
 * @param asked   narrows it
 * @throws BadInput when the window is empty
 */
export async function periodOf(
  eye: Eye,
  around: { from: string; until: string } | null,
  asked: Window = {},
): Promise<{ from: string; until: string }> {
  const covered = (await coverage(eye)) ?? { from: Date.now() - 2 * thirteenWeeks, until: Date.now() };
  const [first, last] = around
    ? [Date.parse(around.from) - thirteenWeeks, Date.parse(around.until) + thirteenWeeks]
    : [covered.until - 2 * thirteenWeeks, covered.until];
  const from = asked.from === undefined ? Math.max(first, covered.from) : timeOf(asked.from);
  const until = asked.until === undefined ? Math.min(last, covered.until) : timeOf(asked.until);
  if (until <= from && (asked.from ?? asked.until) !== undefined) {
    throw badInput('pattern.period-empty', { from: iso(from), until: iso(until) });
  }
  return { from: iso(from), until: iso(Math.max(from, until)) };
}

function timeOf(written: string): number {
  const ms = Date.parse(written);
  if (Number.isNaN(ms)) throw badInput('pattern.period-time', { written });
  return ms;
}
