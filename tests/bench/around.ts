/** The city round the planted cases: calls, cell readings and plate reads at the same places on the same days, at other hours. */
import type { StatedLink } from '#graph-schema/neo4j/write.ts';
import { linkUid } from '#graph-schema/ontology/uid.ts';
import type { World } from '#queries/patterns/cases.ts';
import { below, draws, phone, plate, skewed, type Draw } from './draws.ts';

/** In China; nothing is planted from half past nine to half past eleven in the morning. */
const [first, days, quietFrom, quietSeconds] = [Date.UTC(2026, 6, 6), 56, 1.5 * 3_600_000, 7_200];

/**
 * Events number `from` up to `to`, a third of each sort. A tenth are at the planted places, so that these become a hundred
 * times as busy from 10⁴ to 10⁶; phones, cars and other places grow with the events.
 */
export function around(world: World, from: number, to: number): StatedLink[] {
  const draw = draws(to);
  const planted = (kind: string): string[] => world.entities.filter((e) => e.kind === kind).map(({ uid }) => uid);
  const [cells, cameras] = [planted('Cell'), planted('Checkpoint')];
  const at = (places: readonly string[], stem: string): string =>
    draw() < 0.1 ? places[below(draw, places.length)]! : `${stem}${below(draw, Math.ceil(to / 2_000))}`;
  const someone = (): string => `phone:+86${phone(50_000_000 + skewed(draw, to / 30))}`;
  const car = (): string => `vehicle:${plate(500_000 + skewed(draw, to / 30))}`;
  const links: StatedLink[] = [];
  const seen = new Set<string>();
  for (let n = from; links.length < to - from; n++) {
    const values = { at: instant(draw) };
    const [kind, a, b] =
      n % 3 === 0
        ? (['CALLED', someone(), someone()] as const)
        : n % 3 === 1
          ? (['SEEN_AT', someone(), at(cells, 'cell:460-99-300-')] as const)
          : (['SEEN_AT', car(), at(cameras, 'checkpoint:around:')] as const);
    const uid = linkUid(kind, a, b, values);
    if (a === b || seen.has(uid)) continue;
    seen.add(uid);
    links.push({ kind, uid, from: a, to: b, file: 1, row: n + 2, values });
  }
  return links;
}

const instant = (draw: Draw): string =>
  new Date(first + below(draw, days) * 86_400_000 + quietFrom + below(draw, quietSeconds) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
