/** Published examples of CASE: as many objects, relations, calls and messages as they hold, between the numbers they name. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from '#importers/kit/batch.ts';
import { prepare } from '#importers/kit/prepare.ts';
import { readPages } from '#importers/kit/read.ts';
import { withGiven } from '#importers/kit/recognise/given.ts';
import { recognise } from '#importers/kit/recognise/recognise.ts';
import { Said } from '#importers/kit/said.ts';
import { allSources } from '#importers/kit/source.ts';
import source from '#importers/sources/case-uco/source.ts';
import { describeReal, folderOf } from './real.ts';

const folder = folderOf('interchange/case-uco');

async function becomes(name: string) {
  const said = new Said();
  const told = { ...source, mapping: withGiven(source.mapping, { country: 'US' }) };
  const paths = [{ path: join(folder, name) }];
  const prepared = await prepare({ source: told, paths, folder: null, said, onBytes: () => undefined });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const links = [];
  const refused: string[] = [];
  for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
    links.push(...gathered.links);
    refused.push(...rejected.map(({ why }) => why.code));
  }
  return { rows: totals.map(({ rows }) => rows), refused, links, said: said.list() };
}

describeReal('digital forensics', folder, () => {
  // Objects that are no relation; pairs of relations and of what objects name; pairs of calls and messages: counted by another hand.
  test.each([
    ['accounts.json', [9, 10, 0]],
    ['call_log.json', [15, 19, 7]],
    ['cell_site.json', [13, 12, 0]],
    ['device.json', [4, 4, 0]],
    ['location.json', [2, 0, 0]],
    ['message.json', [27, 39, 2]],
    ['mobile_device_and_sim_card.json', [7, 7, 0]],
    ['sms_and_contacts.json', [10, 12, 1]],
  ])('%s: things, ties and talk %j, none rejected', async (name, rows) => {
    const found = await becomes(name);
    expect({ rows: found.rows, refused: found.refused }).toEqual({ rows, refused: [] });
  });

  test('the calls run between the numbers that the examples give', async () => {
    const { links, said } = await becomes('call_log.json');
    const calls = links.filter(({ kind }) => kind === 'CALLED');
    const [a, b, c, d] = ['1235551337', '1234560000', '1235550001', '1235550002'].map((one) => `phone:+1${one}`);
    expect(calls.map(({ from, to, values }) => [from, to, values['category']])).toEqual([
      [a, b, undefined],
      [a, b, 'not stated'],
      [a, b, undefined],
      [a, c, undefined],
      [a, b, 'not stated'],
      [a, c, 'not stated'],
      [a, d, 'not stated'],
    ]);
    expect(calls[0]!.values).toMatchObject({
      ...{ at: '2010-01-15T17:59:43.25Z', until: '2010-01-15T18:30:41.25Z', seconds: 1862 },
    });
    expect(said.filter(({ says }) => says.code.startsWith('import.case')).map(({ says }) => says.values)).toEqual([
      { count: 4 },
    ]);
  });

  test('each is recognised', async () => {
    const sources = await allSources();
    for (const name of ['accounts.json', 'call_log.json', 'message.json'])
      expect(await recognise({ path: join(folder, name), name }, sources)).toMatchObject({ source: 'case-uco' });
  });
});
