/**
 * Whatever bytes a file has behind the first signs of a format: it is read, or answered with a sentence; never anything else.
 * `npm run fuzz` for longer.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { words } from '#graph-schema/words/index.ts';
import { Gatherer } from '../batch.ts';
import { readMapping } from '../check.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { Said } from '../said.ts';
import { openTable } from '../table.ts';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'redthread-fuzz-')), 'file');
});

const samples: Readonly<Record<string, string>> = {
  json: '{"page": 1, "calls": [{"a": [1, {"b": null}], "c": {"d": "\\u5f20"}}, {"a": 2.50}], "x": []}',
  jsonl: '{"a": 1, "b": {"c": "x"}}\n{"a": [1, 2]}\n\n{"d": true}\n',
  xml: '<?xml version="1.0" encoding="UTF-8"?>\n<r a="1"><!-- c --><x n="1">t &amp; u<y/></x><x><![CDATA[<]]><y>2</y><y>3</y></x></r>',
  graphml:
    '<graphml><key id="d" for="node" attr.name="n"/><graph edgedefault="directed"><node id="a"><data key="d">x</data></node><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  gexf: '<gexf><graph><attributes class="node"><attribute id="0" title="t"/></attributes><nodes><node id="1"><attvalues><attvalue for="0" value="v"/></attvalues></node></nodes><edges><edge source="1" target="1"/></edges></graph></gexf>',
  anx: '<Chart><ChartItemCollection><ChartItem Label="a"><End><Entity EntityId="a"><Icon><IconStyle Type="P"/></Icon></Entity></End></ChartItem></ChartItemCollection></Chart>',
  csv: 'a,b\n1,"x\ny"\n2,z\n',
  gpx: '<gpx><wpt lat="1" lon="2"><name>a</name></wpt><trk><name>t</name><trkseg><trkpt lat="1.5" lon="2.5"><ele>3</ele><time>2026-03-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>',
  kml: '<kml><Document><Placemark id="a"><Point><coordinates>1,2,3</coordinates></Point></Placemark><Placemark><Track><when>2026-03-01T00:00:00Z</when><coord>1 2 3</coord></Track></Placemark></Document></kml>',
  geojson:
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 1, "properties": {"name": "x", "times": ["2026"]}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4.5]]}}]}',
  vcard:
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jane;;;\r\nTEL;TYPE=CELL:+44 7700\r\n 900123\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=20=\r\nb\r\nEND:VCARD\r\n',
  case: '{"@context": {"a": "https://ontology.unifiedcyberontology.org/"}, "@graph": [{"@id": "a", "@type": "x:Call", "x:hasFacet": [{"@type": "x:CallFacet", "x:from": {"@id": "b"}, "x:to": [{"@id": "c"}]}]}, {"@id": "r", "@type": "x:Relationship", "x:source": {"@id": "a"}, "x:target": {"@id": "b"}}]}',
  neo4j: 'id:ID(P),name,age:int,tags:string[],:LABEL\n1,Anna,30,a;b,Person;X\n2,Bo,x,,Person\n',
};

const tables = ['links', 'plain-nodes', 'ties', 'talk'];
const figures = new Map<string, { tried: number; passed: number; refused: number; rows: number; faults: number }>();
const runs = Number(process.env['REDTHREAD_FUZZ'] ?? 60);
const limits = { numRuns: runs, seed: runs > 60 ? Date.now() : 20261122 };
const timeout = 60_000 + runs * 1_000;

afterAll(() => {
  for (const [format, told] of figures)
    process.stderr.write(
      `${format}: ${told.tried} tried, ${told.passed} passed (${told.rows} rows, ${told.faults} set aside), ${told.refused} refused, 0 wrong\n`,
    );
  expect(process.memoryUsage().rss).toBeLessThan(1_500 << 20);
});

/** A sentence in both languages, whole. */
function isTold(says: Say): void {
  for (const language of ['en', 'zh'] as const) {
    expect(words[language]).toHaveProperty([says.code]);
    // What the file holds may look like a place for a value; only those of the wording have to be filled.
    const places = [...String(words[language][says.code]).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(Object.keys(says.values ?? {})).toEqual(expect.arrayContaining(places));
  }
}

/** Reads all there is, as a mapping of one's own would and as one of the tables that it may hold. */
async function readAll(bytes: Buffer, format: string): Promise<void> {
  await writeFile(path, bytes);
  const told = figures.get(format) ?? { tried: 0, passed: 0, refused: 0, rows: 0, faults: 0 };
  figures.set(format, told);
  for (const table of [undefined, tables[bytes.length % tables.length]])
    try {
      told.tried++;
      const opened = await openTable(path, 'fuzz', { table });
      let last = 0;
      for await (const page of opened.pages())
        for (const { row, cells, fault } of page.rows) {
          expect(row).toBeGreaterThan(last);
          last = row;
          told.rows++;
          if (!fault) expect(cells).toHaveLength(opened.columns.length);
          else isTold(fault.why);
          if (fault) told.faults++;
        }
      for (const says of [...opened.doubts, ...(opened.doubtsAfter?.() ?? [])]) isTold(says);
      told.passed++;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      isTold(cause.says);
      told.refused++;
    }
}

const changes = fc.array(
  fc.record({
    at: fc.nat(5_000),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('<', '>', '{', ']', '"', ',', '\n', '&', ':61:', '\0', '<!DOCTYPE', '/>'),
    ),
  }),
  { maxLength: 5 },
);

