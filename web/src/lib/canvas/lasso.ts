/** A line drawn round entities by a free hand; the button arms it, Ctrl begins it at once (WORKBENCH §3). */
import type cytoscape from 'cytoscape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies within a closed line (crossings to its right are odd). @source PNPOLY, W. R. Franklin */
export function within({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [a, b] = [line[i] as Point, line[j] as Point];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export interface Drawing {
  /** Whether the next stroke is a lasso, wherever it begins. */
  readonly armed: () => boolean;
  /** The stroke so far in pixels of the canvas; none at its end. */
  readonly trace: (line: readonly Point[]) => void;
  /** What it went round. @param more  Ctrl was held: it is added to the selection */
  readonly done: (uids: readonly string[], more: boolean) => void;
}

/** Shorter strokes are a click that trembled. */
const leastStroke = 4;

export function listenForLasso(cy: cytoscape.Core, { armed, trace, done }: Drawing): void {
  cy.on('tapstart', (event) => {
    const { ctrlKey, metaKey } = event.originalEvent as MouseEvent;
    const more = ctrlKey || metaKey;
    // With Ctrl a stroke that begins on an entity is that entity's own.
    if (!armed() && !(more && event.target === cy)) return;
    const box = cy.container()?.getBoundingClientRect();
    if (!box) return;
    let line: Point[] = [];
    const held = [cy.userPanningEnabled(), cy.boxSelectionEnabled(), cy.autoungrabify()] as const;
    cy.userPanningEnabled(false).boxSelectionEnabled(false).autoungrabify(true);
    const move = ({ clientX, clientY }: PointerEvent): void => {
      line = [...line, { x: clientX - box.left, y: clientY - box.top }];
      trace(line);
    };
    const end = (): void => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      cy.userPanningEnabled(held[0]).boxSelectionEnabled(held[1]).autoungrabify(held[2]);
      trace([]);
      if (line.length < leastStroke) return;
      const round = cy.nodes().filter((node) => within(node.renderedPosition(), line));
      done(
        round.map((node) => node.id()),
        more,
      );
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  });
}
