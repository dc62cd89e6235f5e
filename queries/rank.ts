/** Orders what a pattern found: by what chance would give, never by raw count where chance can be told. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { luckOf, surpriseOf } from './chance/tail.ts';
import type { Judged } from './chance/model.ts';

export interface Scored<T> {
  readonly hit: T;
  readonly weight: number;
  readonly key: readonly string[];
  readonly judged: Judged | null;
  readonly explained: Say | null;
}

export interface Ranked<T> extends Scored<T> {
  readonly rank: number;
  readonly surprise: number | null;
  readonly expected: number | null;
  readonly luck: number | null;
}

/**
 * Rarest first, by the tail itself and not by what is shown of it (the screen stops at 6); ties by weight, then by key.
 * What a known tie explains is not scored and stands after the rest; what has no number goes by weight.
 * @param tried     candidates that could have become a hit; null without a model
 * @param settings  how many settings were looked at: each multiplies the luck
 */
export function rank<T>(scored: readonly Scored<T>[], tried: number | null, settings: number): Ranked<T>[] {
  const p = (s: Scored<T>): number => s.judged?.p ?? 2;
  const order = (a: Scored<T>, b: Scored<T>): number =>
    Number(a.explained !== null) - Number(b.explained !== null) ||
    p(a) - p(b) ||
    b.weight - a.weight ||
    (a.key.join('|') < b.key.join('|') ? -1 : 1);
  return [...scored].sort(order).map((s, i) => {
    const counts = s.judged !== null && s.explained === null;
    return {
      ...s,
      rank: i + 1,
      surprise: counts ? surpriseOf(s.judged.p) : null,
      expected: counts ? s.judged.expected : null,
      luck: counts && tried !== null ? luckOf(s.judged.p, tried, settings) : null,
    };
  });
}

/** The surprise at which luck alone gives one hit among those tried. */
export const luckLine = (tried: number | null, settings: number): number | null =>
  tried === null || tried < 1 ? null : Math.log10(tried * settings);
