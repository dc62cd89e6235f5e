/** Seeded draws, and invented people, numbers and plates: the same in every run, and nobody's (the ranges are given out to no one). */

export type Draw = () => number;

/** @returns numbers from 0 (included) to 1 (not), by Mulberry32 */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (draw: Draw, count: number): number => Math.floor(draw() * count);

/** Few have very much and most have little: of 100,000 the first is drawn every 46th time. */
export const skewed = (draw: Draw, count: number): number => Math.floor(count * draw() ** 3);

export const phone = (n: number): string => `194${String(n).padStart(8, '0')}`;

const letters = 'FGHJKLMNPQRSTUVWXYZ';
export const plate = (n: number): string =>
  `宁${letters[Math.floor(n / 100_000) % letters.length]!}${String(n % 100_000).padStart(5, '0')}`;

const families = [...'宁沈陆顾卫蒋韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水'];
const given = [...'安平和远宁清明文武国建永志海山川江河林森松柏梅兰竹菊春夏秋冬晨曦云雨雪霜星月'];
const sign = (list: readonly string[], n: number): string => list[n % list.length]!;

export const personName = (n: number): string =>
  sign(families, n) + sign(given, Math.floor(n / families.length)) + sign(given, Math.floor(n / 1_170) * 7 + n);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An 18-digit resident ID with its check digit (GB 11643), of an area code that does not exist. */
export function residentId(n: number, bornOn: string): string {
  const digits = `66${String(1000 + Math.floor(n / 1000)).slice(-4)}${bornOn.replaceAll('-', '')}${String(n % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11]!;
}

export const bornOn = (n: number): string =>
  new Date(Date.UTC(1950, 0, 1) + (n % 20_000) * 86_400_000).toISOString().slice(0, 10);

/** An instant of a half-year, in whole seconds. */
export const instant = (draw: Draw): number => Date.UTC(2026, 3, 1) + below(draw, 180 * 86_400) * 1000;

/** As a file of a fictional operator writes it: the clock of China, without a zone. */
export const stamp = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
