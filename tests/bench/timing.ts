/** Clocks and percentiles. All times are milliseconds unless a name says otherwise. */
import { processorMs } from './machine.ts';

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const began = performance.now();
  const answer = await work();
  return { ms: performance.now() - began, answer };
}

/** The p-th part of the sorted times, nearest rank. */
export function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

export const median = (times: readonly number[]): number => percentile(times, 0.5);

export interface Times {
  readonly p50: number;
  readonly p95: number;
  /** Processor time of the processes that answer, for one question. */
  readonly processor: number | null;
}

/** Asked once unmeasured, then twenty times, or as often as fits into a second and a half, five times at least. */
export async function repeated(pids: readonly number[], work: () => Promise<unknown>): Promise<Times> {
  await work();
  const before = processorOf(pids);
  const times: number[] = [];
  for (let spent = 0; times.length < 20 && (spent < 1_500 || times.length < 5); spent += times.at(-1) ?? 0)
    times.push((await timed(work)).ms);
  const after = processorOf(pids);
  const processor = before === null || after === null ? null : (after - before) / times.length;
  return { p50: median(times), p95: percentile(times, 0.95), processor };
}

const processorOf = (pids: readonly number[]): number | null =>
  pids.map(processorMs).reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Of the processes that answer, for one question. */
  readonly processor: number | null;
}

/** Asks for each of a list, `clients` at once: each client takes the next as soon as it has its answer. */
export async function ask<T>(
  of: readonly T[],
  clients: number,
  pids: readonly number[],
  question: (one: T) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = [];
  const waiting = of.values();
  const before = processorOf(pids);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const one of waiting) times.push((await timed(() => question(one))).ms);
    }),
  );
  const perSecond = (of.length / (performance.now() - began)) * 1000;
  const after = processorOf(pids);
  const processor = before === null || after === null ? null : (after - before) / of.length;
  return { p50: median(times), p95: percentile(times, 0.95), p99: percentile(times, 0.99), perSecond, processor };
}
