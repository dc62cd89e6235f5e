/** Whole runs against the real store: done once, gone on with after a kill, taken back; and what bad input says. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { say } from '#graph-schema/words/index.ts';
import { testGraph } from '#tests/store.ts';
import { readMapping } from './check.ts';
import { listImports, resumeImports, undoImport } from './imports.ts';
import type { Ledger } from './ledger.ts';
import { memoryLedger } from './memory-ledger.ts';
import type { ImportReport } from './report.ts';
import { runImport, type RunOptions } from './run.ts';

let graph: Graph;
let store: Ledger;
let folder: string;
beforeEach(async () => {
  graph = await testGraph();
  folder = await mkdtemp(join(tmpdir(), 'redthread-import-'));
  store = memoryLedger(await mkdtemp(join(tmpdir(), 'redthread-kept-')));
});

const calls = {
  format: 1,
  name: 'calls',
  words: { en: 'Calls', zh: '通话' },
  grade: 'record',
  country: 'CN',
  zone: 'Asia/Shanghai',
  dates: 'DD/MM/YYYY HH:mm:ss',
  files: [
    {
      name: 'calls*.csv',
      only: [{ cell: 'kind', equals: 'call' }],
      links: [
        {
          kind: 'CALLED',
          from: { kind: 'Phone', set: { number: 'from' } },
          to: { kind: 'Phone', set: { number: 'to' } },
          set: { at: 'time', seconds: 'seconds' },
        },
      ],
    },
  ],
};
const header = 'from,to,time,seconds,kind\n';
const phone = (n: number) => `194${String(10_000_000 + ((n * 7_919) % 89_999_999))}`;
const call = (n: number) =>
  `${phone(n % 400)},${phone(400 + (n % 377))},${String(1 + (n % 28)).padStart(2, '0')}/10/2026 ${new Date(n * 1000).toISOString().slice(11, 19)},${n % 600},call\n`;
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, n) => call(from + n)).join('');

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const run = (files: string[], more: Partial<RunOptions> = {}, mapping: object = calls): Promise<ImportReport> =>
  runImport({
    graph,
    store,
    source: { mapping: readMapping(mapping) },
    files,
    asker: { who: 'test', purpose: 'test' },
    ...more,
  });

/** All that is in the graph, import numbers apart. */
async function everything(): Promise<unknown> {
  const nodes = await graph.read('MATCH (n:Entity) RETURN n.uid AS uid, properties(n) AS is ORDER BY uid');
  const links = await graph.read(
    'MATCH (:Entity)-[l]->(:Entity) RETURN l.uid AS uid, type(l) AS type, properties(l) AS is ORDER BY uid',
  );
  const records = await graph.read(
    'MATCH (r:Record)-[:ABOUT]->(e) RETURN e.uid AS uid, properties(r) AS is ORDER BY uid, r.file, r.row',
  );
  return JSON.parse(JSON.stringify([nodes, links, records]).replaceAll(/"imports?":(\d+|\[[\d,]*\])/g, '"import":0'));
}

const count = async (pattern: string) =>
  (await graph.read<{ n: number }>(`MATCH ${pattern} RETURN count(*) AS n`))[0]!.n;

const codes = ({ said }: ImportReport) => said.map(({ says }) => says.code);

describe('a packed file', () => {
  const months = {
    'may/calls.csv': strToU8(`${header}${rows(6_000)}`),
    'calls-june.csv': strToU8(`${header}${rows(9, 7_000)}`),
  };

  test('comes in as what lies in it, is kept as it came, and is the same import unpacked', async () => {
    const report = await run([await file('delivery.zip', Buffer.from(zipSync(months)))]);
    expect(report).toMatchObject({ state: 'done', rows: 6_009, imported: 6_009 });
    const names = report.files.map(({ name, rows: count }) => [name, count]);
    expect(names).toEqual([
      ['delivery.zip/calls-june.csv', 9],
      ['delivery.zip/may/calls.csv', 6_000],
    ]);
    const { files } = (await store.import(1))!;
    expect(files.map(({ use }) => use)).toEqual(['rows', 'rows', 'pack']);
    expect(await readFile(join(store.files, files[2]!.sha256))).toEqual(await readFile(join(folder, 'delivery.zip')));
    const loose = [
      await file('calls-june.csv', Buffer.from(months['calls-june.csv'])),
      await file('calls.csv', Buffer.from(months['may/calls.csv'])),
    ];
    expect(await run(loose)).toMatchObject({ state: 'already', import: 1 });
    await undoImport({ graph, store }, 1);
    expect(await count('(n:Entity)')).toBe(0);
  });

  test('is gone on with after a stop, without the file that was given', async () => {
    const path = await file('delivery.zip', Buffer.from(zipSync(months)));
    const stop = new AbortController();
    const whole = store.mark.bind(store);
    store.mark = async (...mark) => {
      await whole(...mark);
      stop.abort();
    };
    expect(await run([path], { signal: stop.signal })).toMatchObject({ state: 'stopped' });
    await rm(path);
    store.mark = whole;
    const [report] = await resumeImports({ graph, store });
    expect(report).toMatchObject({ state: 'done', rows: 6_009, imported: 6_009 });
    expect(await count('()-[l:CALLED]->()')).toBe(6_009);
  });
});

