/** Published threat reports: as many objects and relationships as their authors say. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from '#importers/kit/batch.ts';
import { prepare } from '#importers/kit/prepare.ts';
import { readPages } from '#importers/kit/read.ts';
import { Said } from '#importers/kit/said.ts';
import stix from '#importers/sources/stix/source.ts';
import { describeReal, folderOf } from './real.ts';

const folder = folderOf('interchange/stix21');

describeReal('threat reports', folder, () => {
  test.each([
    ['apt1', 76, 30],
    ['poisonivy', 155, 90],
    ['defining-campaigns-threat-actors-intrusion-sets', 26, 18],
    ['sighting-of-an-indicator', 4, 0],
    ['identifying-a-threat-actor-profile', 3, 1],
    ['threat-actor-leveraging-attack-patterns-and-malware', 7, 3],
  ])('%s: %i objects, %i relationships', async (name, objects, relationships) => {
    const said = new Said();
    const paths = [{ path: join(folder, `${name}.json`) }];
    const prepared = await prepare({ source: stix, paths, folder: null, said, onBytes: () => undefined });
    const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
    const rows = new Map<string, number>();
    for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
      expect(rejected).toEqual([]);
      for (const { values } of gathered.links) {
        const category = String(values['category']);
        rows.set(category, (rows.get(category) ?? 0) + 1);
      }
    }
    expect(totals[0]).toEqual({ rows: objects, imported: objects, rejected: 0, filtered: 0 });
    const own = ['created', 'sighted', 'reports'].reduce((sum, one) => sum + (rows.get(one) ?? 0), 0);
    const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
    const again = said.list().find(({ says }) => says.code === 'import.link.repeated')?.count ?? 0;
    expect(all + again - own).toBe(relationships);
    if (name.startsWith('sighting')) expect(rows.get('sighted')).toBe(1);
  });
});
