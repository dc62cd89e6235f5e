/** Events of one kind between the same two ends whose clocks stand a second or two apart: reported, never joined (DESIGN §3). */
import type { LinkOut } from './emit.ts';

/** Two clocks of one event differ by less than this; it may well be two events. */
const apartMs = 2_000;

/** Pairs of ends that are remembered; a file is mostly in order of time, so the last ones are those that matter. */
const remembered = 50_000;

export class NearDoubles {
  private readonly last = new Map<string, number>();

  /** Whether it stands close behind or before the event of its kind and ends that was told last, and not at the same second. */
  isNear(from: string, to: string, { kind, values }: Pick<LinkOut, 'kind' | 'values'>): boolean {
    if (kind.family !== 'event' || values['precision'] !== undefined || typeof values['at'] !== 'string') return false;
    const at = Date.parse(values['at']);
    const key = `${kind.name}\u0000${from}\u0000${to}`;
    const before = this.last.get(key);
    if (this.last.size >= remembered) this.last.clear();
    this.last.set(key, at);
    return before !== undefined && before !== at && Math.abs(at - before) <= apartMs;
  }
}
