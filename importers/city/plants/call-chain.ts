/** A word that is passed on: one rings the next, four people in a row within a quarter of an hour, six times. */
import type { Person } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import type { Ask } from './ask.ts';
import { callers, noRoom } from './casting.ts';
import type { Cast, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { phoneUid } from './uids.ts';

const crime = 'call-chain';
const times = 6;

export function plantCallChain(ask: Ask, cast: Cast): Plant {
  const { context, calls } = ask.world;
  const d = context.draws.at('plot', 10);
  const pool = callers(ask, cast, d);
  // Strangers to one another but for this: people who know people are the busiest, and would stand out by their calls.
  const apart = (a: Person, b: Person): boolean =>
    !ask.partners(ask.number(a)).has(ask.number(b)) && a.household !== b.household;
  const next = (...known: readonly Person[]): Person[] =>
    pool.filter((p) => known.every((one) => one !== p && apart(one, p))).slice(0, 4);
  for (const a of pool)
    for (const b of next(a))
      for (const c of next(a, b))
        for (const e of next(a, b, c)) {
          const crew = [a, b, c, e];
          const starts: number[] = [];
          for (const day of d.shuffled(oddWeekdays(ask.world))) {
            const t = Math.floor(day * DAY + (10 + d.u() * 11) * HOUR);
            if (starts.length === times) break;
            if (starts.some((one) => Math.abs(one - t) < 4 * DAY)) continue;
            if (crew.every((p) => ask.talks(ask.number(p)).every((talk) => Math.abs(talk.t - t) > 1500)))
              starts.push(t);
          }
          if (starts.length < times) continue;
          starts.sort((x, y) => x - y);
          starts.forEach((start, n) => {
            let t = start;
            for (let i = 0; i < 3; i += 1) {
              const seconds = 12 + d.below(50);
              calls.call(crew[i]?.phones[0] ?? 0, crew[i + 1]?.phones[0] ?? 0, t, seconds, 4.7e8 + n * 4 + i, {
                crime,
              });
              t += seconds + 25 + d.below(180);
            }
          });
          for (const p of crew) cast.add(p.id);
          return {
            ...{ id: crime, family: 'contact', pattern: 'call-chain' },
            params: { phones: [phoneUid(context, ask.number(a))] },
            expected: [crew.map((p) => phoneUid(context, ask.number(p)))],
            story: {
              en: `Six times ${a.name} rang ${b.name}, who rang ${c.name}, who rang ${e.name}, all within a quarter of an hour. The first and the last do not know each other.`,
              zh: `六次出现同样的顺序：${a.name}打给${b.name}，${b.name}再打给${c.name}，${c.name}再打给${e.name}，均在一刻钟内；首尾两人互不相识。`,
            },
            facts: { phones: crew.map((p) => ask.number(p)), times },
            decoys: [
              {
                ...{ id: 'repeating-call-chain-taxi', key: taxi(ask), count: 0, declared: true },
                why: { en: 'The taxi line that passes orders on to its drivers', zh: '出租车总机接单后转给司机' },
              },
            ].map((one) => ({ ...one, count: passedOn(ask) })),
          };
        }
  throw noRoom('The call chain');
}

const taxi = (ask: Ask): string[] => {
  const { firms, phones, context } = ask.world;
  return [phoneUid(context, phones[firms.find((f) => f.kind === 'taxi')?.phone ?? 0]?.number ?? '')];
};

/** Orders that came in and went out to a driver within a quarter of an hour. */
function passedOn(ask: Ask): number {
  const { firms, phones } = ask.world;
  const line = ask.talks(phones[firms.find((f) => f.kind === 'taxi')?.phone ?? 0]?.number ?? '');
  let last = -1e9;
  let count = 0;
  for (const { t, out, call } of line) {
    if (!call) continue;
    if (out && t - last <= 900) count += 1;
    if (!out) last = t;
  }
  return count;
}
