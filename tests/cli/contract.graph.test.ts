import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { asked, redthread, type Env } from './run.ts';
import { phones, smallWorld, type SmallWorld } from './small-world.ts';

let home: string;
let env: Env;
let world: SmallWorld;
let imported: any;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  home = mkdtempSync(join(tmpdir(), 'redthread-cli-'));
  env = { REDTHREAD_HOME: join(home, 'home'), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  world = smallWorld(join(home, 'given'));
  const dry = await asked(['import', world.people, world.calls, '--mapping', world.mapping, '--dry-run'], env);
  expect(dry).toMatchObject({ code: 0, json: { import: null, state: 'dry-run', rows: 8, rejected: 1 } });
  imported = await asked(['import', world.people, world.calls, '--mapping', world.mapping, '--purpose', 'Test'], env);
});

afterAll(() => rmSync(home, { recursive: true }));

test('import --json', () => {
  expect(imported.code).toBe(0);
  expect(imported.json).toMatchObject({
    ...{
      import: 1,
      source: 'small-world',
      rows: 8,
      records: 8,
      rejected: 1,
      warnings: expect.any(Number),
      seconds: expect.any(Number),
    },
    ...{ entities: { new: 8, known: 0 }, links: { new: 7, known: 0 } },
    files: [
      { name: 'people.csv', rows: 4 },
      { name: 'calls.csv', rows: 4 },
    ],
  });
  expect(imported.err).toContain('Importing small-world');
});

test('find, expand and path --json', async () => {
  const [find, expand, path] = await Promise.all([
    asked(['find', 'jack'], env),
    asked(['expand', phones.anna, '--link', 'called', '--direction', 'in'], env),
    asked(['path', 'Jack Powell', 'Raymond Walker'], env),
  ]);
  expect(find.json.entities[0]).toMatchObject({ uid: 'person:small-world:1', kind: 'Person', caption: 'Jack Powell' });
  expect(find.json).toMatchObject({ bundles: [], cut: [] });
  expect(expand.json.bundles).toEqual([
    expect.objectContaining({
      ...{ from: phones.jack, to: phones.anna, kind: 'CALLED', count: 2 },
      ...{ first: '2026-05-01T02:00:00Z', last: '2026-05-02T03:00:00Z', total: [{ unit: 'seconds', value: '90' }] },
    }),
  ]);
  expect(path.json.paths).toEqual([
    ['person:small-world:1', phones.jack, phones.anna, phones.raymond, 'person:small-world:2'],
  ]);
  expect(Object.keys(path.json).toSorted()).toEqual(expect.arrayContaining(['bundles', 'cut', 'entities', 'paths']));
});

test('show --json gives every value with its sources, by a caption too; a row as it was written', async () => {
  const [card, row] = await Promise.all([asked(['show', 'Jack Powell'], env), asked(['show', '--row', '1:1:2'], env)]);
  const sources = [{ import: 1, source: 'small-world', file: 1, fileName: 'people.csv', row: 2 }];
  expect(card.json.values).toEqual([
    {
      property: 'name',
      value: 'Jack Powell',
      conflict: false,
      stated: [{ value: 'Jack Powell', sources, shown: true }],
    },
  ]);
  expect(row.json.cells[1]).toEqual({ column: 'name', value: 'Jack Powell' });
});

test.each<[string, string[], string, RegExp]>([
  [
    'a name that two have: both are listed',
    ['show', 'Anna Tang'],
    'BadInput',
    /fits 2 entities: .*person:small-world:3.*person:small-world:4/,
  ],
  ['nothing of that name', ['show', 'Nobody At All'], 'NotFound', /Nobody At All/],
  ['an unknown case file', ['find', 'jack', '--case', 'other'], 'NotFound', /case file “other”/],
  ['an unknown kind of link', ['expand', phones.anna, '--link', 'SANG'], 'BadInput', /SANG.*CALLED/],
  [
    'a mapping and a source at once',
    ['import', 'x.csv', '--source', 'city-calls', '--mapping', 'm.json'],
    'BadInput',
    /--source.*--mapping/,
  ],
  ['a zone that is none', ['import', '--source', 'call-records', '--zone', 'Mars', 'x.csv'], 'BadInput', /Mars/],
  ['a file that is not there', ['import', '/nowhere/x.csv', '--source', 'city-calls'], 'BadInput', /x\.csv/],
  ['a pattern that is not there', ['pattern', 'run', 'no-such'], 'NotFound', /no-such/],
  ['a sheet of no result', ['pattern', 'sheet', 'none', '1', '--out', 'hit.pdf'], 'NotFound', /no such result/],
  ['a sheet of no format', ['pattern', 'sheet', 'none', '1', '--out', 'hit.txt'], 'BadInput', /pdf, json/],
  ['an import that is not there', ['imports', 'undo', '99'], 'NotFound', /99/],
  ['a backup of a graph that is elsewhere', ['backup', '/tmp/redthread-never'], 'Unavailable', /own tools/],
])('%s: exit 1, one sentence, in JSON its type', async (_, words, type, says) => {
  const { code, json } = await asked(words, env);
  expect([code, json.error.type]).toEqual([1, type]);
  expect(json.error.says).toMatch(says);
});

