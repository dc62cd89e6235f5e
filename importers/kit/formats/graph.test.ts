/** Graph files: every node, link and attribute comes out, with the words of the file; what is bent is read as it is meant. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTable, type Row, type Written } from '../table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-graph-'));
});

async function read(text: string, written: Written) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, text);
  const table = await openTable(path, 'net.xml', written);
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  const told = rows.map(({ cells }) =>
    Object.fromEntries(table.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
  );
  return { table, told, rows };
}

const graphml = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="role"><default>member</default></key>
  <key id="d1" for="edge" attr.name="weight"/><key id="d2" for="node"/>
  <graph edgedefault="undirected">
    <node id="a" labels=":Person:Officer"><data key="d0">boss</data><data key="d2"><y:Shape xmlns:y="y"><y:NodeLabel>Anna</y:NodeLabel></y:Shape></data></node>
    <node id="g"><data key="name">Group</data><graph edgedefault="directed"><node id="g::b"/><edge source="g::b" target="a"/></graph></node>
    <edge id="e" source="a" target="g" label="KNOWS"><data key="d1">2.50</data></edge>
    <edge source="g" target="a" directed="true"/>
  </graph></graphml>`;

describe('GraphML', () => {
  test('nodes with their data, defaults, labels, and graphs within', async () => {
    const { told, rows, table } = await read(graphml, {});
    expect(told).toEqual([
      { id: 'a', label: 'a', category: 'Person:Officer', role: 'boss', labels: ':Person:Officer', d2: 'Anna' },
      { id: 'g', label: 'Group', role: 'member', name: 'Group' },
      { id: 'g::b', label: 'g::b', role: 'member' },
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(table.doubts).toMatchObject([{ code: 'import.table.others' }]);
  });

  test('links, each directed as its graph or it itself says', async () => {
    expect((await read(graphml, { table: 'links' })).told).toEqual([
      { source: 'g::b', target: 'a', directed: 'yes' },
      {
        id: 'e',
        source: 'a',
        target: 'g',
        category: 'KNOWS',
        label: 'KNOWS',
        'attribute.label': 'KNOWS',
        directed: 'no',
        weight: '2.50',
      },
      { source: 'g', target: 'a', directed: 'yes' },
    ]);
  });

  test('plain: the same few columns for every file, ids with the name of their file', async () => {
    const { told, table } = await read(graphml, { table: 'plain-links' });
    expect(table.columns).toEqual(['key', 'source', 'target', 'category', 'attributes']);
    expect(told[1]).toEqual({
      ...{ key: 'net.xml#e', source: 'net.xml#a', target: 'net.xml#g', category: 'KNOWS' },
      attributes: 'label: KNOWS\nweight: 2.50\ndirected: no',
    });
  });
});

describe('GEXF', () => {
  test('1.1 with ids for keys, 1.2 with for; values by their titles; nodes within nodes', async () => {
    const gexf = (key: string) => `<gexf xmlns="urn:x" xmlns:viz="urn:viz"><graph defaultedgetype="directed">
      <attributes class="node"><attribute id="0" title="type"/><attribute id="1" title="label"><default>none</default></attribute></attributes>
      <nodes><node id="1" label="A"><attvalues><attvalue ${key}="0" value="person"/></attvalues><viz:size value="2"/>
        <nodes><node id="2"><attvalues><attvalue ${key}="1" value="x"/><attvalue ${key}="1" value="y"/></attvalues></node></nodes></node></nodes>
      <edges><edge id="0" source="1" target="2" weight="0.5"/><edge source="2" target="1" type="undirected" label="sees"/></edges></graph></gexf>`;
    for (const key of ['id', 'for']) {
      expect((await read(gexf(key), { table: 'nodes' })).told).toEqual([
        { id: '1', label: 'A', category: 'person', type: 'person', 'attribute.label': 'none', 'size.value': '2' },
        { id: '2', label: '2', 'attribute.label': 'x\ny' },
      ]);
      expect((await read(gexf(key), { table: 'links' })).told).toEqual([
        { id: '0', source: '1', target: '2', directed: 'yes', weight: '0.5' },
        { source: '2', target: '1', directed: 'no', label: 'sees', category: 'sees' },
      ]);
    }
  });
});

describe('i2 ANX', () => {
  const item = (inner: string, more = 'Label="L"') => `<ChartItem ${more}>${inner}</ChartItem>`;
  const chart = (items: string, more = '') =>
    `<Chart ${more}><ChartItemCollection>${items}</ChartItemCollection></Chart>`;
  test('entities with type, identity, times that are set, cards and attributes; what stands for nothing is none', async () => {
    const entity = item(
      `<End><Entity EntityId="E1" Identity="P-1"><CardCollection><Card Summary="seen"/></CardCollection><Icon><IconStyle Type="Person"/></Icon></Entity></End>
       <AttributeCollection><Attribute AttributeClass="Phone" Value="138"/></AttributeCollection>`,
      'Label="Anna" DateSet="true" TimeSet="false" DateTime="2026-01-02T10:00:00" Description="boss"',
    );
    const { told } = await read(chart(entity + item('<TextBlock/>')), { table: 'nodes' });
    expect(told).toEqual([
      {
        id: 'E1',
        label: 'Anna',
        category: 'Person',
        identity: 'P-1',
        date: '2026-01-02',
        description: 'boss',
        Phone: '138',
        cards: 'seen',
      },
    ]);
  });

  test.each([
    ['ArrowOnHead', { source: 'a', target: 'b', directed: 'yes' }],
    ['ArrowOnTail', { source: 'b', target: 'a', directed: 'yes' }],
    ['ArrowNone', { source: 'a', target: 'b', directed: 'no' }],
    ['ArrowOnBoth', { source: 'a', target: 'b', directed: 'yes', arrow: 'both' }],
  ])('a link with %s', async (arrow, wanted) => {
    const link = item(
      `<Link End1Id="a" End2Id="b"><LinkStyle ArrowStyle="${arrow}" Type="Link"/></Link>`,
      'Label="SIBLING"',
    );
    expect((await read(chart(link), { table: 'links' })).told).toEqual([
      { ...wanted, label: 'SIBLING', category: 'SIBLING' },
    ]);
  });
});

test('a file that breaks breaks before a row of it is read', async () => {
  for (const table of ['nodes', 'plain-nodes', 'plain-links'])
    await expect(read(graphml.replace('</graphml>', ''), { table })).rejects.toMatchObject({
      says: { code: 'import.xml.broken' },
    });
});

test('a table that no graph file has is refused by name; "at" reads the file as any other XML', async () => {
  await expect(read(graphml, { table: 'edges' })).rejects.toMatchObject({
    says: {
      code: 'import.table.none',
      values: { table: 'edges', tables: 'nodes · links · plain-nodes · plain-links' },
    },
  });
  expect((await read(graphml, { at: 'graphml/graph/edge' })).told[0]).toMatchObject({ '@id': 'e', 'data.@key': 'd1' });
});
