/** Brings a Cytoscape instance to a picture by its differences: what stays is the same element. */
import type cytoscape from 'cytoscape';
import type { Tokens } from '#lib/ui/tokens.ts';
import { glyphImage, marksImage, severalImage } from './marks.ts';
import type { LinePicture, NodePicture, Picture } from './picture.ts';
import { crowd, threadExtra } from './style.ts';

/** An image that shows nothing: Cytoscape wants one address for each layer. */
const none =
  'data:image/svg+xml;utf8,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%221%22%20height=%221%22/%3E';

const nodeData = (node: NodePicture, tokens: Tokens): Record<string, unknown> => ({
  id: node.uid,
  caption: node.caption,
  group: node.group,
  glyph: node.members > 0 ? severalImage(node, tokens) : glyphImage(node.icon, tokens, colourOf(node)),
  marks: marksImage(node, tokens) ?? none,
});

/** What stands on no ground of its family carries the colour itself. */
const colourOf = ({ classes, group }: NodePicture): string =>
  /\bexpected\b/.test(classes) ? group : /\bnote\b/.test(classes) ? 't2' : 'glyph';

const lineData = (line: LinePicture): Record<string, unknown> => ({
  id: line.id,
  source: line.from,
  target: line.to,
  count: line.count,
  width: line.classes.includes('thread') ? line.width + threadExtra : line.width,
});

/**
 * @param from  where a new entity starts its way to its place (its parent); null puts it there at once
 * @returns     the entities that came
 */
export function apply(
  cy: cytoscape.Core,
  { nodes, lines }: Picture,
  tokens: Tokens,
  from: ((uid: string) => { x: number; y: number } | null) | null,
): cytoscape.NodeCollection {
  const came: cytoscape.ElementDefinition[] = [];
  const wanted = new Set<string>();
  const crowded = nodes.length > crowd ? ' crowded' : '';
  cy.startBatch();
  for (const node of nodes) {
    wanted.add(node.uid);
    const data = nodeData(node, tokens);
    const classes = node.classes + crowded;
    const there = cy.getElementById(node.uid);
    if (there.empty()) {
      came.push({ group: 'nodes', data, classes, position: from?.(node.uid) ?? { x: node.spot.x, y: node.spot.y } });
      continue;
    }
    for (const [key, value] of Object.entries(data))
      if (key !== 'id' && there.data(key) !== value) there.data(key, value);
    if (there.scratch('_classes') !== classes) there.classes(hoverKept(there, classes)).scratch('_classes', classes);
    const { x, y } = there.position();
    if (!there.grabbed() && !there.animated() && (x !== node.spot.x || y !== node.spot.y)) {
      there.position({ x: node.spot.x, y: node.spot.y });
    }
  }
  for (const line of lines) {
    wanted.add(line.id);
    const data = lineData(line);
    const there = cy.getElementById(line.id);
    if (there.empty()) {
      came.push({ group: 'edges', data, classes: line.classes });
      continue;
    }
    for (const key of ['count', 'width']) if (there.data(key) !== data[key]) there.data(key, data[key]);
    if (there.scratch('_classes') !== line.classes)
      there.classes(hoverKept(there, line.classes)).scratch('_classes', line.classes);
  }
  cy.elements()
    .filter((each) => !wanted.has(each.id()))
    .remove();
  const added = cy.add(came);
  cy.endBatch();
  return added.nodes();
}

const hoverKept = (element: cytoscape.CollectionReturnValue, classes: string): string =>
  element.hasClass('hovered') ? `${classes} hovered` : classes;
