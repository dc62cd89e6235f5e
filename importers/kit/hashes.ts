/** A table of 64-bit hashes with one byte beside each: 9 bytes a slot, where a Map would take a hundred. */

/** Two texts in a billion-row file share a hash with a chance of about 1 in 40; then one event counts as the second of its kind. */
export class HashTable {
  size = 0;
  private keys = new Uint32Array(2048);
  private values = new Uint8Array(1024);
  private readonly over = new Map<string, number>();

  /** How often this text has been counted, this time included. */
  count(text: string): number {
    const slot = this.find(text);
    const before = this.values[slot]!;
    if (before < 255) return (this.put(slot, before + 1), before + 1);
    const key = `${this.keys[2 * slot]}:${this.keys[2 * slot + 1]}`;
    const counted = (this.over.get(key) ?? 255) + 1;
    this.over.set(key, counted);
    return counted;
  }

  /** Sets bits (1 to 255) and gives those that were set before. */
  mark(text: string, bits: number): number {
    const slot = this.find(text);
    const before = this.values[slot]!;
    if ((before | bits) !== before) this.put(slot, before | bits);
    return before;
  }

  get(text: string): number {
    return this.values[this.find(text)]!;
  }

  /** How many texts have exactly these bits. */
  having(bits: number): number {
    let found = 0;
    for (const value of this.values) if (value === bits) found++;
    return found;
  }

  private put(slot: number, value: number): void {
    const fresh = this.values[slot] === 0;
    if (fresh) {
      this.keys[2 * slot] = hash[0]!;
      this.keys[2 * slot + 1] = hash[1]!;
      this.size++;
    }
    this.values[slot] = value;
    if (fresh && this.size * 3 > this.values.length * 2) this.grow();
  }

  private find(text: string): number {
    hash64(text);
    return slotOf(this.keys, this.values, hash[0]!, hash[1]!);
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint8Array(values.length * 2);
    for (let old = 0; old < values.length; old++) {
      if (values[old] === 0) continue;
      const slot = slotOf(this.keys, this.values, keys[2 * old]!, keys[2 * old + 1]!);
      this.keys.set(keys.subarray(2 * old, 2 * old + 2), 2 * slot);
      this.values[slot] = values[old]!;
    }
  }
}

function slotOf(keys: Uint32Array, values: Uint8Array, high: number, low: number): number {
  const mask = values.length - 1;
  let slot = low & mask;
  while (values[slot] !== 0 && (keys[2 * slot] !== high || keys[2 * slot + 1] !== low)) slot = (slot + 1) & mask;
  return slot;
}

const hash = new Uint32Array(2);

/** Two 32-bit multiplicative hashes, each finished with the other (cyrb53 with all its 64 bits). Not for secrets. */
function hash64(text: string): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  hash[0] = b;
  hash[1] = a;
}
