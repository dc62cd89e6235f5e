/** The planted crimes. Each replaces nothing: it adds rows in hours that were free. */
import type { Row } from '../city.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { plantConvoy } from './convoy.ts';
import { plantLinker } from './linker.ts';
import { plantNearScenes } from './near-scenes.ts';
import type { Cast, Plant } from './plant.ts';

/** Adds the rows of every crime to the feeds and says what was planted. */
export function plantAll(world: World, rows: Record<TableName, Row[]>): Plant[] {
  const cast: Cast = new Set();
  return [plantNearScenes(world, rows, cast), plantConvoy(world, rows, cast), plantLinker(world, rows, cast)];
}
