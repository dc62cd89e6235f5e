/** What a layout is told of a chart. */
import type { Entity } from '#casework/answers.ts';
import { entityKind, isEntityKind } from '#graph-schema/ontology/index.ts';
import type { Chart } from '#lib/workbench/chart.ts';
import { drawn } from '#lib/workbench/drawn.ts';
import type { LayoutNode, LayoutTask } from './define.ts';

/** All that is drawn; closed groups count as one, with the kind of their first member. */
export function taskOf(chart: Chart): LayoutTask {
  const { entities, bundles, groups, expected, notes, ties } = drawn(chart);
  const first = firstTimes(bundles);
  const things = [
    ...entities.map((entity) => ({ id: entity.uid, entity })),
    ...groups.flatMap(({ group, members: [entity] }) => (entity ? [{ id: group.id, entity }] : [])),
  ];
  const own = [...expected.map(({ id, kind }) => ({ id, kind })), ...notes.map(({ id }) => ({ id, kind: '' }))];
  return {
    nodes: [
      ...things.map(({ id, entity }) => {
        const spot = chart.spots.get(id);
        return {
          ...{ id, kind: entity.kind, family: familyOf(entity) },
          ...{ x: spot?.x ?? null, y: spot?.y ?? null, fixed: spot?.pinned === true },
          at: ownTime(entity) ?? first.get(id) ?? null,
          point: pointOf(entity),
        };
      }),
      // A note on the chart stays where it was put; what is expected goes with what it is expected for.
      ...own.map(({ id, kind }) => {
        const { x, y, pinned } = chart.spots.get(id) ?? { x: 0, y: 0 };
        return { id, kind, family: 'own', x, y, fixed: pinned === true || kind === '', at: null, point: null };
      }),
    ],
    lines: [...bundles, ...ties].map(({ from, to }) => ({ from, to })),
  };
}

export const familyOf = ({ kind }: Entity): string => (isEntityKind(kind) ? entityKind(kind).family : 'object');

export function pointOf({ values }: Entity): LayoutNode['point'] {
  const { point } = values;
  return typeof point === 'object' && 'lon' in point ? { lon: point.lon, lat: point.lat } : null;
}

/** Only a case has a time of its own: a birthday says nothing of when somebody came into it. */
function ownTime(entity: Entity): number | null {
  const { at } = entity.values;
  const time = familyOf(entity) === 'case' && typeof at === 'string' ? Date.parse(at) : NaN;
  return Number.isNaN(time) ? null : time;
}

function firstTimes(bundles: readonly { from: string; to: string; first?: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, to, first } of bundles) {
    if (first === undefined) continue;
    const at = Date.parse(first);
    for (const id of [from, to]) found.set(id, Math.min(found.get(id) ?? Infinity, at));
  }
  return found;
}
