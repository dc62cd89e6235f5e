/** The zone of the place that the data tells of: that of most imports in force. Days and clock times are counted in it. */
import type { Scope } from '#queries/answers.ts';
import type { Passing } from '../door.ts';
import type { Store } from '../store/open.ts';

/** What an asker may see, for questions in which days and clock times count. */
export async function zonedScope({ scope, store }: Pick<Passing, 'scope' | 'store'>): Promise<Scope> {
  const [seen, zone] = await Promise.all([scope(), zoneOfData(store)]);
  return { ...seen, ...(zone !== undefined && { zone }) };
}

/** @returns an IANA zone; undefined while no mapping has named one */
export async function zoneOfData(store: Store): Promise<string | undefined> {
  const rows = await store.selectFrom('imports').select(['mapping']).where('state', '=', 'done').execute();
  const counts = new Map<string, number>();
  for (const { mapping } of rows) {
    const { zone } = JSON.parse(mapping) as { zone?: string };
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