describe('a run', () => {
  test('counts add up, and the graph holds what they say', async () => {
    const path = await file(
      'calls.csv',
      `${header}${rows(6_000)}${phone(1)},${phone(2)},01/10/2026 10:00:00,5,text\n${phone(1)},12,01/10/2026 10:00:00,5,call\n`,
    );
    const report = await run([path]);
    expect(report).toMatchObject({
      state: 'done',
      import: 1,
      rows: 6_002,
      imported: 6_000,
      rejected: 1,
      filtered: 1,
      records: 0,
      mentioned: 777,
    });
    expect(report.entities).toEqual({ new: 777, known: 0 });
    expect(report.links).toEqual({ new: 6_000, known: 0 });
    expect([await count('(n:Phone)'), await count('()-[l:CALLED]->()'), await count('(r:Record)')]).toEqual([
      777, 6_000, 0,
    ]);
    expect(await store.rejected(1)).toMatchObject([
      { file: 1, row: 6_003, column: 'to', raw: `${phone(1)},12,01/10/2026 10:00:00,5,call` },
    ]);
    expect((await store.marks(1)).map(({ batch, rows: upTo }) => [batch, upTo])).toEqual([
      [1, 5_000],
      [2, 6_002],
    ]);
  });

  test('the same file by the same mapping: nothing happens, and it says since when', async () => {
    const path = await file('calls.csv', header + rows(100));
    const first = await run([path]);
    const before = await everything();
    const again = await run([path]);
    expect(again).toMatchObject({ state: 'already', import: first.import, rows: 0, entities: { new: 0 } });
    expect(say('en', again.said[0]!.says)).toContain(again.since);
    expect(await everything()).toEqual(before);
    expect(await listImports({ graph, store })).toHaveLength(1);
  });

  test('a grown file adds what is new and states the old once more', async () => {
    await run([await file('calls.csv', header + rows(300))]);
    const report = await run([await file('calls.csv', header + rows(400))]);
    expect(report.links).toEqual({ new: 100, known: 300 });
    expect(await count('()-[l:CALLED]->()')).toBe(400);
    expect(await count('()-[l:CALLED]->() WHERE l.also = [2]')).toBe(300);
  });

  test('a source that sends its whole table: the delivery before goes once the new one is in', async () => {
    const whole = { ...calls, whole: true };
    await run([await file('calls.csv', header + rows(50))], {}, whole);
    await run([await file('calls.csv', header + rows(40, 20))], {}, whole);
    expect(await count('()-[l:CALLED]->()')).toBe(40);
    expect((await listImports({ graph, store })).map(({ state }) => state)).toEqual(['undone', 'done']);
  });

  test('undo takes back all of it, and the same files can come again', async () => {
    const path = await file('calls.csv', header + rows(50));
    await run([path]);
    const before = await everything();
    await undoImport({ graph, store }, 1);
    expect([await count('(n:Entity)'), await count('(n:Import)')]).toEqual([0, 0]);
    expect(await run([path])).toMatchObject({ state: 'done', import: 2 });
    expect(await everything()).toEqual(before);
    await expect(undoImport({ graph, store }, 1)).rejects.toMatchObject({ type: 'NotFound' });
  });

  test.each([1, 2])('killed after batch %i: resumed, nothing twice, nothing lost', async (at) => {
    const text = `${header}${rows(7_000)}oops\n${rows(7_000, 3_000)}`;
    const path = await file('calls.csv', text);
    const whole = await run([path]);
    const wanted = await everything();
    const rejected = await store.rejected(1);
    await undoImport({ graph, store }, 1);

    store = memoryLedger(store.files);
    const marked = store.mark;
    store.mark = async (number, mark, set) => {
      if (mark.batch === at) throw new Error('killed'); // the graph has the batch, the ledger not
      await marked(number, mark, set);
    };
    await expect(run([path])).rejects.toThrow('killed');
    expect(await count(`(i:Import {state: 'running'})`)).toBe(1);
    store.mark = marked;
    const [report] = await resumeImports({ graph, store });
    expect(report).toEqual({ ...whole, import: 2, seconds: report!.seconds, rowsPerSecond: report!.rowsPerSecond });
    expect(await everything()).toEqual(wanted);
    expect(await store.rejected(2)).toEqual(rejected);
  });

  test('asked to stop, it stops after a batch; the same call goes on with it', async () => {
    const path = await file('calls.csv', header + rows(12_000));
    const stop = new AbortController();
    const stopped = await run([path], {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'import' && stop.abort(),
    });
    expect(stopped.state).toBe('stopped');
    expect(await count(`(i:Import {state: 'running'})`)).toBe(1);
    expect(await run([path])).toMatchObject({ state: 'done', import: 1, links: { new: 12_000 } });
  });

  test('a dry run writes nothing and says the same', async () => {
    await run([await file('calls.csv', header + rows(300))]);
    const path = await file('calls-2.csv', header + rows(500, 100));
    const before = await everything();
    const dry = await run([path], { dryRun: true });
    expect(await everything()).toEqual(before);
    expect([(await listImports({ graph, store })).length, (await store.imports()).length]).toEqual([1, 1]);
    const real = await run([path]);
    const { state: _, import: __, seconds: ___, rowsPerSecond: ____, ...said } = dry;
    expect(real).toMatchObject(said);
    expect(dry).toMatchObject({ state: 'dry-run', import: null, links: { new: 300, known: 200 } });
  });
});

