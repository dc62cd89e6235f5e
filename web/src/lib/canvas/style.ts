/** The canvas style: made from the ontology's groups and the tokens of the theme (WORKBENCH §4). */
import type cytoscape from 'cytoscape';
import type { Group } from '#graph-schema/ontology/define.ts';
import type { Tokens } from '#lib/ui/tokens.ts';
import { marksSize, severalSize } from './marks.ts';

const shapes: Readonly<Record<Group, { shape: cytoscape.Css.NodeShape; size: number }>> = {
  people: { shape: 'ellipse', size: 34 },
  talk: { shape: 'round-rectangle', size: 31 },
  ways: { shape: 'round-rectangle', size: 31 },
  money: { shape: 'round-rectangle', size: 31 },
  things: { shape: 'round-rectangle', size: 31 },
  cases: { shape: 'round-hexagon', size: 36 },
  places: { shape: 'round-diamond', size: 41 },
};

const font =
  'Inter Variable, Segoe UI Variable Text, system-ui, PingFang SC, Microsoft YaHei UI, Noto Sans SC, Noto Sans CJK SC, sans-serif';

/** Above this many nodes they are drawn smaller. */
export const crowd = 300;

export function styleOf(tokens: Tokens): cytoscape.StylesheetJson {
  const t = (name: string): string => tokens[name] ?? '#888';
  return [
    {
      selector: 'node',
      style: {
        label: 'data(caption)',
        'font-family': font,
        'font-size': 12,
        'font-weight': 500 as never,
        color: t('t1'),
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'ellipsis',
        'text-max-width': '150px',
        'text-background-color': t('canvas'),
        'text-background-opacity': 0.82,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 7,
        // A list of data() mappings is taken for addresses: only a function gives two layers.
        'background-image': ((node: cytoscape.NodeSingular) => [node.data('glyph'), node.data('marks')]) as never,
        'background-width': ['56%', `${marksSize}px`] as never,
        'background-height': ['56%', `${marksSize}px`] as never,
        'background-clip': ['node', 'none'] as never,
        'background-image-containment': ['inside', 'over'] as never,
        'bounds-expansion': 26,
        'overlay-opacity': 0,
        'outline-color': t('t1'),
        'outline-offset': 2.5,
        'outline-width': 0,
      },
    },
    ...(Object.keys(shapes) as Group[]).map((group) => ({
      selector: `node[group = "${group}"]`,
      style: {
        shape: shapes[group].shape,
        width: shapes[group].size,
        height: shapes[group].size,
        'background-color': t(group),
      },
    })),
    { selector: 'node.crowded', style: { width: 28, height: 28, 'font-size': 11 } },
    {
      selector: 'node.several',
      style: {
        shape: 'round-rectangle',
        ...severalSize,
        'background-color': t('surface'),
        'background-width': ['100%', `${marksSize}px`] as never,
        'background-height': ['100%', `${marksSize}px`] as never,
        'border-width': 1.5,
        'border-color': t('ctl'),
        'text-margin-y': 11,
      },
    },
    {
      selector: 'node.expected',
      style: {
        'background-color': t('surface'),
        'border-width': 1.5,
        'border-style': 'dashed',
        'border-color': t('t3'),
      },
    },
    {
      selector: 'node.note',
      style: {
        shape: 'round-rectangle',
        width: 30,
        height: 30,
        'background-color': t('surface'),
        'border-width': 1.2,
        'border-color': t('ctl'),
        'text-wrap': 'wrap',
        'text-max-width': '190px',
        'font-weight': 400 as never,
      },
    },
    { selector: 'node.mentioned', style: { 'background-opacity': 0.82 } },
    { selector: 'node.fresh', style: { 'font-weight': 600 as never } },
    { selector: 'node.hovered', style: { 'outline-width': 1.5, 'outline-color': t('t3') } },
    {
      selector: 'node.selected',
      style: {
        'outline-width': 2.25,
        'outline-color': t('t1'),
        color: t('inv'),
        'text-background-color': t('t1'),
        'text-background-opacity': 1,
        'text-background-padding': '3px',
        'min-zoomed-font-size': 0,
        'text-max-width': '320px',
        'z-index': 20,
      },
    },
    {
      selector: 'node.cursor',
      style: {
        'underlay-color': t('accent'),
        'underlay-opacity': 0.28,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        width: 'data(width)',
        'line-color': t('edge'),
        'target-arrow-color': t('edge'),
        'target-distance-from-node': 3,
        'source-distance-from-node': 3,
        'arrow-scale': 0.85,
        label: 'data(count)',
        'font-family': font,
        'font-size': 11,
        'font-weight': 500 as never,
        color: t('t2'),
        'text-background-color': t('canvas'),
        'text-background-opacity': 1,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': '3px',
        'text-border-color': t('ctl'),
        'text-border-opacity': 1,
        'text-border-width': 1,
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[count = ""]', style: { label: '' } },
    { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.stated', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    {
      selector: 'edge.tie',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 5], 'line-color': t('t3'), events: 'no' },
    },
    { selector: 'edge.worked-out', style: { 'line-style': 'dotted' } },
    { selector: 'edge.hovered', style: { 'line-color': t('t3'), 'target-arrow-color': t('t3') } },
    {
      selector: 'edge.thread',
      style: {
        'line-color': t('thread'),
        'target-arrow-color': t('thread'),
        color: t('thread'),
        'text-border-color': t('thread'),
        'z-index': 10,
      },
    },
    {
      selector: 'edge.selected',
      style: { 'line-color': t('t1'), 'target-arrow-color': t('t1'), color: t('t1'), 'z-index': 15 },
    },
    { selector: '.dim', style: { opacity: 0.25 } },
  ];
}

/** Thread lines are thicker than others by this: colour is never the only sign. */
export const threadExtra = 0.9;
