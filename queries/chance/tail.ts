/** Tail probabilities, pure: exact to full relative precision, because only positive terms are added. */

/** No trial is ever certain (CHANCE §2). */
export const mostCertain = 0.999;

/**
 * P(at least k of the trials match), trials independent with chances of their own (Poisson-binomial).
 * The first k matches are absorbed: never 1 − cdf, so a tail of 1e-300 keeps its digits.
 * @source Hong, CSDA 59 (2013); CHANCE §2
 */
export function tail(chances: readonly number[], k: number): number {
  if (k <= 0) return 1;
  if (k > chances.length) return 0;
  const f = new Float64Array(k);
  f[0] = 1;
  let hit = 0;
  for (const p of chances) {
    hit += (f[k - 1] ?? 0) * p;
    for (let j = k - 1; j > 0; j--) f[j] = (f[j] ?? 0) * (1 - p) + (f[j - 1] ?? 0) * p;
    f[0] = (f[0] ?? 0) * (1 - p);
  }
  return Math.min(1, hit);
}

/** P(the weights of the trials that match come to S or more); whole weights, absorbed at S. */
export function weightedTail(trials: readonly { readonly p: number; readonly weight: number }[], S: number): number {
  if (S <= 0) return 1;
  const f = new Float64Array(S);
  f[0] = 1;
  let hit = 0;
  for (const { p, weight } of trials) {
    if (weight <= 0) continue;
    for (let j = S - 1; j >= 0; j--) {
      const here = f[j] ?? 0;
      if (here === 0) continue;
      if (j + weight >= S) hit += here * p;
      else f[j + weight] = (f[j + weight] ?? 0) + here * p;
      f[j] = here * (1 - p);
    }
  }
  return Math.min(1, hit);
}

/** −log10 of a tail probability; 0 where chance explains everything. */
export const surpriseOf = (p: number): number => (p >= 1 ? 0 : -Math.log10(p));

/** How many hits as good as this luck alone gives among all that were tried, over so many settings (CHANCE §4). */
export const luckOf = (p: number, tried: number, settings = 1): number => p * tried * settings;

export const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
};
