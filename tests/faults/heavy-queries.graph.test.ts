/** Queries without an end, of a user's own: each is stopped at its limit, and meanwhile everybody else gets answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '#casework/desk.ts';
import { testGraph } from '../store.ts';

const count = 1_500;
/** A slow one is given little; a huge one long enough to fill its memory on a busy machine. */
const limitMs = { slow: 4_000, huge: 30_000 } as const;
const number = (n: number): string => `139${String(12_340_000 + n)}`;

/** 3.4 billion rows are counted one by one; the other keeps two million texts, beyond what a question may hold. */
const heavy = {
  slow: 'MATCH (a:Phone) MATCH (b:Phone) MATCH (c:Phone) RETURN sum(size(a.uid + b.uid + c.uid)) AS n',
  huge: 'MATCH (a:Phone) MATCH (b:Phone) RETURN collect(a.uid + b.uid + a.uid + b.uid + a.uid + b.uid) AS all',
} as const;

let home: string;
let desk: Desk;
let ask: Ask;
const uid = (n: number): string => `phone:+86${number(n)}`;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-heavy-'));
  const rows = Array.from({ length: count }, (_, n) => `${number(n)},${number((n + 1) % count)},2026-03-01 10:00:00`);
  writeFileSync(join(home, 'calls.csv'), `from,to,at\n${rows.join('\n')}\n`);
  const end = (column: string) => ({ kind: 'Phone', set: { number: column } });
  const links = [{ kind: 'CALLED', from: end('from'), to: end('to'), set: { at: 'at' } }];
  const mapping = {
    ...{ format: 1, name: 'heavy-calls', words: { en: 'Calls', zh: '通话' }, grade: 'record' },
    ...{ zone: 'Asia/Shanghai', country: 'CN', dates: 'YYYY-MM-DD HH:mm:ss', files: [{ name: 'calls.csv', links }] },
  };
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of heavy queries' };
  await desk.importFiles(ask, { by: { mapping }, files: [join(home, 'calls.csv')] });
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

test.each([
  ['a slow one at its time', 'slow', 'store.time-limit', 1],
  ['a huge one at its memory', 'huge', 'store.memory-limit', 1],
  // More than the connections that written queries share: those that wait for one have their own time.
  ['six slow ones at once', 'slow', 'store.time-limit', 6],
] as const)('%s is stopped and says why, and meanwhile expansions are answered whole', async (_, name, code, many) => {
  // The first expansion of all is planned: that takes its time on any machine.
  await desk.expand(ask, { uids: [uid(0)] });
  let left: number = many;
  const began = performance.now();
  const ends = Array.from({ length: many }, async () => {
    const answer = await desk.cypher(ask, { cypher: heavy[name], timeoutMs: limitMs[name] });
    left -= 1;
    return answer;
  });
  let answered = 0;
  while (left > 0) {
    const { entities } = await desk.expand(ask, { uids: [uid(answered % count)] });
    expect(entities).toHaveLength(3);
    answered += 1;
  }
  for (const answer of await Promise.all(ends)) expect(answer).toMatchObject({ verdict: 'failed', why: { code } });
  // Six wait for four connections: two rounds of the limit, and as much again for a busy machine.
  expect(performance.now() - began).toBeLessThan(Math.ceil(many / 4) * 2 * limitMs[name] + 10_000);
  expect(answered).toBeGreaterThan(1);
});
