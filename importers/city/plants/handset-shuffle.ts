/** Three people swap SIM cards among three handsets: six joins in three weeks. */
import { DAY, HOUR, stamp } from '../clock.ts';
import { imei } from '../fictional.ts';
import type { Person } from '../city.ts';
import type { Ask } from './ask.ts';
import { callers, evenly, noRoom } from './casting.ts';
import type { Cast, Plant } from './plant.ts';
import { deviceUid, simUid } from './uids.ts';

const crime = 'handset-shuffle';
const joins = [
  ...([
    [0, 1],
    [1, 2],
    [2, 0],
    [0, 2],
    [1, 0],
    [2, 1],
  ] as const),
];

export function plantHandsetShuffle(ask: Ask, cast: Cast): Plant {
  const { context, phones, handsets } = ask.world;
  const d = context.draws.at('plot', 6);
  const one = (p: Person): number => phones[p.phones[0] ?? 0]?.id ?? 0;
  // A second number in the same handset would be a card more.
  const alone = (p: Person): boolean =>
    new Set(p.phones.map((id) => handsets.of(phones[id] as never, 30 * DAY))).size === p.phones.length;
  const pool = callers(ask, cast, d, alone);
  for (const first of evenly(ask, pool, d).slice(0, 60)) {
    // Who swaps cards does not ring each other: friends are the busy ones, and would stand out by it.
    const known = ask.partners(ask.number(first));
    const others = pool.filter((p) => p !== first && !known.has(ask.number(p)) && p.household !== first.household);
    const second = evenly(ask, others, d)[0];
    const third = evenly(ask, others, d).find((p) => p !== second);
    if (!second || !third) continue;
    const crew = [first, second, third];
    const home = crew.map((p) => handsets.of(phones[one(p)] as never, 30 * DAY));
    const at = [0, context.days * DAY];
    const steady = crew.every((p, i) => at.every((t) => handsets.of(phones[one(p)] as never, t) === home[i]));
    if (!steady || new Set(home).size < 3) continue;
    const dated = dates(ask, crew, d);
    if (dated) return commit(ask, cast, crew, home, dated);
  }
  throw noRoom('The handset shuffle');
}

/** Evenings within three weeks on which the SIM's owner and the lender of the handset are silent. */
function dates(ask: Ask, crew: readonly Person[], d: { u(): number; below(n: number): number }): number[] | null {
  const start = 10 + d.below(20);
  const out: number[] = [];
  joins.forEach(([sim, handset], k) => {
    for (let n = 0; n < 40; n += 1) {
      const t = Math.floor((start + k * 3 + d.below(3)) * DAY + (18 + d.u() * 5) * HOUR);
      if ([sim, handset].every((i) => ask.free(crew[i] as Person, t - 2400, t + 3600))) {
        out.push(t);
        return;
      }
    }
  });
  return out.length === joins.length ? out : null;
}

function commit(
  ask: Ask,
  cast: Cast,
  crew: readonly Person[],
  home: readonly number[],
  dated: readonly number[],
): Plant {
  const { context, phones, handsets, calls } = ask.world;
  const d = context.draws.at('plot', 6, 2);
  const numbers = crew.map((p) => ask.number(p));
  const cards = crew.map((p) => handsets.imsi(phones[p.phones[0] ?? 0] as never));
  joins.forEach(([sim, handset], k) => {
    const t = dated[k] ?? 0;
    const from = crew[sim] as Person;
    const known = [...ask.partners(numbers[sim] ?? '').keys()].sort().filter((n) => !numbers.includes(n));
    [0, 700 + d.below(900)].forEach((later, i) => {
      const to = ask.phone(d.pick(known));
      calls.call(from.phones[0] ?? 0, to?.id ?? 0, t + later, 14 + d.below(80), 4.3e8 + k * 4 + i, {
        ...{ crime, handset: home[handset] ?? 0 },
      });
    });
    const cells = [numbers[sim] ?? '', cards[sim] ?? '', imei(home[handset] ?? 0), stamp(t - 90), stamp(t + 2000)];
    ask.rows.pairings.push({ t: 0, id: (from.phones[0] ?? 0) * 4 + 2 + k / 8, cells, crime });
  });
  for (const p of crew) {
    cast.add(p.id);
    for (const row of ask.rows.pairings)
      if (row.crime === undefined && row.cells[0] === ask.number(p)) row.proves = [...(row.proves ?? []), crime];
  }
  const devices = home.map((n) => imei(n));
  return {
    ...{ id: crime, family: 'contact', pattern: 'handset-sim-shuffle' },
    params: { things: [simUid(cards[0] ?? '')] },
    expected: [[...cards.map(simUid), ...devices.map(deviceUid)].sort()],
    story: {
      en: `${crew.map((p) => p.name).join(', ')} put their three SIM cards into one another's handsets: every card was in every handset within three weeks.`,
      zh: `${crew.map((p) => p.name).join('、')}三人在三周内互换手机卡，三张卡都在三部手机里用过。`,
    },
    facts: { numbers, sims: cards, handsets: devices, times: dated.map(stamp) },
    decoys: (later) => shared(later),
  };
}

/** Two numbers in one dual-SIM handset, and handsets that somebody else goes on with. */
function shared(
  ask: Ask,
): { id: string; key: string[]; count: number; declared: boolean; why: { en: string; zh: string } }[] {
  const innocent = ask.rows.pairings.filter((row) => row.crime === undefined);
  const sims = Map.groupBy(innocent, (row) => row.cells[2] ?? '');
  const pairs = [...sims]
    .filter(([, list]) => new Set(list.map((row) => row.cells[1])).size === 2)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.slice(0, 4).map(([device, list], i) => ({
    id: `handset-shuffle-shared-${i + 1}`,
    key: [...list.map((row) => simUid(row.cells[1] ?? '')).sort(), deviceUid(device)],
    ...{ count: 2, declared: false },
    why: { en: 'One dual-SIM handset, or a used handset that changed hands', zh: '双卡手机，或转手的二手手机' },
  }));
}
