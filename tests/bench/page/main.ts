/** The page of the chart bench: the same chart by our canvas as the workbench uses it, or by plain Cytoscape. */
import '@fontsource-variable/inter';
import cytoscape from 'cytoscape';
import { flushSync, mount } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import Canvas from '#lib/canvas/Canvas.svelte';
import type { Hands } from '#lib/canvas/hands.ts';
import { picture } from '#lib/canvas/picture.ts';
import { drag } from '#lib/workbench/chart.ts';
import { fromSaved, type SavedChart } from '#lib/workbench/saved.ts';
import { nothing } from '#lib/workbench/selection.ts';
import { chartOf } from './chart-of.ts';

export type Side = 'ours' | 'plain';

export interface BenchPage {
  /** @returns ms from the saved text to the first frame that shows it */
  show(side: Side, entities: number): Promise<number>;
  /** Where on the page there is nothing, and where a node is. */
  places(): { empty: readonly [number, number]; node: readonly [number, number] };
  /** Where the view and that node are, to see that a hand has moved them. */
  moved(): { pan: number; node: number };
  /** Notes how long each frame takes in which something is drawn, until it is asked for them. */
  watch(): void;
  frames(): number[];
}

declare global {
  var bench: BenchPage;
}

let cy: cytoscape.Core;
let middle = '';

function ours(text: string, place: HTMLElement): cytoscape.Core {
  let chart = fromSaved(JSON.parse(text) as SavedChart);
  const look = { selection: nothing, cursor: null, neighbours: new Map(), lit: null, fresh: new Set<string>() };
  let shown = picture(chart, look);
  let changed = (): void => {};
  const subscribe = createSubscriber((update) => void (changed = update));
  const idle = (): void => {};
  const on: Hands = {
    ...{ select: idle, selectAll: idle, lasso: idle, expand: idle, openBundle: idle, menu: idle, hover: idle },
    move(spots) {
      chart = drag(spots)(chart);
      shown = picture(chart, look);
      changed();
    },
  };
  const props = {
    get picture() {
      subscribe();
      return shown;
    },
    ...{ on, label: 'bench', help: '' },
  };
  mount(Canvas, { target: place, props });
  flushSync();
  // Cytoscape keeps itself on its container; the canvas hands it to nobody.
  return (place.querySelector('.canvas') as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg.cy;
}

function plain(text: string, place: HTMLElement): cytoscape.Core {
  const { entities, bundles, spots } = JSON.parse(text) as SavedChart;
  const at = new Map(spots);
  return cytoscape({
    container: place,
    elements: [
      ...entities.map(({ uid, caption }) => ({ data: { id: uid, caption }, position: { ...at.get(uid)! } })),
      ...bundles.map(({ id, from, to, count }) => ({ data: { id, source: from, target: to, count } })),
    ],
    layout: { name: 'preset', fit: true, padding: 60 },
    style: [
      { selector: 'node', style: { label: 'data(caption)', width: 28, height: 28, 'font-size': 11 } },
      {
        selector: 'edge',
        style: { label: 'data(count)', width: 1.5, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' },
      },
    ],
  });
}

const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

let times: number[] = [];
let watching = false;

globalThis.bench = {
  async show(side, entities) {
    const text = JSON.stringify(chartOf(entities));
    await document.fonts.ready;
    const place = document.getElementById('place')!;
    const began = performance.now();
    cy = (side === 'ours' ? ours : plain)(text, place);
    await new Promise((done) => cy.one('render', done));
    const shown = await nextFrame();
    middle = cy
      .nodes()
      .min((node) => {
        const { x, y } = node.renderedPosition();
        return Math.hypot(x - cy.width() / 2, y - cy.height() / 2);
      })
      .ele.id();
    return shown - began;
  },
  places() {
    const { x, y } = cy.getElementById(middle).renderedPosition();
    return { empty: [12, 12], node: [x, y] };
  },
  moved: () => ({ pan: cy.pan().x, node: cy.getElementById(middle).position().x }),
  watch() {
    times = [];
    watching = true;
    let last = performance.now();
    let [drew, drewBefore] = [false, false];
    cy.on('render', () => void (drew = true));
    const frame = (now: number): void => {
      if (!watching) return;
      // A drawing lengthens the time to the next frame: what stands between two idle ones says nothing.
      if (drew || drewBefore) times.push(now - last);
      [drewBefore, drew] = [drew, false];
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },
  frames() {
    watching = false;
    return times;
  },
};
