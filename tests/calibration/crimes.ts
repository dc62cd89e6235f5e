/** Every planted crime of a city, asked as its answer key says, at the limits that the pattern ships. */
import type { Hit, Result } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import type { Truth } from '#importers/city/truth.ts';
import type { CrimeLine, Place } from './line.ts';

type Crime = Truth['crimes'][number];
export type Run = (
  pattern: string,
  params: Given,
) => Promise<Pick<Result, 'hits'> & { run: Pick<Result['run'], 'tried'> }>;

export async function askCrime(
  { language, seed }: Pick<Truth, 'language' | 'seed'>,
  { id, pattern, params, expected, weak }: Crime,
  run: Run,
): Promise<CrimeLine> {
  const started = performance.now();
  const { hits, run: asked } = await run(pattern, params);
  return {
    ...{ what: 'crime', language, seed, crime: id, pattern, weak: weak !== undefined, tried: asked.tried },
    ...{ found: hits.length, places: expected.map((key) => placeOf(key, hits)) },
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

export function placeOf(key: readonly string[], hits: readonly Hit[]): Place {
  const hit = hits.find((one) => one.key.join(' ') === key.join(' '));
  if (!hit) return { key, rank: null, raw: null, weight: null, surprise: null, luck: null, explained: false };
  const above = hits.filter((one) => one.weight > hit.weight).length;
  const level = hits.filter((one) => one.weight === hit.weight).length;
  const { rank, weight, surprise, luck, explained } = hit;
  return { key, rank, raw: [above + 1, above + level], weight, surprise, luck, explained: explained !== null };
}

/** What is wrong with the answers to one crime: a key that is missing, or one that chance would give as well. */
export const wrongWith = ({ crime, found, places, weak }: CrimeLine): string[] =>
  places.flatMap(({ key, rank, luck }) =>
    rank === null
      ? [`${crime}: ${key.join(' ')} is not among ${found} hits`]
      : !weak && luck !== null && luck >= 1
        ? [`${crime}: luck ${luck}`]
        : [],
  );

/** Share of the planted keys among as many first places, by surprise and by raw count; those that count the same are in any order. */
export function precision({ places }: Pick<CrimeLine, 'places'>): { surprise: number; raw: number } {
  const n = places.length;
  const share = (first: number, last: number): number => Math.min(1, Math.max(0, (n - first + 1) / (last - first + 1)));
  let [surprise, raw] = [0, 0];
  for (const place of places) {
    if (place.rank === null || place.raw === null) continue;
    surprise += place.rank <= n ? 1 : 0;
    raw += share(...place.raw);
  }
  return { surprise: surprise / n, raw: raw / n };
}
