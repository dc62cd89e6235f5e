/** The 18 header sets of real feeds: each is recognised without help, every column is accounted for, and a row comes in. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plateZh, residentId } from '#importers/city/fictional.ts';
import { luhnDigit } from '#graph-schema/ontology/values/common.ts';
import { Gatherer } from '#importers/kit/batch.ts';
import { prepare } from '#importers/kit/prepare.ts';
import { readPages } from '#importers/kit/read.ts';
import { withGiven } from '#importers/kit/recognise/given.ts';
import { recognise } from '#importers/kit/recognise/recognise.ts';
import { Said } from '#importers/kit/said.ts';
import { allSources, sourceNamed } from '#importers/kit/source.ts';
import { describeReal, folderOf } from './real.ts';

const path = folderOf('zh-codes/headers/zh_feed_headers.json');

/** What a feed is, and the links that its row must become. */
const wanted: Readonly<Record<string, readonly [source: string, ...links: string[]]>> = {
  DataGaRydzda: ['persons', 'LIVES_AT'],
  DataGaQsgx: ['kinship', 'KIN_OF'],
  DataGaQgjdc: ['vehicles', 'OWNS'],
  DataGaJdcwz: ['violations', 'SEEN_AT', 'LINKED_TO', 'LINKED_TO'],
  DataGaQgjsr: ['drivers', 'HOLDS'],
  DataGaLkzsxx: ['hotel-stays', 'STAYED_AT'],
  DataGaTlspxx: ['rail-tickets', 'TRAVELLED_ON'],
  DataGaTltxrTxryxx: ['phone-owners', 'USES', 'USES', 'USES'],
  DataGaTltxrTxrykpxx: ['rail-tickets', 'TRAVELLED_ON', 'LINKED_TO'],
  DataGaMhdpjl: ['flights', 'TRAVELLED_ON'],
  DataGaMhlgjl: ['flights', 'TRAVELLED_ON'],
  DataGaHbtxrTddtxr: ['flights', 'TRAVELLED_ON'],
  DataGaCrjjl: ['border-crossings', 'SEEN_AT'],
  DataGaJyls: ['bank-transactions', 'PAID'],
  DataBank: ['bank-transactions', 'PAID', 'SIGNED_IN'],
  DataGaJrjgzhZhjbxx: ['bank-accounts', 'OWNS', 'DRAWS_ON'],
  DataGaJrjgzhGlzzhxx: ['sub-accounts', 'OWNS', 'LINKED_TO'],
  DataGaYhhcxx: ['identity-checks', 'LINKED_TO'],
};

/** Cells by what stands in the header; the first that fits counts. */
const cells: readonly (readonly [RegExp, string])[] = [
  [/号码2$/, residentId('660101', '1983-05-17', 2)],
  [/证件(类|种)/, '居民身份证'],
  [/驾驶证号|身份证|证件号码/, residentId('660101', '1980-01-02', 1)],
  [/暂住证/, ''],
  [/号牌号码/, plateZh(1, false)],
  [/号牌种类/, '02'],
  [/车辆识别代号/, '1M8GDM9AXKP042788'],
  [/币种/, '人民币'],
  [/(金额|余额)/, '1200.50'],
  [/借贷标志/, '借'],
  [/对方.*卡号/, ''],
  [/对方账号$/, '6600000000000000012'],
  [/子账户账号/, '00001'],
  [/卡号|账号|查询账户/, `660000000000000000${luhnDigit('660000000000000000')}`],
  [/手机号码/, '19412345678'],
  [/固定电话/, '019412345679'],
  [/电子邮箱/, 'guo@example.com'],
  [/(航班号)$/, 'CA1234'],
  [/(车号|车次)/, 'G9001'],
  [/预计.*时间|^(出发|到达|出入)时间$/, '10:10'],
  [/日期时间|时间$/, '2026-10-06 10:10:00'],
  [/出生日期|生日/, '1980-01-02'],
  [/日期|有效期/, '2026-10-06'],
  [/IP/, '192.0.2.7'],
  [/MAC/, '00-00-5E-00-53-01'],
  [/^性别$/, '男'],
];
const cellOf = (header: string): string => cells.find(([form]) => form.test(header))?.[1] ?? '甲乙';

describeReal('the headers of 18 real feeds', path, () => {
  test('are recognised without help, and a row of each comes in whole', async () => {
    const feeds = Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>);
    const sources = await allSources();
    const folder = await mkdtemp(join(tmpdir(), 'redthread-feeds-'));
    const told: Record<string, unknown> = {};
    const right: Record<string, unknown> = {};
    for (const [title, headers] of feeds) {
      const feed = /\((\w+)\)/.exec(title)![1]!;
      const file = { path: join(folder, `${feed}.csv`), name: `${feed}.csv` };
      await writeFile(file.path, `${headers.join(',')}\n${headers.map(cellOf).join(',')}\n`);
      const found = await recognise(file, sources);
      const links = found.source === null ? [] : await linksOf(found.source, found.given, file.path);
      told[feed] = {
        ...{ sure: found.sure, source: found.source, questions: found.questions, links },
        unknown: found.columns.filter(({ use }) => use === 'unknown').map(({ column }) => column),
      };
      const [source, ...kinds] = wanted[feed]!;
      right[feed] = { sure: 'certain', source, questions: [], links: kinds, unknown: [] };
    }
    expect(told).toEqual(right);
  });
});

async function linksOf(name: string, given: object, path: string): Promise<string[]> {
  const source = await sourceNamed(name);
  const said = new Said();
  const told = { ...source, mapping: withGiven(source.mapping, given) };
  const prepared = await prepare({ source: told, paths: [{ path }], folder: null, said, onBytes: () => {} });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const links: string[] = [];
  for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
    links.push(
      ...gathered.links.map(({ kind }) => kind),
      ...rejected.map(({ why, column }) => `${why.code} ${column}`),
    );
  }
  return links;
}
