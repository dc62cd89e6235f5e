/** Whatever bytes a file has behind the first signs of a format: it is read, or answered with a sentence; never anything else. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Failure } from '#graph-schema/words/failure.ts';
import { words } from '#graph-schema/words/index.ts';
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
};

/** Reads all there is; a failure must have its words in both languages. */
async function readAll(bytes: Buffer): Promise<void> {
  await writeFile(path, bytes);
  try {
    for (const table of [undefined, 'links', 'plain-nodes']) {
      const opened = await openTable(path, 'fuzz', { table });
      let last = 0;
      for await (const page of opened.pages())
        for (const { row, cells, fault } of page.rows) {
          expect(row).toBeGreaterThan(last);
          last = row;
          if (!fault) expect(cells).toHaveLength(opened.columns.length);
        }
      for (const { code } of [...opened.doubts, ...(opened.doubtsAfter?.() ?? [])])
        expect(words.en).toHaveProperty([code]);
    }
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    expect(words.en).toHaveProperty([cause.says.code]);
    expect(words.zh).toHaveProperty([cause.says.code]);
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

test.each(Object.keys(samples))(
  '%s, changed here and there',
  async (format) => {
    const whole = samples[format]!;
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const text = list.reduce((now, { at, cut, put }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + cut);
        }, whole);
        await readAll(Buffer.from(text));
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

test.each(['mt940/sample.sta', 'camt/sample.xml'])(
  'a statement, changed here and there: %s',
  async (sample) => {
    const whole = await readFile(new URL(`../../sources/${sample}`, import.meta.url), 'latin1');
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const text = list.reduce(
          (now, { at, cut, put }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + cut),
          whole,
        );
        await readAll(Buffer.from(text));
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

test('random bytes behind the first signs of each', async () => {
  const heads = [
    '',
    '{"',
    '[{',
    '<',
    '<?xml ',
    '<graphml><',
    '<gexf>',
    '<Chart>',
    ':20:a\n:25:b\n',
    '\ufeff[',
    'a,b\n',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      await readAll(Buffer.concat([Buffer.from(head), tail]));
    }),
    { numRuns: 300 },
  );
}, 60_000);