describe('bad input', () => {
  const one = (change: object) => ({ ...calls, files: [{ ...calls.files[0], ...change }] });
  const good = call(1);

  test.each([
    ['a ragged row', `${header}${good}a,b\n`, 'import.row.ragged', 3],
    [
      'a day that does not exist',
      `${header}${good}${phone(1)},${phone(2)},31/02/2026 10:00:00,5,call\n`,
      'time.no-day',
      3,
    ],
    [
      'day and month exchanged',
      `${header}${good}${phone(1)},${phone(2)},10/25/2026 10:00:00,5,call\n`,
      'time.no-day',
      3,
    ],
    ['a number that was cut', `${header}${good}1941234567,${phone(2)},01/10/2026 10:00:00,5,call\n`, 'phone.digits', 3],
    ['a row that names nobody', `${header}${good},${phone(2)},01/10/2026 10:00:00,5,call\n`, 'import.entity.noId', 3],
    ['an event without its time', `${header}${good}${phone(1)},${phone(2)},,5,call\n`, 'import.link.identity', 3],
    ['a broken quote', `${header}${good}"a"b,c,d,e,f\n`, 'import.quote.after', 3],
  ])('%s is set aside with its reason, the rest comes in', async (_, text, code, row) => {
    const report = await run([await file('calls.csv', text)]);
    expect(report).toMatchObject({ state: 'done', rejected: 1, imported: 1, links: { new: 1 } });
    const [rejected] = await store.rejected(1);
    expect(rejected).toMatchObject({ row, why: { code } });
    for (const language of ['en', 'zh'] as const) expect(say(language, rejected!.why)).not.toMatch(/[{}]/);
  });

  test('a quoted newline is part of its cell', async () => {
    const text = 'id,name\n1,"Anna\nBerg"\n2,Ben\n';
    const people = {
      ...calls,
      name: 'people',
      files: [{ name: '*.csv', entities: [{ as: 'p', kind: 'Person', id: 'id', set: { name: 'name' } }] }],
    };
    await run([await file('people.csv', text)], {}, people);
    expect(await graph.read('MATCH (r:Record) RETURN r.row AS row ORDER BY row')).toEqual([{ row: 2 }, { row: 3 }]);
  });

  test('an unknown column is said once, and nothing stops; one ignored on purpose is not spoken of', async () => {
    const text = `from,to,time,seconds,kind,mood\n${good.replace('\n', ',good\n').repeat(2)}`;
    const path = await file('calls.csv', text);
    const said = { says: { code: 'import.column.unknown', values: { column: 'mood' } }, count: 1 };
    expect((await run([path])).said).toContainEqual(expect.objectContaining(said));
    expect(codes(await run([path], {}, one({ ignore: ['mood'] })))).not.toContain('import.column.unknown');
  });

  test('a missing column stops before the first row and names what is there', async () => {
    await expect(run([await file('calls.csv', 'from,to,when\n1,2,3\n')])).rejects.toMatchObject({
      says: { code: 'import.column.missing', values: { column: 'kind', columns: 'from · to · when' } },
    });
    expect([await count('(i:Import)'), (await store.imports()).length]).toEqual([0, 0]);
  });

  test('a wrong encoding stops before the first row', async () => {
    const bytes = Buffer.concat([Buffer.from(header), Buffer.from([0xff, 0xfe, 0x80, 0x0a])]);
    await expect(run([await file('calls.csv', bytes)], {}, one({ encoding: 'utf-8' }))).rejects.toMatchObject({
      says: { code: 'import.encoding.wrong', values: { row: 2 } },
    });
  });

  test('days that read both ways are said and counted; one that settles it silences the doubt', async () => {
    const at = (day: string) => `${phone(1)},${phone(2)},${day}/2026 10:00:00,5,call\n`;
    const either = await run([await file('calls.csv', header + at('03/04') + at('05/06'))]);
    expect(either.said).toContainEqual(
      expect.objectContaining({
        says: { code: 'import.dates.either', values: { column: 'time', format: calls.dates } },
        count: 2,
      }),
    );
    const settled = await run([await file('calls.csv', header + at('03/04') + at('25/06'))]);
    expect(codes(settled)).not.toContain('import.dates.either');
  });

  test('an unknown number makes no entity that ties strangers together', async () => {
    const text = ['0', 'unknown', '无'].map((none) => `${none},${phone(2)},01/10/2026 10:00:00,5,call\n`).join('');
    const report = await run([await file('calls.csv', header + text)]);
    expect(report).toMatchObject({ rejected: 3, entities: { new: 0, known: 0 } });
    expect(await count('(n:Phone)')).toBe(0);
  });

  test('two payments of 50 on one day stay two; a source that repeats its rows keeps one', async () => {
    const text = header + good.repeat(3);
    expect(await run([await file('calls.csv', text)])).toMatchObject({ links: { new: 3 } });
    expect(await count('()-[l:CALLED]->()')).toBe(3);
    const same = one({ links: [{ ...calls.files[0]!.links[0], repeats: 'same' }] });
    expect(await run([await file('calls.csv', text)], {}, { ...same, name: 'repeats' })).toMatchObject({
      imported: 3,
      links: { new: 0, known: 1 },
    });
  });

  test('an end that no row describes is imported and reported', async () => {
    const mapping = {
      ...calls,
      name: 'people',
      files: [
        { name: 'people.csv', entities: [{ as: 'p', kind: 'Person', id: 'id', set: { name: 'name' } }] },
        {
          name: 'kin.csv',
          links: [{ kind: 'KIN_OF', from: { kind: 'Person', id: 'a' }, to: { kind: 'Person', id: 'b' } }],
        },
      ],
    };
    const report = await run(
      [await file('people.csv', 'id,name\n1,Anna\n2,Ben\n'), await file('kin.csv', 'a,b\n1,2\n1,9\n')],
      {},
      mapping,
    );
    expect(report).toMatchObject({ entities: { new: 3 }, links: { new: 2 }, mentioned: 1 });
    expect(report.said).toEqual([
      {
        says: { code: 'import.end.undescribed', values: { kinds: 'Person' } },
        count: 1,
        first: { file: 'kin.csv', row: 3 },
      },
    ]);
  });

  test('duplicate ids, ids beyond 2^53, formulas, Cypher and HTML: all kept digit for digit and sign for sign', async () => {
    const name = `Robert'); MATCH (n) DETACH DELETE n; // <script>alert(1)</script>`;
    const mapping = {
      ...calls,
      name: 'people',
      files: [
        { name: '*.csv', entities: [{ as: 'p', kind: 'Person', id: 'id', set: { name: 'name', occupation: 'job' } }] },
      ],
    };
    const report = await run(
      [
        await file(
          'p.csv',
          `id,name,job\n9007199254740993,${name},=1+1\n9007199254740993,${name},=1+1\n9007199254740992,Anna,\n`,
        ),
      ],
      {},
      mapping,
    );
    expect(report).toMatchObject({ imported: 3, entities: { new: 2 }, records: 2 });
    expect(
      await graph.read('MATCH (p:Person) RETURN p.uid AS uid, p.name AS name, p.occupation AS job ORDER BY uid'),
    ).toEqual([
      { uid: 'person:people:9007199254740992', name: 'Anna', job: null },
      { uid: 'person:people:9007199254740993', name, job: '=1+1' },
    ]);
  });

  test.each([
    ['a file of another source', 'other.csv', 'import.file.other'],
    ['a file that is not there', 'calls-9.csv', 'import.file.missing'],
  ])('%s is refused by name', async (_, name, code) => {
    if (name === 'other.csv') await file(name, header);
    await expect(run([join(folder, name)])).rejects.toMatchObject({ type: 'BadInput', says: { code } });
  });
});
