/** From what mouse and fingers do on the canvas to what is meant (WORKBENCH §3). Keys are the page's own. */
import type cytoscape from 'cytoscape';

export type On = { readonly uid: string } | { readonly bundle: string } | null;

export interface Hands {
  /** A click; `more` adds to the selection or takes away from it. */
  select(on: On, more: boolean): void;
  /** All in a rectangle, added to the selection. */
  selectAll(uids: readonly string[]): void;
  /** All that a free hand went round; `more` adds them. */
  lasso(uids: readonly string[], more: boolean): void;
  /** A double-click; `choose` asks for kinds first. */
  expand(uid: string, choose: boolean): void;
  openBundle(id: string): void;
  /** A right-click or a long press, at this point of the viewport. */
  menu(on: On, x: number, y: number): void;
  /** Entities that a hand has put somewhere. */
  move(spots: ReadonlyMap<string, { x: number; y: number }>): void;
  hover(on: On): void;
}

/** A press this long is a right-click (WORKBENCH §3). */
const longPressMs = 450;

const meant = (event: cytoscape.EventObject): On => {
  if (event.target === event.cy) return null;
  const element = event.target as cytoscape.SingularElementReturnValue;
  const id = element.id();
  return element.isNode() ? { uid: id } : { bundle: id };
};

const modified = ({ originalEvent }: cytoscape.EventObject): MouseEvent => originalEvent as MouseEvent;

export function listen(cy: cytoscape.Core, hands: () => Hands): void {
  cy.on('tap', (event) => {
    const { ctrlKey, metaKey, shiftKey } = modified(event);
    hands().select(meant(event), ctrlKey || metaKey || shiftKey);
  });
  cy.on('dbltap', (event) => {
    const on = meant(event);
    if (on === null) cy.animate({ fit: { eles: cy.elements(), padding: 60 } }, { duration: 160 });
    else if ('uid' in on) hands().expand(on.uid, modified(event).shiftKey);
    else hands().openBundle(on.bundle);
  });

  let boxed: string[] = [];
  cy.on('box', 'node', (event) => void boxed.push((event.target as cytoscape.NodeSingular).id()));
  cy.on('boxend', () => {
    // The elements are told after the end of the box: wait for them.
    queueMicrotask(() => {
      if (boxed.length > 0) hands().selectAll(boxed);
      boxed = [];
    });
  });

  cy.on('cxttap', (event) => {
    const { clientX, clientY } = modified(event);
    hands().menu(meant(event), clientX, clientY);
  });
  let press: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => clearTimeout(press);
  cy.on('tapstart', (event) => {
    const touch = (event.originalEvent as unknown as TouchEvent).touches?.[0];
    if (touch) press = setTimeout(() => hands().menu(meant(event), touch.clientX, touch.clientY), longPressMs);
  });
  cy.on('tapend tapdrag', release);

  cy.on('dragfree', 'node', (event) => {
    const node = event.target as cytoscape.NodeSingular;
    const { x, y } = node.position();
    hands().move(new Map([[node.id(), { x: Math.round(x), y: Math.round(y) }]]));
  });

  cy.on('mouseover', 'node, edge', (event) => {
    const element = event.target as cytoscape.SingularElementReturnValue;
    element.addClass('hovered');
    if (element.isNode()) element.connectedEdges().addClass('hovered');
    hands().hover(meant(event));
  });
  cy.on('mouseout', 'node, edge', () => {
    cy.$('.hovered').removeClass('hovered');
    hands().hover(null);
  });
}
