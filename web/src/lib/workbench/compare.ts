/** Two charts held against one another, and one taken into another. */
import type { Bundle, Entity, Uid } from '#casework/answers.ts';
import { add, type Change, type Chart, type Spot } from './chart.ts';
import { shown } from './drawn.ts';
import { nextOwnId, setOwn, type Own } from './own.ts';

export interface ChangedEntity {
  readonly entity: Entity;
  /** Names of properties whose agreed value is another now. */
  readonly properties: readonly string[];
  /** It is made of more, or of fewer, merged entities. */
  readonly merged: boolean;
}

export interface ChangedLine {
  readonly bundle: Bundle;
  /** What it counted before. */
  readonly before: number;
}

export interface Difference {
  readonly entities: {
    readonly came: readonly Entity[];
    readonly gone: readonly Entity[];
    readonly changed: readonly ChangedEntity[];
    readonly same: number;
  };
  readonly lines: {
    readonly came: readonly Bundle[];
    readonly gone: readonly Bundle[];
    readonly changed: readonly ChangedLine[];
    readonly same: number;
  };
}

/** What is shown on each, groups open: what a filter or a window leaves out of one of them counts as not there. */
export function differenceOf(before: Chart, after: Chart): Difference {
  const [was, is] = [shown(before), shown(after)];
  const [entities, lines] = [byId(was.entities, ({ uid }) => uid), byId(was.bundles, ({ id }) => id)];
  const [entitiesNow, linesNow] = [byId(is.entities, ({ uid }) => uid), byId(is.bundles, ({ id }) => id)];
  const changed = is.entities.flatMap((entity) => {
    const old = entities.get(entity.uid);
    const properties = old === undefined ? [] : otherValues(old, entity);
    const merged = old !== undefined && old.merged !== entity.merged;
    return properties.length > 0 || merged ? [{ entity, properties, merged }] : [];
  });
  const recounted = is.bundles.flatMap((bundle) => {
    const old = lines.get(bundle.id);
    return old === undefined || isAlike(old, bundle) ? [] : [{ bundle, before: old.count }];
  });
  const came = is.entities.filter(({ uid }) => !entities.has(uid));
  const newLines = is.bundles.filter(({ id }) => !lines.has(id));
  return {
    entities: {
      ...{ came, changed, same: is.entities.length - came.length - changed.length },
      gone: was.entities.filter(({ uid }) => !entitiesNow.has(uid)),
    },
    lines: {
      ...{ came: newLines, changed: recounted, same: is.bundles.length - newLines.length - recounted.length },
      gone: was.bundles.filter(({ id }) => !linesNow.has(id)),
    },
  };
}

const byId = <T>(some: readonly T[], id: (each: T) => string): ReadonlyMap<string, T> =>
  new Map(some.map((each) => [id(each), each]));

const otherValues = (old: Entity, now: Entity): readonly string[] =>
  [...new Set([...Object.keys(old.values), ...Object.keys(now.values)])].filter(
    (name) => JSON.stringify(old.values[name]) !== JSON.stringify(now.values[name]),
  );

const isAlike = (a: Bundle, b: Bundle): boolean =>
  a.count === b.count && a.first === b.first && a.last === b.last && a.line === b.line;

const gap = 240;

/**
 * Takes all that another chart shows into this one, as one step. What is here keeps its place and its data; the rest comes
 * to the right as it lay there. Its groups, notes and what it expects come too; who is in a group here stays in that.
 */
export const takeIn =
  (other: Chart, name: string, at: string): Change =>
  (chart) => {
    const { entities, bundles } = shown(other);
    const [here, lines] = [new Set(shown(chart).entities.map(({ uid }) => uid)), chart.bundles];
    const came = entities.filter(({ uid }) => !here.has(uid));
    const answer = {
      entities: entities.map((entity) => chart.entities.get(entity.uid) ?? entity),
      bundles: bundles.map((bundle) => lines.get(bundle.id) ?? bundle),
      cut: [],
    };
    const joined = add(answer, { verb: 'chart', about: { title: name, count: came.length }, at })(chart);
    const shift = shiftOf(chart, other);
    const moved = (id: string): [string, Spot][] => {
      const spot = other.spots.get(id);
      return spot === undefined || chart.spots.has(id)
        ? []
        : [[id, { ...spot, x: spot.x + shift.x, y: spot.y + shift.y }]];
    };
    const spots = new Map([...joined.spots, ...came.flatMap(({ uid }) => moved(uid))]);
    return [...other.own.values()].reduce<Chart>((now, own) => withOwn(now, own, other, shift), { ...joined, spots });
  };

/** Both top edges in line, the other to the right of this. */
function shiftOf(chart: Chart, other: Chart): Spot {
  const [mine, theirs] = [[...chart.spots.values()], [...other.spots.values()]];
  if (mine.length === 0 || theirs.length === 0) return { x: 0, y: 0 };
  const least = (some: readonly number[]): number => some.reduce((a, b) => Math.min(a, b), Infinity);
  const right = mine.reduce((most, { x }) => Math.max(most, x), -Infinity);
  return {
    x: right + gap - least(theirs.map(({ x }) => x)),
    y: least(mine.map(({ y }) => y)) - least(theirs.map(({ y }) => y)),
  };
}

function withOwn(chart: Chart, own: Own, other: Chart, shift: Spot): Chart {
  const known = [...chart.own.values()];
  if (known.some((each) => JSON.stringify({ ...each, id: '' }) === JSON.stringify({ ...own, id: '' }))) return chart;
  const id = nextOwnId(chart, own.is);
  const spot = other.spots.get(own.id);
  const placed = spot && { x: spot.x + shift.x, y: spot.y + shift.y };
  const spots = placed === undefined ? chart.spots : new Map(chart.spots).set(id, placed);
  if (own.is !== 'group') return setOwn({ ...own, id })({ ...chart, spots });
  const taken = new Set<Uid>(known.flatMap((each) => (each.is === 'group' ? each.members : [])));
  const members = own.members.filter((uid) => !taken.has(uid));
  if (members.length < 2) return chart;
  return setOwn({ ...own, id, members, at: placed ?? own.at })({ ...chart, spots });
}
