/** A chart as GraphML: typed attributes for Gephi and for scripts, and shapes and places that yEd draws. */
import { entityKind, linkKind } from '#graph-schema/ontology/index.ts';
import type { Group } from '#graph-schema/ontology/define.ts';
import { kindWords } from '#graph-schema/words/values.ts';
import type { ChartOut } from './chart.ts';
import type { ChartSaid } from './chart-said.ts';
import { named } from './named.ts';
import { stampRows, type Stamp } from './stamp.ts';
import { xml } from './svg.ts';

type Type = 'string' | 'int' | 'double' | 'boolean';
type Key = readonly [name: string, type: Type];

const nodeKeys: readonly Key[] = [
  ...([
    ['label', 'string'],
    ['kind', 'string'],
    ['kindName', 'string'],
    ['x', 'double'],
    ['y', 'double'],
  ] as const),
  ...([
    ['degreeInStore', 'int'],
    ['merged', 'int'],
    ['conflicts', 'string'],
    ['mentioned', 'boolean'],
    ['group', 'string'],
    ['note', 'string'],
    ['own', 'string'],
  ] as const),
];
const edgeKeys: readonly Key[] = [
  ...([
    ['label', 'string'],
    ['kind', 'string'],
    ['kindName', 'string'],
    ['weight', 'double'],
    ['count', 'int'],
  ] as const),
  ...([
    ['first', 'string'],
    ['last', 'string'],
    ['total', 'string'],
    ['line', 'string'],
    ['thread', 'boolean'],
    ['note', 'string'],
  ] as const),
];

const shapes: Readonly<Record<Group, string>> = {
  ...{ people: 'ellipse', cases: 'hexagon', places: 'diamond' },
  ...{ talk: 'roundrectangle', ways: 'roundrectangle', money: 'roundrectangle', things: 'roundrectangle' },
};
const styles = { recorded: 'line', stated: 'dashed', 'worked-out': 'dotted' } as const;

export function chartGraphml(chart: ChartOut, said: ChartSaid, stamp: Stamp): string {
  const declared = (name: string, [key, type]: Key): string =>
    `  <key id="${name[0]}_${key}" for="${name}" attr.name="${key}" attr.type="${type}"/>`;
  const about = [
    ...stampRows(stamp).map(([what, text]) => [what, text].filter(Boolean).join(': ')),
    ...said.shown,
    ...said.cut,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
${nodeKeys.map((key) => declared('node', key)).join('\n')}
${edgeKeys.map((key) => declared('edge', key)).join('\n')}
  <key id="n_drawn" for="node" yfiles.type="nodegraphics"/>
  <key id="e_drawn" for="edge" yfiles.type="edgegraphics"/>
  <key id="g_about" for="graph" attr.name="about" attr.type="string"/>
  <graph id="${xml(chart.name)}" edgedefault="directed">
    <desc>${xml(about.join('\n'))}</desc>
    <data key="g_about">${xml(about.join('\n'))}</data>
${chart.entities.map((entity) => nodeOf(entity, chart, stamp)).join('\n')}
${chart.bundles.map((bundle) => edgeOf(bundle, chart, stamp)).join('\n')}
${chart.own
  .filter(({ is }) => is === 'expected')
  .map(expectedOf(stamp))
  .join('\n')}
  </graph>
</graphml>
`;
}

const data = (key: string, value: string | number | boolean | undefined): string =>
  value === undefined || value === '' ? '' : `<data key="${key}">${xml(String(value))}</data>`;

/** The colour in which it is drawn: that of the family in the light theme, as the page sent it. */
const fillOf = (chart: ChartOut, entity: ChartOut['entities'][number]): string => {
  const drawn = chart.drawing.marks.find(
    (mark) => 'd' in mark && mark.fill !== undefined && mark.x === entity.x && mark.y === entity.y,
  );
  return drawn && 'd' in drawn ? (drawn.fill ?? '#606369') : '#606369';
};

function nodeOf(entity: ChartOut['entities'][number], chart: ChartOut, { tongue }: Stamp): string {
  const { uid, kind, caption, x, y } = entity;
  const parts = [
    ...[data('n_label', caption), data('n_kind', kind), data('n_kindName', kindWords(kind, tongue))],
    // Gephi's y points up, the screen's down; yEd's points down as ours.
    ...[data('n_x', x), data('n_y', -y), data('n_degreeInStore', entity.degree), data('n_merged', entity.merged)],
    ...[data('n_conflicts', entity.conflicts.join(', ')), data('n_mentioned', entity.mentioned)],
    ...[data('n_group', named(chart.own, 'group', uid)), data('n_note', named(chart.own, 'note', uid))],
    `<data key="n_drawn"><y:ShapeNode><y:Geometry x="${x - 17}" y="${y - 17}" width="34" height="34"/>` +
      `<y:Fill color="${fillOf(chart, entity)}"/><y:BorderStyle type="line" width="1.0" color="#ffffff"/>` +
      `<y:NodeLabel modelName="sides" modelPosition="s">${xml(caption)}</y:NodeLabel>` +
      `<y:Shape type="${shapes[entityKind(kind).group]}"/></y:ShapeNode></data>`,
  ];
  return `    <node id="${xml(uid)}">${parts.join('')}</node>`;
}

/** What is expected and was not found: a node that says so, tied to what it is expected for. */
const expectedOf =
  ({ tongue, w }: Stamp) =>
  ({ id, name, kind = 'Thing', about, x, y }: ChartOut['own'][number]): string => {
    const parts = [
      ...[data('n_label', name), data('n_kind', kind), data('n_kindName', kindWords(kind, tongue))],
      ...[data('n_x', x), data('n_y', -y), data('n_own', w.ownThings.is.expected)],
    ];
    const edges = about.map(
      (uid) =>
        `    <edge id="${xml(`${id}|${uid}`)}" source="${xml(id)}" target="${xml(uid)}" directed="false">${data('e_label', w.ownThings.is.expected)}</edge>`,
    );
    return [`    <node id="${xml(id)}">${parts.join('')}</node>`, ...edges].join('\n');
  };

function edgeOf(bundle: ChartOut['bundles'][number], { own }: ChartOut, { tongue }: Stamp): string {
  const { id, from, to, kind, count, line, thread } = bundle;
  const { directed } = linkKind(kind);
  const label = count > 1 ? `${kindWords(kind, tongue)} ${count}` : kindWords(kind, tongue);
  const total = (bundle.total ?? []).map(({ unit, value }) => `${value} ${unit}`).join(', ');
  const parts = [
    ...[data('e_label', label), data('e_kind', kind), data('e_kindName', kindWords(kind, tongue))],
    ...[data('e_weight', count), data('e_count', count), data('e_first', bundle.first), data('e_last', bundle.last)],
    ...[data('e_total', total), data('e_line', line), data('e_thread', thread)],
    data('e_note', named(own, 'note', id)),
    `<data key="e_drawn"><y:PolyLineEdge><y:LineStyle type="${styles[line]}" width="${thread ? 2 : 1}" color="${thread ? '#be1e44' : '#82868d'}"/>` +
      `<y:Arrows source="none" target="${directed ? 'standard' : 'none'}"/><y:EdgeLabel>${xml(label)}</y:EdgeLabel></y:PolyLineEdge></data>`,
  ];
  return `    <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"${directed ? '' : ' directed="false"'}>${parts.join('')}</edge>`;
}
