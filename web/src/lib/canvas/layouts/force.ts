/** By forces: fcose up to 1,500 nodes, d3-force above (LIBRARIES §4: fcose takes over 7 s beyond). */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Layout, LayoutTask, Positions } from './define.ts';

cytoscape.use(fcose);

const most = 1_500;

export const force: Layout = (task) => (task.nodes.length > most ? simulated(task) : withFcose(task));

/** Node 34 px with a caption below: what stands closer hides another's name. */
const room = 135;

function withFcose({ nodes, lines }: LayoutTask): Positions {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 112, height: 62 } }],
    elements: [
      ...nodes.map(({ id, x, y }) => ({ data: { id }, position: { x: x ?? 0, y: y ?? 0 } })),
      ...lines.map(({ from, to }, n) => ({ data: { id: `line ${n}`, source: from, target: to } })),
    ],
  });
  try {
    const fixed = nodes.filter((node) => node.fixed && node.x !== null && node.y !== null);
    cy.layout({
      name: 'fcose',
      quality: 'default',
      animate: false,
      fit: false,
      // With something fixed the rest must start near it, else it is flung away.
      randomize: fixed.length === 0,
      idealEdgeLength: room,
      nodeRepulsion: 9_000,
      nodeSeparation: room,
      numIter: 1_500,
      packComponents: fixed.length === 0,
      tile: true,
      tilingPaddingVertical: 30,
      tilingPaddingHorizontal: 40,
      ...(fixed.length > 0
        ? { fixedNodeConstraint: fixed.map(({ id, x, y }) => ({ nodeId: id, position: { x, y } })) }
        : {}),
    } as unknown as cytoscape.LayoutOptions).run();
    return cy.nodes().map((node) => ({ id: node.id(), ...node.position() }));
  } finally {
    cy.destroy();
  }
}

function simulated({ nodes, lines }: LayoutTask): Positions {
  const points = nodes.map(({ id, x, y, fixed }) => ({
    id,
    ...(x !== null && y !== null ? { x, y, ...(fixed ? { fx: x, fy: y } : {}) } : {}),
  })) as { id: string; x: number; y: number }[];
  const links = lines.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(points)
    .force(
      'links',
      forceLink<{ id: string; x: number; y: number }, { source: string; target: string }>(links)
        .id((p) => p.id)
        .distance(room),
    )
    .force('charge', forceManyBody().strength(-220))
    .force('apart', forceCollide(34))
    .force('x', forceX(0).strength(0.02))
    .force('y', forceY(0).strength(0.02))
    .stop()
    .tick(300);
  return points;
}
