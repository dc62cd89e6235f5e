/** A chart as shapes and texts for paper and SVG: what the canvas shows, in the colours of the light theme. */
import type { DrawingInput } from '#casework/out/drawing.ts';
import type { Group } from '#graph-schema/ontology/define.ts';
import type { LinePicture, NodePicture, Picture } from '../canvas/picture.ts';
import { severalSize, sheets } from '../canvas/marks.ts';
import { crowd, threadExtra } from '../canvas/style.ts';
import { outline, shapeOf } from '../icons/shapes.ts';
import type { Tokens } from '../ui/tokens.ts';
import { ways, type Way } from './lines.ts';

type Marks = DrawingInput['marks'];

const colour = (tokens: Tokens, name: string): string => tokens[name] ?? '#888888';

/** @param tokens  `#rrggbb` by name */
export function drawingOf({ nodes, lines }: Picture, tokens: Tokens): DrawingInput {
  const r = nodes.length > crowd ? 14 : 17;
  const ends = new Map(nodes.map(({ uid, spot, group }) => [uid, { ...spot, shape: shapeOf[group] }]));
  const pairs = Map.groupBy(lines, ({ from, to }) => [from, to].toSorted().join(' '));
  const laid = [...pairs.values()].flatMap((pair) => {
    const found = ways(pair, ends, r);
    return pair.map((line, i) => ({ line, way: found[i] as Way }));
  });
  // The thread lies on top of the other lines.
  const [thread, rest] = [laid.filter(isThread), laid.filter((each) => !isThread(each))];
  const ordered = [...rest, ...thread];
  const marks = [
    ...ordered.flatMap(({ line, way }) => lineMarks(line, way, tokens)),
    ...ordered.flatMap(({ line, way }) => countMark(line, way, tokens)),
    ...nodes.flatMap((node) => nodeMarks(node, r, tokens)),
    ...nodes.map((node) => captionMark(node, r, tokens)),
  ];
  return { marks, ...boundsOf(nodes, laid) };
}

const isThread = ({ line }: { line: LinePicture }): boolean => line.classes.split(' ').includes('thread');

function lineMarks(line: LinePicture, { from, to, bend }: Way, tokens: Tokens): Marks {
  const is = new Set(line.classes.split(' '));
  const stroke = colour(tokens, is.has('thread') ? 'thread' : 'edge');
  const width = line.width + (is.has('thread') ? threadExtra : 0);
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  const arrow = is.has('directed') ? 7 + width : 0;
  const end = { x: to.x - Math.cos(angle) * arrow * 0.8, y: to.y - Math.sin(angle) * arrow * 0.8 };
  const d = `M${at(from)}Q${at(bend)} ${at(end)}`;
  const dash = is.has('stated')
    ? { dash: [5, 4] }
    : is.has('worked-out')
      ? { dash: [0.1, 4], round: true }
      : is.has('tie')
        ? { dash: [2, 5] }
        : {};
  const marks: Marks = [{ d, stroke, width, ...dash }];
  if (arrow === 0) return marks;
  const wing = (side: number) => ({
    x: to.x - Math.cos(angle) * arrow + Math.cos(angle + Math.PI / 2) * arrow * 0.42 * side,
    y: to.y - Math.sin(angle) * arrow + Math.sin(angle + Math.PI / 2) * arrow * 0.42 * side,
  });
  return [...marks, { d: `M${at(to)}L${at(wing(1))}L${at(wing(-1))}Z`, fill: stroke }];
}

function countMark(line: LinePicture, { middle }: Way, tokens: Tokens): Marks {
  if (line.count === '') return [];
  const thread = line.classes.split(' ').includes('thread');
  return [
    {
      ...{ text: line.count, x: middle.x, y: middle.y + 4, size: 11 },
      fill: colour(tokens, thread ? 'thread' : 't2'),
      ground: '#ffffff',
      edge: colour(tokens, thread ? 'thread' : 'ctl'),
    },
  ];
}

/** The shape of a kind with its glyph: on the chart and in the legend. */
export function kindMarks(
  group: Group,
  icon: string,
  { x, y, r }: { x: number; y: number; r: number },
  tokens: Tokens,
): Marks {
  const scale = (r * 19) / 17 / 16;
  return [
    { d: outline(shapeOf[group], r), x, y, fill: colour(tokens, group) },
    { d: icon, x: x - 8 * scale, y: y - 8 * scale, scale, fill: colour(tokens, 'glyph'), evenOdd: true },
  ];
}

/** A closed group: a card with the glyph of its kind and its count, the edges of two more behind it. */
function severalMarks({ spot: { x, y }, icon, group, members }: NodePicture, tokens: Tokens): Marks {
  const { width, height } = severalSize;
  const [w, h] = [width / 2, height / 2];
  const card = (by: number) =>
    `M${-w + 7 + by} ${-h + by}H${w - 7 + by}a7 7 0 0 1 7 7V${h - 7 + by}a7 7 0 0 1 -7 7H${-w + 7 + by}a7 7 0 0 1 -7 -7V${-h + 7 + by}a7 7 0 0 1 7 -7Z`;
  const edge = { fill: '#ffffff', stroke: colour(tokens, 'ctl'), width: 1.3 };
  return [
    ...[7, 3.5, 0].map((by) => ({ d: card(by), x, y, ...edge })),
    {
      ...{ d: icon === '' ? sheets : icon, x: x - w + 7, y: y - 8, evenOdd: true },
      fill: colour(tokens, icon === '' ? 't2' : group),
    },
    { text: String(members), x: x + 10, y: y + 4.6, size: 13, strong: true, fill: colour(tokens, 't1') },
  ];
}