test('for a person a failure is one line on stderr, in their language, and no trace', async () => {
  const [en, zh] = await Promise.all([
    redthread(['show', 'Nobody At All'], env),
    redthread(['show', 'Nobody At All'], { ...env, LANG: 'zh_CN.UTF-8' }),
  ]);
  expect([en.code, en.out]).toEqual([1, '']);
  expect(en.err.trim().split('\n').at(-1)).toBe('Nothing is known under “Nobody At All”.');
  expect(zh.err.trim().split('\n').at(-1)).toBe('没有与“Nobody At All”相符的实体。');
  expect(en.err + zh.err).not.toMatch(/^\s+at /m);
});

test('a wrong command line is exit 2', async () => {
  const { code, json } = await asked(['find'], env);
  expect([code, json.error.type]).toEqual([2, 'Usage']);
  expect((await redthread(['nonsense'], env)).code).toBe(2);
  expect((await redthread(['--help'], env)).code).toBe(0);
});

test('cypher --json: what ran, what is refused and why; a batch goes on after a bad line', async () => {
  const file = join(home, 'batch.jsonl');
  const batch = [
    { id: 1, cypher: 'MATCH (p:Phone {uid: $uid}) RETURN p.uid AS uid', params: { uid: phones.anna } },
    { id: 'two', cypher: "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row" },
    { id: 3, cypher: 'RETURN 1 / 0 AS x' },
  ];
  writeFileSync(file, `${batch.map((line) => JSON.stringify(line)).join('\n')}\nno json\n`);
  const [ran, refused, many] = [
    await asked(['cypher', 'MATCH (p:Phone) RETURN count(p) AS phones'], env),
    await asked(['cypher', 'CREATE (n:X) RETURN n'], env),
    await redthread(['cypher', '--batch', file, '--json'], env),
  ];
  expect(ran).toMatchObject({ code: 0, json: { verdict: 'ran', why: null, more: false, rows: [expect.any(Object)] } });
  expect(refused).toMatchObject({
    code: 1,
    json: { verdict: 'refused', why: expect.stringMatching(/only read/), rows: [] },
  });
  const lines = many.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(many.code).toBe(0);
  expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
    [1, 'ran'],
    ['two', 'refused'],
    [3, 'failed'],
    [null, 'refused'],
  ]);
  expect(lines[0].rows).toEqual([{ uid: phones.anna }]);
  expect(lines[1].why).toMatch(/LOAD CSV/);
});

test('pattern list and check --json', async () => {
  const bad = join(home, 'bad.cypher');
  writeFileSync(bad, 'MATCH (n) DETACH DELETE n');
  const [list, check] = await Promise.all([asked(['pattern', 'list'], env), asked(['pattern', 'check', bad], env)]);
  expect(list.code).toBe(0);
  expect(list.json.length).toBeGreaterThanOrEqual(3);
  for (const header of list.json) {
    expect(header).toMatchObject({
      ...{
        slug: expect.any(String),
        family: expect.any(String),
        title: { en: expect.any(String), zh: expect.any(String) },
      },
      ...{
        question: expect.anything(),
        parameters: expect.any(Array),
        chance: expect.anything(),
        innocent: expect.any(Array),
      },
      revision: expect.any(Number),
    });
  }
  expect(check.code).toBe(1);
  expect(check.json.problems.some(({ grave }: { grave: boolean }) => grave)).toBe(true);
});

test('a file is recognised; what it leaves open is asked and nothing comes in; answered it would', async () => {
  const file = join(home, 'calls.csv');
  writeFileSync(file, 'caller,called,start\n07700 900511,07700 900898,2026-10-06 10:00:00\n');
  const open = await asked(['import', file], env);
  expect(open).toMatchObject({
    code: 1,
    json: {
      recognised: [{ source: 'call-records', questions: [{ about: 'country' }, { about: 'zone' }] }],
      reports: [],
    },
  });
  const told = await asked(['import', file, '--country', 'GB', '--zone', 'Europe/London', '--dry-run'], env);
  expect(told).toMatchObject({
    code: 0,
    json: {
      recognised: [{ sure: 'certain', questions: [] }],
      reports: [{ state: 'dry-run', rows: 1, rejected: 0, files: [{ quality: expect.any(Array) }] }],
    },
  });
});

