/** A saved chart of any size: entities on a loose grid, twice as many lines, most of them to neighbours. */
import type { Bundle, Entity } from '#casework/answers.ts';
import type { SavedChart } from '#lib/workbench/saved.ts';
import { below, draws, personName } from '../draws.ts';

const kinds = ['Person', 'Phone', 'Phone', 'Vehicle', 'Account', 'Address', 'Case'] as const;
const spacing = 90;

export function chartOf(count: number): SavedChart {
  const draw = draws(count);
  const side = Math.ceil(Math.sqrt(count));
  const entities = Array.from({ length: count }, (_, n): Entity => ({
    ...{ uid: `e${n}`, kind: kinds[n % kinds.length]!, caption: personName(n), values: {}, conflicts: [] },
    ...{ degree: 4, merged: 0, mentioned: false },
  }));
  const jitter = (): number => (draw() - 0.5) * spacing * 0.6;
  const spots = entities.map(({ uid }, n) => {
    const [column, row] = [n % side, Math.floor(n / side)];
    return [uid, { x: Math.round(column * spacing + jitter()), y: Math.round(row * spacing + jitter()) }] as const;
  });
  const bundles = new Map<string, Bundle>();
  while (bundles.size < count * 2) {
    const from = below(draw, count);
    // One in ten crosses the chart.
    const to = draw() < 0.1 ? below(draw, count) : from + (below(draw, 5) - 2) * side + below(draw, 5) - 2;
    if (to === from || to < 0 || to >= count) continue;
    const id = `e${from}|LINKED_TO|e${to}`;
    const many = 1 + below(draw, 40);
    bundles.set(id, { id, from: `e${from}`, to: `e${to}`, kind: 'LINKED_TO', count: many, line: 'recorded' });
  }
  const step = {
    id: 1,
    verb: 'add',
    about: {},
    at: '2026-10-06T02:10:00Z',
    fresh: [],
    hid: [],
    removed: [],
    cut: [],
  } as const;
  return {
    ...{ version: 1, entities, bundles: [...bundles.values()], spots, closedKinds: [], window: null, thread: null },
    steps: [{ ...step, entities: entities.map(({ uid }) => uid), bundles: [...bundles.keys()] }],
  };
}
