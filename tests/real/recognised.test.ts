/** Published files of every form, dropped as they are: each is known by its source, without its name and without a question. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '#importers/kit/recognise/recognise.ts';
import { allSources } from '#importers/kit/source.ts';
import { describeReal, folderOf } from './real.ts';

const folder = folderOf('interchange');
const wanted = { anx: 'graph-file', 'gexf-graphml': 'graph-file', stix21: 'stix', 'case-uco': 'case-uco' };

describeReal('files of a fixed form', folder, () => {
  test.each(Object.entries(wanted))('%s: all by the source %s', async (part, source) => {
    const sources = await allSources();
    for (const name of await readdir(join(folder, part))) {
      const found = await recognise({ path: join(folder, part, name), name: 'given' }, sources);
      // A list of calls without a country code is still asked of which country it is.
      expect
        .soft([name, found.source, found.questions.filter(({ about }) => about === 'source')])
        .toEqual([name, source, []]);
    }
  });

  test('mt940: whole statements of a dozen banks', async () => {
    const sources = await allSources();
    const names = [
      'ASNB/mt940.txt',
      'citi/mt940.txt',
      'mBank/mt942.sta',
      'jejik/abnamro.sta',
      'sberbank/171011_01234945.sta',
    ];
    for (const name of names) {
      const found = await recognise({ path: join(folder, 'mt940', name), name: 'given' }, sources);
      expect.soft([name, found.source]).toEqual([name, 'mt940']);
    }
  });
});