/** What no source states: a white ground; dashed, with a question mark, where it is expected and was not found. */
function ownMarks({ spot: { x, y }, icon, group, missing }: NodePicture, r: number, tokens: Tokens): Marks {
  const scale = (r * 19) / 17 / 16;
  const [outlined, fill] = [outline(missing ? shapeOf[group] : 'square', r), colour(tokens, missing ? group : 't2')];
  const dash = missing ? { dash: [3, 2.4] } : {};
  return [
    { d: outlined, x, y, fill: '#ffffff', stroke: colour(tokens, missing ? 't3' : 'ctl'), width: 1.4, ...dash },
    { d: icon, x: x - 8 * scale, y: y - 8 * scale, scale, fill, evenOdd: true },
    ...(missing
      ? [{ ...{ text: '?', x: x + 15, y: y + 18, size: 12, strong: true }, fill: colour(tokens, 't2') }]
      : []),
  ];
}

function nodeMarks(node: NodePicture, r: number, tokens: Tokens): Marks {
  const { x, y } = node.spot;
  const marks: Marks = [];
  if (node.merged > 1)
    marks.push({ d: outline('circle', r + 3.5), x, y, stroke: colour(tokens, 'people'), width: 1.5 });
  const isOwn = node.missing || /\bnote\b/.test(node.classes);
  if (isOwn) marks.push(...ownMarks(node, r, tokens));
  else if (node.members > 0) marks.push(...severalMarks(node, tokens));
  else marks.push(...kindMarks(node.group, node.icon, { x, y, r }, tokens));
  if (node.merged > 1) {
    const fill = colour(tokens, 'people');
    marks.push({ d: outline('circle', 7.5), x: x + 13, y: y + 13, fill, stroke: '#ffffff', width: 1.5 });
    marks.push({ text: String(node.merged), x: x + 13, y: y + 16.6, size: 10, strong: true, fill: '#ffffff' });
  }
  if (node.hidden !== '')
    marks.push({
      ...{ text: node.hidden, x: x + 12.5 + node.hidden.length * 3.1, y: y - 13, size: 10 },
      ...{ fill: colour(tokens, 't2'), ground: '#ffffff', edge: colour(tokens, 'ctl') },
    });
  if (node.pinned) {
    marks.push({ d: outline('circle', 6.5), x: x - 14, y: y - 14, fill: '#ffffff', stroke: colour(tokens, 'line-2') });
    const pin = 'M6 2.5h4l-.5 4 2 2.2h-7l2-2.2zM8 8.8V14';
    marks.push({
      d: pin,
      x: x - 18.5,
      y: y - 18.5,
      scale: 0.56,
      stroke: colour(tokens, 't2'),
      width: 1.9,
      round: true,
    });
  }
  if (node.notes > 0) {
    const sheet = 'M-6 -6h12v8l-4 4h-8z';
    const place = { x: x - 14, y: y + 13 };
    marks.push({ d: sheet, ...place, fill: '#ffffff', stroke: colour(tokens, 't2'), width: 1.2 });
    marks.push({ d: 'M-3.4 -2.8h6.8M-3.4 0h6.8M-3.4 2.8h3', ...place, stroke: colour(tokens, 't2'), width: 1 });
  }
  if (node.conflict) {
    const place = { x: x + (node.merged > 1 ? -13 : 13), y: y + 13 };
    const fill = colour(tokens, 'warn-fill');
    marks.push({ d: 'M0-8.5 8.5 0 0 8.5-8.5 0z', ...place, fill, stroke: '#ffffff', width: 1.5 });
    marks.push({ d: 'M-3-1.5h6M-3 1.5h6M2-4-2 4', ...place, stroke: '#1a1c20', width: 1.3, round: true });
  }
  return marks;
}

const captionMark = (node: NodePicture, r: number, tokens: Tokens): Marks[number] => ({
  ...{ text: node.caption, of: node.uid, x: node.spot.x, y: node.spot.y + r + 17, size: 12, wrap: 150 },
  fill: colour(tokens, 't1'),
  ground: '#ffffff',
});

/** Everything that is drawn, with room for the captions. */
function boundsOf(nodes: readonly NodePicture[], laid: readonly { way: Way }[]) {
  const xs = [...nodes.flatMap(({ spot }) => [spot.x - 80, spot.x + 80]), ...laid.map(({ way }) => way.middle.x)];
  const ys = [...nodes.flatMap(({ spot }) => [spot.y - 36, spot.y + 66]), ...laid.map(({ way }) => way.middle.y)];
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b), Infinity), ys.reduce((a, b) => Math.min(a, b), Infinity)];
  const [right, bottom] = [
    xs.reduce((a, b) => Math.max(a, b), -Infinity),
    ys.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  return nodes.length === 0
    ? { left: 0, top: 0, width: 1, height: 1 }
    : { left, top, width: right - left, height: bottom - top };
}

const at = ({ x, y }: { x: number; y: number }): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