const changed = (whole: string, list: readonly { at: number; cut: number; put: string }[]): string =>
  list.reduce((now, { at, cut, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, whole);

test.each(Object.keys(samples))(
  '%s, changed here and there',
  async (format) => {
    const whole = samples[format]!;
    await fc.assert(
      fc.asyncProperty(changes, (list) => readAll(Buffer.from(changed(whole, list)), format)),
      limits,
    );
  },
  timeout,
);

test.each([
  ...['mt940/sample.sta', 'camt/sample.xml', 'tracks-and-places/sample.gpx', 'tracks-and-places/sample.kml'],
  ...['tracks-and-places/sample.geojson', 'address-book/sample.vcf', 'case-uco/sample.json'],
])(
  'the sample of a source, changed here and there: %s',
  async (sample) => {
    const whole = await readFile(new URL(`../../sources/${sample}`, import.meta.url));
    const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, bytes, async (list, spoilt) => {
        const text = Buffer.from(changed(whole.toString('latin1'), list), 'latin1');
        for (const [at, byte] of spoilt) if (text.length > 0) text[at % text.length] = byte;
        await readAll(text, sample);
      }),
      limits,
    );
  },
  timeout,
);

test(
  'a half of one sample behind a half of another',
  async () => {
    const all = Object.values(samples);
    const half = fc.tuple(fc.constantFrom(...all), fc.nat(100));
    await fc.assert(
      fc.asyncProperty(half, half, async ([a, atA], [b, atB]) => {
        await readAll(Buffer.from(a.slice(0, (a.length * atA) / 100) + b.slice((b.length * atB) / 100)), 'halves');
      }),
      limits,
    );
  },
  timeout,
);

test(
  'random bytes behind the first signs of each',
  async () => {
    const heads = [
      ...['', '{"', '[{', '<', '<?xml ', '<graphml><', '<gexf>', '<Chart>', ':20:a\n:25:b\n', '\ufeff[', 'a,b\n'],
      ...[
        '<gpx><trk><trkseg><trkpt lat="',
        '<kml><Placemark>',
        'BEGIN:VCARD\nTEL',
        ':ID,a:int\n',
        ':START_ID,:END_ID\n',
      ],
      ...['{"type": "FeatureCollection", "features": [', '{"x": "caseontology.org", "@graph": ['],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        await readAll(Buffer.concat([Buffer.from(head), tail]), 'random bytes');
      }),
      { ...limits, numRuns: limits.numRuns * 5 },
    );
  },
  timeout * 5,
);

const cell = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '6222021234567890128',
    '2026-03-01 10:00:00',
    '5',
    '-',
    '0',
    '无',
    '1e3',
    '24:00',
    '=1+1',
    "O'B",
    '\0',
  ),
);

test(
  'rows of whatever cells: each is imported, rejected with a sentence, or filtered; nothing is thrown',
  async () => {
    const header = ['from', 'to', 'at', 'amount', 'name'];
    const mapping = readMapping({
      ...{ format: 1, name: 'fuzz', words: { en: 'Fuzz', zh: '模糊' }, grade: 'record', zone: 'UTC', currency: 'CNY' },
      files: [
        {
          ...{ name: '*', only: [{ cell: 'name', equals: '-', not: true }] },
          entities: [{ as: 'a', kind: 'Account', set: { number: 'from', holder: 'name' } }],
          links: [
            {
              ...{ kind: 'PAID', from: 'a', to: { kind: 'Account', set: { number: 'to' } } },
              set: { at: 'at', amount: 'amount' },
            },
          ],
        },
      ],
    });
    const told = { tried: 0, passed: 0, refused: 0, rows: 0, faults: 0 };
    figures.set('rows', told);
    const sound = ['6222021234567890128', '6222021234567890136', '2026-03-01 10:00:00', '5', 'Anna'];
    const mostly = (text: string) =>
      fc.oneof({ weight: 6, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: cell });
    const whole = fc.tuple(...sound.map(mostly));
    const ragged = fc.array(cell, { minLength: 4, maxLength: 6 });
    const rows = fc.array(fc.oneof({ weight: 4, arbitrary: whole }, ragged), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (list, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        await writeFile(path, [header, ...list].map((cells) => cells.map(quoted).join(delimiter)).join('\n'));
        told.tried++;
        const said = new Said();
        const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
        const prepared = await prepare({
          ...{ source: { mapping }, paths: [{ path, name: 'fuzz.csv' }], folder: null, said, onBytes: () => undefined },
        });
        for await (const { rejected } of readPages(prepared, new Gatherer(said), said, totals))
          for (const { why, perhaps } of rejected) {
            isTold(why);
            if (perhaps) isTold(perhaps);
          }
        const [{ rows: all, imported, rejected, filtered }] = totals as [(typeof totals)[0]];
        expect(imported + rejected + filtered).toBe(all);
        const isBlank = (cells: readonly string[]) => cells.every((one) => one.replaceAll('\0', '').trim() === '');
        expect(all).toBe(list.filter((cells) => !isBlank(cells)).length);
        for (const { says } of said.list()) isTold(says);
        told.passed++;
        told.rows += all;
        told.faults += rejected;
      }),
      limits,
    );
  },
  timeout,
);
