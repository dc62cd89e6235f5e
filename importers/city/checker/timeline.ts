/** Events in columns of whole numbers, by key and in order of time: those of a large city do not fit as objects. */

import { copyOf } from './csv.ts';

/** A growing column. */
export class Column {
  #numbers: Int32Array | Float64Array;
  #length = 0;

  /** @param wide  for what 32 bits do not hold: minor units of money */
  constructor(wide = false) {
    this.#numbers = wide ? new Float64Array(1024) : new Int32Array(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(n: number): void {
    if (this.#length === this.#numbers.length) {
      const length = this.#length * 2;
      const more = this.#numbers instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = n;
  }

  at(i: number): number {
    return this.#numbers[i] as number;
  }
}

/** Texts that recur, by number. */
export class Names {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    this.#ids.set(own, this.list.length);
    return this.list.push(own) - 1;
  }

  find(text: string): number | undefined {
    return this.#ids.get(text);
  }
}

export interface Events<T> {
  readonly count: number;
  readonly names: Names;
  /** The key of an event, its time in seconds, its row, and the event as an object. */
  key(event: number): number;
  t(event: number): number;
  row(event: number): number;
  make(event: number): T;
}

export class Timeline<T> {
  readonly #events: Events<T>;
  /** Where the events of a key begin in `order`. */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;

  constructor(events: Events<T>) {
    this.#events = events;
    const { count, names } = events;
    const starts = new Uint32Array(names.list.length + 1);
    for (let i = 0; i < count; i += 1) starts[events.key(i) + 1] = (starts[events.key(i) + 1] ?? 0) + 1;
    for (let key = 0; key < names.list.length; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const order = new Uint32Array(count);
    const next = starts.slice();
    for (let i = 0; i < count; i += 1) {
      const key = events.key(i);
      order[next[key] as number] = i;
      next[key] = (next[key] ?? 0) + 1;
    }
    const before = (a: number, b: number): number => events.t(a) - events.t(b) || events.row(a) - events.row(b);
    for (let key = 0; key < names.list.length; key += 1) order.subarray(starts[key], starts[key + 1]).sort(before);
    this.#starts = starts;
    this.#order = order;
  }

  get(name: string): readonly T[] {
    return this.between(name, -Infinity, Infinity);
  }

  /** Events after a moment, to the other one. */
  between(name: string, after: number, until: number): T[] {
    const key = this.#events.names.find(name);
    if (key === undefined) return [];
    const end = this.#starts[key + 1] ?? 0;
    let low = this.#starts[key] ?? 0;
    for (let high = end; low < high;) {
      const middle = (low + high) >> 1;
      if (this.#events.t(this.#order[middle] as number) <= after) low = middle + 1;
      else high = middle;
    }
    const out: T[] = [];
    for (; low < end; low += 1) {
      const event = this.#order[low] as number;
      if (this.#events.t(event) > until) break;
      out.push(this.#events.make(event));
    }
    return out;
  }

  /** Keys that have events, each with them; made one after the other. */
  *[Symbol.iterator](): Generator<[string, readonly T[]]> {
    for (const [key, name] of this.#events.names.list.entries())
      if (this.#starts[key] !== this.#starts[key + 1]) yield [name, this.get(name)];
  }
}
