/** How surprise and luck are written (WORKBENCH §5): one rule for the list, the sheet and the phone. */
import type { Hit, Run } from '#casework/answers.ts';
import { luckText, timesInAMillion, top } from '#casework/surprise.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type en from './words.en.ts';

type Words = typeof en;

export const surpriseText = (surprise: number, tongue: Tongue, w: Words): string =>
  surprise > top ? w.above : tongue.decimal(surprise, 1);

export const hover = (surprise: number, tongue: Tongue, w: Words): string =>
  surprise > top ? w.cap : w.says(tongue.decimal(surprise, 1), timesInAMillion(surprise, tongue));

/** What luck would give, in one sentence over the list. */
export function luckSentence(hits: readonly Hit[], { luckLine }: Run, w: Words): string | null {
  if (luckLine === null || hits.length === 0) return null;
  const above = hits.filter((hit) => (hit.surprise ?? 0) >= luckLine);
  const last = above.at(-1) ?? hits[0];
  if (last?.luck === null || last === undefined) return null;
  if (above.length === 0) return w.noneAbove(hits.length, luckText(hits.at(-1)?.luck ?? last.luck));
  return w.luck(luckText(last.luck), last.rank);
}

/** Within half a step of the line: neither a find nor nothing. */
export const borderline = (hit: Hit, luckLine: number | null): boolean =>
  hit.surprise !== null && luckLine !== null && Math.abs(hit.surprise - luckLine) <= 0.5;
