/** Many pay one within two days, and it goes out again within the hour: crowd gifts and money mules look alike. */
import { DAY, HOUR } from '../clock.ts';
import type { Stream } from '../draws.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';
import { quiet, type Leg } from './money.ts';

const batch = 6;

/**
 * Payments of one wave, in batches that come and go while nothing else happens on the account.
 * @param amount  minor units of the n-th payer
 * @param marks   what rows in and rows out are marked with
 * @returns       null when the account is too busy
 */
export function collect(
  ask: Ask,
  d: Stream,
  holder: Holder,
  payers: readonly Holder[],
  day: number,
  amount: (n: number) => number,
  goal: Holder,
  marks?: { readonly in: string; readonly out: string; readonly purpose: string },
): Leg[] | null {
  const { money } = ask.world.context.profile.words;
  const legs: Leg[] = [];
  const taken: [number, number][] = [];
  for (let first = 0; first < payers.length; first += batch) {
    const group = payers.slice(first, first + batch);
    let start = -1;
    for (let k = 0; k < 60 && start < 0; k += 1) {
      const t = Math.floor((day + d.below(2)) * DAY + (9 + d.u() * 12) * HOUR);
      const apart = taken.every(([a, b]) => t > b + 300 || t + 4000 < a);
      if (apart && quiet(ask, [holder], t - 120, t + 4000)) start = t;
    }
    if (start < 0) return null;
    taken.push([start, start + 4000]);
    let t = start;
    let sum = 0;
    group.forEach((from, k) => {
      const cents = amount(first + k);
      sum += cents;
      legs.push({ from, to: holder, t, cents, purpose: money.transfer, ...(marks && { mark: marks.in }) });
      t += 60 + d.below(380);
    });
    // Nine tenths at once, the rest a little later: the account is empty again before it is used for anything else.
    const most = Math.floor((sum * 0.93) / 100) * 100;
    const out = {
      from: holder,
      to: goal,
      purpose: marks?.purpose ?? money.purchase,
      ...(marks && { mark: marks.out }),
    };
    legs.push(
      { ...out, t: t + 200 + d.below(300), cents: most },
      { ...out, t: t + 700 + d.below(300), cents: sum - most },
    );
  }
  return legs.sort((a, b) => a.t - b.t);
}
