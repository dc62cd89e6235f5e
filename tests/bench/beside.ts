/** Expansions while a user's slow and huge queries run, beside the same with nothing else: one question must not hold up the others. */
import { documents } from '#lib/client/documents.ts';
import { table, tell, type Cell } from './table.ts';
import { ask, percentile, timed } from './timing.ts';
import type { Workbench } from './workbench.ts';

const aim = 1.5;

/** A pattern file as a user would write it, around some Cypher that never comes to an end. */
const pattern = (title: string, cypher: string): string => `/**
 * @title     ${title} | 未完的查询
 * @question  What never ends at {phone}? | {phone} 处什么不会结束？
 * @param     phone  Phone  Where it begins | 起点号码
 * @says      {weight} of {phone} | {phone} 有 {weight} 个
 * @chance    none: it is there to be stopped | 仅用于测试中止
 * @innocent  Everybody | 任何人
 * @runs-on   Phone
 * @tags      bench | 测试
 * @revision  1
 */
MATCH (x:Phone {uid: $phone})
${cypher}
LIMIT $limit
`;

const heavy: Readonly<Record<string, string>> = {
  slow: `MATCH (a:Phone) MATCH (b:Phone) MATCH (c:Phone)
WITH x, sum(size(a.uid + b.uid + c.uid)) AS weight
RETURN [x] AS nodes, [] AS links, [x.uid] AS key, weight`,
  huge: `MATCH (a:Phone) MATCH (b:Phone)
WITH x, collect(a.uid + b.uid) AS pairs
RETURN [x] AS nodes, [] AS links, [x.uid] AS key, size(pairs) AS weight`,
};

/** @param uids  of phones that are there */
export async function beside(workbench: Workbench, uids: readonly string[]): Promise<void> {
  const expand = (uid: string): Promise<unknown> => workbench.ask(documents.expand, { uids: [uid] });
  const [first = ''] = uids;
  const alone = await ask(uids, 1, [], expand);
  const rows: Cell[][] = [['nothing', null, null, uids.length, alone.p50, alone.p95, null]];
  for (const [name, cypher] of Object.entries(heavy)) {
    const text = pattern(`Bench ${name} ${Date.now()}`, cypher);
    const saved = await workbench.ask<{ slug: string }>(documents.savePattern, { text });
    let ended: string | null = null;
    const running = timed(async () => {
      ended = await workbench.ask(documents.runPattern, { slug: saved.slug, params: { phone: first } }).then(
        () => 'came to an end',
        (cause: Error) => cause.message.slice(0, 60),
      );
    });
    const times: number[] = [];
    for (let n = 0; ended === null; n += 1) times.push((await timed(() => expand(uids[n % uids.length] ?? first))).ms);
    const seconds = (await running).ms / 1000;
    const p95 = percentile(times, 0.95);
    rows.push([name, ended, seconds, times.length, percentile(times, 0.5), p95, p95 / alone.p95]);
    tell(`beside a ${name} query: p95 ${p95.toFixed(1)} ms, alone ${alone.p95.toFixed(1)}; stopped after ${seconds} s`);
    await workbench.ask(documents.removePattern, { slug: saved.slug });
  }
  table(
    `Expansions beside a query that must be stopped: ms (aim: p95 at most ${aim} × that of expansions alone)`,
    ['beside', 'how it ended', 'after s', 'expansions', 'p50', 'p95', 'ratio'],
    rows,
  );
}
