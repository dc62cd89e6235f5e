/** Customers of the same surgery and the same shop. In a small town everybody is one; in a larger one two people seldom share a line by themselves. */
import { DAY, HOUR } from '../clock.ts';
import type { Ask } from '../plants/ask.ts';
import { callers } from '../plants/casting.ts';
import type { Alike } from './alike.ts';

const groups = 3;
const members = 24;

export function regulars(ask: Ask): Alike[] {
  const { context, calls, firms, pool } = ask.world;
  if (pool === null) return [];
  const d = context.draws.at('alike', 50);
  const people = callers(ask, new Set(), d, (p) => p.phones.length === 1);
  for (let group = 0; group < groups; group += 1) {
    const lines = (['care', 'shop'] as const).map((kind) => d.pick(firms.filter((firm) => firm.kind === kind)).phone);
    people.slice(group * members, (group + 1) * members).forEach((person, i) => {
      for (const [l, line] of lines.entries()) {
        // The surgery is rung more often than the shop.
        const count = 4 - l + d.below(4);
        for (let k = 0; k < count; k += 1) {
          const t = Math.floor(d.below(context.days - 1) * DAY + (8 + d.u() * 11) * HOUR);
          const id = 6e8 + ((group * members + i) * 2 + l) * 10 + k;
          calls.call(person.phones[0] ?? 0, line, t, d.chance(0.2) ? 0 : 20 + d.below(200), id);
        }
      }
    });
  }
  // They are counted with the crime whose decoys they are, beside the lines that ordinary life brings.
  return [];
}
