/** Invented incidents at addresses and hours of ordinary life, brought into a city without crimes as one import. */
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { World } from '#queries/patterns/cases.ts';

interface Home {
  readonly uid: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Setting {
  readonly graph: Graph;
  readonly random: () => number;
  /** First and last moment of the data, milliseconds. */
  readonly from: number;
  readonly until: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Homes of one series lie within so many degrees of latitude: 1.5 km. */
const near = 0.0135;

/**
 * Sets of scenes: every second one a series in one district at about one hour, the others anywhere at any hour between
 * six in the morning and midnight.
 * @param size  scenes in a set
 */
export async function inventScenes(
  { graph, random, from, until }: Setting,
  sets: number,
  size: number,
): Promise<string[][]> {
  const homes = await graph.read<Home & Record<string, unknown>>(
    'MATCH (a:Address) WHERE a.point IS NOT NULL RETURN a.uid AS uid, a.point.x AS lon, a.point.y AS lat ORDER BY uid',
    {},
  );
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const days = Math.floor((until - from) / dayMs);
  const world = new World();
  const found = Array.from({ length: sets }, (_, set) => {
    const first = pick(homes);
    const hour = 6 + random() * 18;
    const series = set % 2 === 1;
    const among = homes.filter(
      (home) => Math.abs(home.lat - first.lat) <= near && Math.abs(home.lon - first.lon) <= near / 0.8,
    );
    return Array.from({ length: size }, (__, i) => {
      const home = series ? pick(among) : pick(homes);
      // The data begin at midnight of the town, more or less: hours are counted from there.
      const clock = series ? hour + random() - 0.5 : 6 + random() * 18;
      const ms = from + Math.floor(random() * days) * dayMs + clock * hourMs;
      const at = new Date(Math.min(ms, until - hourMs)).toISOString().replace(/\.\d+Z$/, 'Z');
      const number = `INVENTED-${set}-${i}`;
      const matter = world.entity('Case', { number, title: number, at, until: at });
      world.link('OCCURRED_AT', matter, home.uid);
      return matter;
    });
  });
  const writer = await openWriter(graph, await beginImport(graph, { source: 'invented', grade: 'record' }));
  await writer.write({ number: 1, entities: world.entities, links: world.links });
  await writer.finish();
  return found;
}
