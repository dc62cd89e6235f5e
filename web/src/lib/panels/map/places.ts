/** Where things were: places with a point, who was there and when, tracks in the order of time, and what has no known place. */
import type { Bundle, Entity, Events, Uid, Window } from '#casework/answers.ts';
import type { Point } from '#graph-schema/ontology/define.ts';
import { entityKind, isEntityKind, isLinkKind, linkKind } from '#graph-schema/ontology/index.ts';

/** Somebody or something at a place: how often, from when to when (milliseconds); a fact has no times. */
export interface Presence {
  readonly entity: Entity;
  readonly kind: string;
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
}

export interface MapPlace {
  readonly entity: Entity;
  readonly point: Point;
  /** Metres within which the point is true; null where nobody says. */
  readonly accuracy: number | null;
  /** A sector of a mobile network: whoever was heard there was somewhere in it. */
  readonly sector: { readonly azimuth: number; readonly width: number; readonly metres: number } | null;
  readonly present: readonly Presence[];
}

export interface Track {
  readonly entity: Entity;
  readonly points: readonly Point[];
}

export interface Whereabouts {
  /** Most visited first. */
  readonly places: readonly MapPlace[];
  readonly tracks: readonly Track[];
  /** Of the places met, those without a point. */
  readonly unknown: number;
  /** Of the entities asked about, those that no place is known of. */
  readonly nowhere: number;
}

export interface Given {
  readonly events: Events | null;
  /** What is drawn on the chart. */
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  readonly closed: ReadonlySet<string>;
  /** What lies in any of them; all times where there is none. */
  readonly windows: readonly Window[];
}

const familyOf = ({ kind }: Entity): string => (isEntityKind(kind) ? entityKind(kind).family : 'object');

export function pointOf({ values }: Entity): Point | null {
  const point = values['point'];
  return typeof point === 'object' && !Array.isArray(point) && 'lon' in point ? (point as Point) : null;
}

const numberOf = ({ values }: Entity, name: string): number | null => {
  const value = values[name];
  return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
};

function sectorOf(entity: Entity): MapPlace['sector'] {
  const [azimuth, width, metres] = ['azimuth', 'beamwidth', 'range'].map((name) => numberOf(entity, name));
  if (metres === null || metres === undefined || metres <= 0) return null;
  // A sector whose direction nobody says is all round.
  if (azimuth === null || azimuth === undefined) return { azimuth: 0, width: 360, metres };
  return { azimuth, width: width ?? 120, metres };
}

export function whereabouts({ events, entities, bundles, closed, windows }: Given): Whereabouts {
  const known = new Map([...(events?.ends ?? []), ...entities].map((entity) => [entity.uid, entity]));
  const spans = windows.map(
    ({ from, until }) => [from ? Date.parse(from) : -Infinity, until ? Date.parse(until) : Infinity] as const,
  );
  const inside = (at: number): boolean => spans.length === 0 || spans.some(([from, until]) => at >= from && at < until);
  const isOpen = (entity: Entity | undefined): entity is Entity => entity !== undefined && !closed.has(entity.kind);
  const present = new Map<Uid, Map<string, Presence>>();
  const tracks: Track[] = [];
  const somewhere = new Set<Uid>();

  const be = (place: Entity, entity: Entity, kind: string, times: readonly number[], count = times.length): void => {
    const here = present.get(place.uid) ?? new Map<string, Presence>();
    present.set(place.uid, here);
    const id = `${entity.uid} ${kind}`;
    const before = here.get(id);
    const all = [before?.first, before?.last, ...times].filter((at) => at !== null && at !== undefined);
    here.set(id, {
      ...{ entity, kind, count: (before?.count ?? 0) + count },
      first: all.length === 0 ? null : all.reduce((a, b) => Math.min(a, b)),
      last: all.length === 0 ? null : all.reduce((a, b) => Math.max(a, b)),
    });
    if (pointOf(place)) somewhere.add(entity.uid);
  };

  for (const entity of entities) {
    if (familyOf(entity) === 'place' && isOpen(entity)) present.set(entity.uid, new Map());
  }
  for (const { uid, series } of events?.at ?? []) {
    const entity = known.get(uid);
    if (!isOpen(entity)) continue;
    const stops: { at: number; point: Point }[] = [];
    for (const { kind, other, at } of series) {
      const end = known.get(other);
      if (!isOpen(end) || closed.has(kind)) continue;
      const [place, who] = familyOf(end) === 'place' ? [end, entity] : [entity, end];
      if (familyOf(place) !== 'place' || familyOf(who) === 'place') continue;
      const times = at.map((time) => Date.parse(time)).filter(inside);
      if (at.length > 0 && times.length === 0) continue;
      be(place, who, kind, times);
      const point = pointOf(place);
      if (point && place === end) for (const time of times) stops.push({ at: time, point });
    }
    stops.sort((a, b) => a.at - b.at);
    const points = stops
      .map(({ point }) => point)
      .filter((point, i, all) => i === 0 || !same(point, all[i - 1] as Point));
    if (points.length > 1) tracks.push({ entity, points });
  }
  // Lines of the chart: facts that say where something is, and events of whom nobody was asked about.
  const asked = new Set((events?.at ?? []).filter(({ count }) => count !== null).map(({ uid }) => uid));
  for (const { from, to, kind, count, times, first, last } of bundles) {
    const [entity, place] = [known.get(from), known.get(to)];
    if (!isOpen(entity) || !isOpen(place) || familyOf(place) !== 'place' || familyOf(entity) === 'place') continue;
    if (asked.has(from) || asked.has(to)) continue;
    if (isLinkKind(kind) && linkKind(kind).family === 'event') {
      const ends = [first, last].flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
      be(place, entity, kind, times?.map((time) => Date.parse(time)) ?? ends, count);
    } else be(place, entity, kind, []);
  }

  const met = [...present].flatMap(([uid, here]) => {
    const entity = known.get(uid);
    return entity ? [{ entity, point: pointOf(entity), here }] : [];
  });
  const places = met
    .flatMap(({ entity, point, here }): MapPlace[] =>
      point === null
        ? []
        : [
            {
              entity,
              point,
              accuracy: numberOf(entity, 'accuracy'),
              sector: sectorOf(entity),
              present: [...here.values()],
            },
          ],
    )
    .sort((a, b) => visits(b) - visits(a));
  const named = [...(events?.at ?? [])]
    .flatMap(({ uid }) => known.get(uid) ?? [])
    .filter((one) => isOpen(one) && familyOf(one) !== 'place');
  return {
    ...{ places, tracks, unknown: met.length - places.length },
    nowhere: named.filter(({ uid }) => !somewhere.has(uid)).length,
  };
}

const same = (a: Point, b: Point): boolean => a.lon === b.lon && a.lat === b.lat;
export const visits = ({ present }: MapPlace): number => present.reduce((sum, { count }) => sum + count, 0);
