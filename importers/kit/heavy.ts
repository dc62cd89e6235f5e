/** Finds ends that gather a large share of all links, in constant memory (Misra & Gries, Sci. Comput. Program. 2, 1982). */

/** Counts are low by at most `seen / (counters + 1)`, so whatever gathers over one per cent is among 400 counters, and measured well. */
const counters = 400;

export class HeavyEnds {
  seen = 0;
  private readonly counts = new Map<string, number>();

  add(uid: string): void {
    this.seen++;
    const before = this.counts.get(uid);
    if (before !== undefined) this.counts.set(uid, before + 1);
    else if (this.counts.size < counters) this.counts.set(uid, 1);
    else
      for (const [other, count] of this.counts)
        if (count === 1) this.counts.delete(other);
        else this.counts.set(other, count - 1);
  }

  /** Ends with at least this many links, the heaviest first. */
  atLeast(links: number): [uid: string, count: number][] {
    return [...this.counts].filter(([, count]) => count >= links).sort(([, a], [, b]) => b - a);
  }
}
