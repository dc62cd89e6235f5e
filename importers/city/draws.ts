/** Every random choice of the city has an address (purpose, who, day): order and left-out parts change nothing else. */
import { exp, ln } from './exact.ts';
import { philox } from './philox.ts';

/** Raise it with every change of the bytes: a city that was written before is then made anew. */
export const version = 2;

/** Part of every key: raised, it would make another town of every seed. */
const town = 1;

/** What a draw is for. The list only grows; a number is never used again. */
const purposes = {
  ...{ road: 1, address: 2, household: 3, person: 4, name: 5, job: 6, vehicle: 7, phone: 8, account: 9, firm: 10 },
  ...{ site: 11, shadow: 12, fade: 13, camera: 14, circle: 15, tie: 16, familiar: 17, day: 18, trip: 19, session: 20 },
  ...{ hotel: 21, guest: 22, stay: 23, purchase: 24, transfer: 25, incident: 26, visitor: 27, round: 28, weight: 29 },
  ...{ read: 30, dirt: 31, outside: 32, text: 33, group: 34, hub: 35, cover: 36, victim: 37, object: 38 },
  ...{ company: 39, rail: 40, flight: 41, device: 42, signIn: 43, season: 44, party: 45 },
  ...{ crew: 60, scene: 61, convoy: 62, linker: 63, plot: 80, alike: 81, handset: 82, spare: 83 },
} as const;

export type Purpose = keyof typeof purposes;

const block = new Uint32Array(4);

/** The numbers of one address, one after the other. */
export class Stream {
  // Four numbers instead of an array: millions of streams are made.
  #word0 = 0;
  #word1 = 0;
  #word2 = 0;
  #word3 = 0;
  #used = 4;
  #index = 0;
  readonly #who: number;
  readonly #day: number;
  readonly #purpose: number;
  readonly #seed: number;

  constructor(seed: number, purpose: number, who: number, day: number) {
    this.#seed = seed;
    this.#purpose = purpose;
    this.#who = who;
    this.#day = day;
  }

  /** 0 ≤ u < 1. */
  u(): number {
    if (this.#used === 4) {
      philox(block, this.#who, this.#day, this.#purpose, this.#index, this.#seed, town);
      this.#word0 = block[0] ?? 0;
      this.#word1 = block[1] ?? 0;
      this.#word2 = block[2] ?? 0;
      this.#word3 = block[3] ?? 0;
      this.#index += 1;
      this.#used = 0;
    }
    const at = this.#used;
    this.#used = at + 1;
    const word = at === 0 ? this.#word0 : at === 1 ? this.#word1 : at === 2 ? this.#word2 : this.#word3;
    return word / 4294967296;
  }

  /** A whole number, 0 … n−1. */
  below(n: number): number {
    return Math.floor(this.u() * n);
  }

  between(low: number, high: number): number {
    return low + this.u() * (high - low);
  }

  chance(p: number): boolean {
    return this.u() < p;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('A choice from an empty list.');
    return one;
  }

  /** The index of a choice by weight. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const w of weights) total += w;
    let rest = this.u() * total;
    for (let i = 0; i < weights.length - 1; i += 1) {
      rest -= weights[i] ?? 0;
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }

  /** Mean 0, deviation 1, within ±3.5: four uniform numbers, which is one block. */
  normal(): number {
    return (this.u() + this.u() + this.u() + this.u() - 2) * 1.7320508075688772;
  }

  /** Mean 1. */
  exponential(): number {
    return -ln(1 - this.u());
  }

  logNormal(median: number, sigma: number): number {
    return median * exp(sigma * this.normal());
  }

  poisson(mean: number): number {
    let n = 0;
    let product = this.u();
    const limit = exp(-mean);
    while (product > limit) {
      n += 1;
      product *= this.u();
    }
    return n;
  }

  /** The list in a drawn order. */
  shuffled<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }
}

export class Draws {
  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed | 0;
  }

  at(purpose: Purpose, who: number, day = 0): Stream {
    return new Stream(this.seed, purposes[purpose], who, day);
  }
}
