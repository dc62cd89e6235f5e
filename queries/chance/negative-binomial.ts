/** Counts that come in bursts: negative-binomial tails, pure. Only positive terms are added. */

/**
 * Chance of exactly k events, k = 0, 1, 2 …: mean m, variance m + dispersion·m². A dispersion of 0 is Poisson.
 */
function* chances(mean: number, dispersion: number): Generator<number> {
  const size = dispersion > 1e-9 ? 1 / dispersion : Number.POSITIVE_INFINITY;
  const poisson = !Number.isFinite(size);
  // By log1p: with a dispersion near 0 the sum 1 + dispersion·mean keeps none of its digits.
  let p = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log1p(dispersion * mean));
  for (let k = 0; ; k++) {
    yield p;
    p *= poisson ? mean / (k + 1) : ((k + size) / (k + 1)) * (mean / (size + mean));
  }
}

/** P(at least k). */
export function burstTail(k: number, mean: number, dispersion: number): number {
  if (k <= 0) return 1;
  let [at, total] = [0, 0];
  for (const p of chances(mean, dispersion)) {
    if (at >= k) {
      total += p;
      if ((p < total * 1e-14 && at > mean) || at > k + 100_000) break;
    }
    at++;
  }
  return Math.min(1, total);
}

/** P(at most k). */
export function silenceTail(k: number, mean: number, dispersion: number): number {
  let [at, total] = [0, 0];
  for (const p of chances(mean, dispersion)) {
    if (at > k) break;
    total += p;
    at++;
  }
  return Math.min(1, total);
}

/** Of several counts taken together: means add up, variances too. */
export function joined(parts: readonly { readonly mean: number; readonly dispersion: number }[]): {
  mean: number;
  dispersion: number;
} {
  let [mean, excess] = [0, 0];
  for (const part of parts) {
    mean += part.mean;
    excess += part.dispersion * part.mean ** 2;
  }
  return { mean, dispersion: mean === 0 ? 0 : excess / mean ** 2 };
}

/** How far beyond Poisson counts vary, by moments; 0 or more. */
export function dispersionOf(counts: readonly number[]): number {
  if (counts.length < 2) return 0;
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  const variance = counts.reduce((a, b) => a + (b - mean) ** 2, 0) / (counts.length - 1);
  return mean === 0 ? 0 : Math.max(0, (variance - mean) / mean ** 2);
}