test('a table that nobody knows: exit 1, and a mapping is suggested that import takes back', async () => {
  const file = join(home, 'depot.csv');
  const rows = ['1', '2', '3'].map((n) => `Guo;宁F1234${n};+4420794600${n}9;x`);
  writeFileSync(file, `Fahrer;Kennz;Tel;Bemerkung\n${rows.join('\n')}\n`);
  expect(await asked(['import', file], env)).toMatchObject({
    code: 1,
    json: { recognised: [{ sure: 'unknown', source: null }], reports: [] },
  });
  const { json: mapping } = await asked(['import', '--suggest', file], env);
  expect(mapping).toMatchObject({ name: 'depot', files: [{ unknown: ['Fahrer', 'Bemerkung'] }] });
  const path = join(home, 'depot.mapping.json');
  writeFileSync(path, JSON.stringify(mapping));
  const back = await asked(['import', file, '--mapping', path, '--dry-run'], env);
  expect(back).toMatchObject({ code: 0, json: { source: 'depot', rows: 3, rejected: 0, links: { new: 3 } } });
});

test('imports list, report, rejected; the audit knows all of it', async () => {
  const [list, report, rejected] = await Promise.all([
    asked(['imports'], env),
    asked(['imports', 'report', '1'], env),
    asked(['imports', 'rejected', '1'], env),
  ]);
  expect(list.json[0]).toMatchObject({ import: 1, source: 'small-world', state: 'done', rows: 8, rejected: 1 });
  expect(report.json).toMatchObject({ import: 1, rows: 8 });
  expect(rejected.json[0]).toMatchObject({
    file: 2,
    row: 5,
    column: 'from',
    why: { says: expect.stringContaining('11') },
  });

  const audit = await asked(['audit', 'list', '--action', 'importFiles'], env);
  expect(audit.json.entries.map(({ purpose }: { purpose: string }) => purpose)).toEqual(
    expect.arrayContaining(['Test', 'Training']),
  );
  expect((await asked(['audit', 'verify'], env)).json).toMatchObject({ ok: true, faults: [] });
});

test('rejected rows leave as a file that import knows again', async () => {
  const to = join(home, 'rejected.csv');
  const left = await asked(['imports', 'rejected-file', '1', to], env);
  expect(left).toMatchObject({ code: 0, json: { to, file: 2, rows: 1 } });
  const csv = readFileSync(to, 'utf8');
  writeFileSync(to, csv.replace('1391234567,', '13912345674,'));
  const dry = await asked(['import', to, '--dry-run'], env);
  expect(dry.json).toMatchObject({
    recognised: [{ sure: 'certain', source: 'small-world', mends: 1 }],
    reports: [{ state: 'dry-run', imported: 1, rejected: 0 }],
  });
});

test('the same files again change nothing; undone they are gone', async () => {
  const again = await asked(['import', world.people, world.calls, '--mapping', world.mapping], env);
  expect(again.json).toMatchObject({ import: 1, state: 'already', entities: { new: 0 } });
  expect((await asked(['imports', 'undo', '1'], env)).json).toEqual({ import: 1, undone: true });
  expect((await asked(['find', 'jack'], env)).json.entities).toEqual([]);
});

test('ontology and status need no store', async () => {
  const nowhere = { ...env, NEO4J_URI: 'neo4j://127.0.0.1:1' };
  const [ontology, status] = await Promise.all([asked(['ontology'], nowhere), asked(['status'], nowhere)]);
  expect(ontology.json.entities.map(({ name }: { name: string }) => name)).toContain('Phone');
  expect(status.json).toMatchObject({ running: false, atWork: null });
});

test('mappings are saved under revisions and read files by their name', async () => {
  const saved = await asked(['mappings', 'save', world.mapping], env);
  expect(saved).toMatchObject({ code: 0, json: { name: 'small-world', revision: 1, removedAt: null } });
  const again = await asked(['mappings', 'save', world.mapping], env);
  expect(again).toMatchObject({ code: 1, json: { error: { type: 'BadInput' } } });
  const renamed = await asked(['mappings', 'rename', 'small-world', '--en', 'A small world'], env);
  expect(renamed.json).toMatchObject({ revision: 2, words: { en: 'A small world', zh: '小世界' } });
  const shown = await asked(['mappings', 'show', 'small-world', '--revision', '1'], env);
  expect(shown.json).toMatchObject({ format: 1, name: 'small-world', words: { en: 'Small world' } });
  const dry = await asked(['import', world.calls, '--mapping', 'small-world', '--dry-run'], env);
  expect(dry.json).toMatchObject({ state: 'dry-run', source: 'small-world', rows: 4, rejected: 1 });
});
