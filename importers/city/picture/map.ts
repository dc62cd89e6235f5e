/** The map: what stands on its ground, layer by layer, with the planted scenes and one week of a life. */
import type { Spot } from '../city.ts';
import { distance, nearestNode } from '../map.ts';
import { makeRoutes } from '../routes.ts';
import { projection, Room, type Frame, type Project } from './frame.ts';
import { districts, homes, roads } from './ground.ts';
import { cameraMark, endMark, letterOf, placeMark, sceneMark, siteMark } from './marks.ts';
import { group, hexagon, ink, n, tag, text, title } from './svg.ts';
import { scenesOf, type Town } from './town.ts';
import type { Sighting, Week } from './week.ts';
import { words } from './words.ts';

export function drawMap(town: Town, week: Week | null, frame: Frame): string {
  const at = projection(frame);
  const clip = tag(
    'clipPath',
    { id: 'map' },
    tag('rect', { x: frame.x, y: frame.y, width: frame.side, height: frame.side, rx: 6 }),
  );
  // What must stay legible claims its room first.
  const room = new Room();
  for (const one of [...(week ? [week.home, week.office] : []), ...town.stations]) room.claim(at(one), 13);
  const marks = scenes(town, at, room);
  for (const one of [...town.hotels, ...town.cameras]) room.claim(at(one), 9);
  const inside = [
    tag('rect', { x: frame.x, y: frame.y, width: frame.side, height: frame.side, fill: ink.land }),
    districts(town, at),
    roads(town, at),
    homes(town, at),
    cells(town, at),
    book(town, at),
    week ? track(town, week, at) : '',
    names(town, at, room),
    cameras(town, at),
    houses(town, at),
    marks,
    scaleBar(town, frame),
  ];
  const edge = tag('rect', {
    ...{ x: frame.x, y: frame.y, width: frame.side, height: frame.side, rx: 6 },
    ...{ fill: 'none', stroke: ink.line2 },
  });
  return `${tag('defs', {}, clip)}\n${group({ 'clip-path': 'url(#map)' }, inside)}\n${edge}`;
}

/** The names lie over homes and streets, and beside what stands on the map. */
const names = ({ context }: Town, at: Project, room: Room): string =>
  group(
    { 'data-layer': 'names' },
    context.profile.districts.map((one) => {
      const chinese = context.profile.language === 'zh';
      const wide = one.name.length * (chinese ? 24 : 16);
      const p = room.find(
        at(one),
        [0, 34, -34, 68, -68, 102, -102].map((dy) => ({ x: 0, y: dy })),
        { x: wide / 2, y: 12 },
      );
      return text(p.x, p.y + 6, chinese ? one.name : one.name.toUpperCase(), {
        ...{ size: 17, weight: 600, fill: ink.t3, anchor: 'middle', spacing: chinese ? 6 : 3.2, halo: ink.land },
      });
    }),
  );

const cells = ({ sites }: Town, at: Project): string => {
  const marks = sites.map((one) => {
    const p = at(one);
    return siteMark(p.x, p.y, 4.6);
  });
  return tag('path', {
    ...{ 'data-layer': 'cells', d: marks.join(''), fill: 'none', stroke: ink.talk, 'stroke-opacity': '0.7' },
    ...{ 'stroke-width': 1.3, 'stroke-linecap': 'round' },
  });
};

/** All cases that the police recorded, as far as a planted crime does not number them. */
function book({ cases, truth }: Town, at: Project): string {
  const numbered = new Set(
    truth.crimes.flatMap((c) => c.evidence.filter(({ file }) => file === 'cases/cases.csv').map(({ row }) => row)),
  );
  const marks = [...cases].flatMap(([row, one]) => {
    const p = at(one);
    return numbered.has(row) ? [] : [hexagon(p.x, p.y, 3.4)];
  });
  return tag('path', {
    'data-layer': 'cases',
    d: marks.join(''),
    fill: ink.surface,
    'fill-opacity': '0.75',
    stroke: ink.cases,
    'stroke-width': 1,
    'stroke-opacity': '0.6',
  });
}

const cameras = ({ cameras: all }: Town, at: Project): string =>
  group(
    { 'data-layer': 'cameras', stroke: ink.surface, 'stroke-width': 0.9 },
    all.map((one) => {
      const p = at(one);
      return tag(
        'g',
        { 'data-camera': one.id },
        title(`${one.id} ${one.name}`),
        tag('path', { d: cameraMark(p.x, p.y, one.way), fill: ink.ways, 'fill-opacity': '0.45', stroke: 'none' }),
        tag('circle', { cx: p.x, cy: p.y, r: 3.5, fill: ink.ways }),
      );
    }),
  );

function houses({ hotels, stations }: Town, at: Project): string {
  const all = [
    ...hotels.map((one) => ({ one, kind: 'hotel' as const, r: 8 })),
    ...stations.map((one) => ({ one, kind: one.rail ? ('train' as const) : ('flight' as const), r: 11 })),
  ];
  return group(
    { 'data-layer': 'houses' },
    all.map(({ one, kind, r }) => {
      const p = at(one);
      return tag('g', {}, title(one.name), placeMark(p.x, p.y, kind, r));
    }),
  );
}

/** From sighting to sighting by the shortest streets, dotted as all that is worked out; home and work stand out. */
function track(town: Town, week: Week, at: Project): string {
  const { roads } = town;
  const routes = makeRoutes(roads);
  const spotOf = (one: Sighting): Spot => (one.near === 'home' ? week.home : one.near === 'work' ? week.office : one);
  const pieces = new Set<string>();
  const ends = new Set<string>();
  const from = week.sightings.slice(0, -1);
  from.forEach((one, i) => {
    const [a, b] = [spotOf(one), spotOf(week.sightings[i + 1] as Sighting)];
    if (distance(a, b) === 0) return;
    let node = nearestNode(roads, a);
    const [p, q] = [at(roads.spots[node] as Spot), at(a)];
    ends.add(`M${n(q.x)} ${n(q.y)}L${n(p.x)} ${n(p.y)}`);
    for (const edge of routes.path(node, nearestNode(roads, b), true)) {
      pieces.add(`${Math.min(node, edge.to)} ${Math.max(node, edge.to)}`);
      node = edge.to;
    }
    const [there, last] = [at(b), at(roads.spots[node] as Spot)];
    ends.add(`M${n(there.x)} ${n(there.y)}L${n(last.x)} ${n(last.y)}`);
  });
  const line = [...pieces].map((piece) => {
    const [p, q] = piece.split(' ').map((node) => at(roads.spots[Number(node)] as Spot)) as [Spot, Spot];
    return `M${n(p.x)} ${n(p.y)}L${n(q.x)} ${n(q.y)}`;
  });
  const way = [...line, ...ends].join('');
  const away = week.sightings.filter(({ near, by }) => near === 'else' || by === 'read').map(at);
  const stops = new Map(away.map((p) => [`${n(p.x)} ${n(p.y)}`, p]));
  const dotted = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
  return group({ 'data-layer': 'week' }, [
    tag('path', { d: way, ...dotted, stroke: ink.surface, 'stroke-width': 6, 'stroke-opacity': '0.8' }),
    tag('path', { d: way, ...dotted, stroke: ink.thread, 'stroke-width': 3, 'stroke-dasharray': '0.1 5.2' }),
    ...[...stops.values()].map((p) =>
      tag('circle', { cx: p.x, cy: p.y, r: 4.4, fill: ink.surface, stroke: ink.thread, 'stroke-width': 2 }),
    ),
    ...[week.home, week.office].map((spot, i) => endMark(at(spot).x, at(spot).y, i === 0 ? 'home' : 'work')),
  ]);
}

/** Where two scenes lie together, the later steps aside on a leash. */
function scenes(town: Town, at: Project, room: Room): string {
  const around = [0, 22, 44].flatMap((r) =>
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ].map(([x = 0, y = 0]) => ({ x: x * r, y: y * r })),
  );
  const { crimes } = words[town.truth.language];
  const leashes: string[] = [];
  const marks = scenesOf(town).flatMap(({ id, scenes: list }, i) =>
    list.map((one, k) => {
      const spot = at(one);
      const p = room.find(spot, around, { x: 10, y: 11 });
      leashes.push(`M${n(spot.x)} ${n(spot.y)}L${n(p.x)} ${n(p.y)}`);
      const called = title(`${crimes[id] ?? id}: ${one.id}, ${one.from}`);
      return tag('g', { 'data-case': one.id }, called, sceneMark(p.x, p.y, `${letterOf(i)}${k + 1}`));
    }),
  );
  const lines = tag('path', { d: leashes.join(''), stroke: ink.cases, 'stroke-width': 1.4 });
  return group({ 'data-layer': 'scenes' }, [lines, ...marks]);
}

/** Two kilometres, and which way is north. */
function scaleBar({ truth }: Town, frame: Frame): string {
  const at = projection(frame);
  const length = at({ x: 2000, y: 0 }).x - at({ x: 0, y: 0 }).x;
  const [x, y] = [frame.x + 24, frame.y + frame.side - 26];
  const w = words[truth.language];
  const north = frame.x + 30;
  return group({ 'data-layer': 'scale' }, [
    tag('rect', {
      x: x - 12,
      y: y - 58,
      width: length + 52,
      height: 74,
      rx: 6,
      fill: ink.surface,
      'fill-opacity': '0.88',
    }),
    tag('path', {
      d: `M${n(x)} ${n(y - 5)}V${n(y)}H${n(x + length)}V${n(y - 5)}M${n(x + length / 2)} ${n(y - 4)}V${n(y)}`,
      fill: 'none',
      stroke: ink.t1,
      'stroke-width': 1.4,
    }),
    ...[0, 1, 2].map((km) =>
      text(x + (length * km) / 2, y - 10, km === 2 ? `2 ${w.kilometres}` : String(km), { size: 12, anchor: 'middle' }),
    ),
    tag('path', { d: `M${n(north)} ${n(y - 48)}l5 12l-5 -3l-5 3Z`, fill: ink.t1 }),
    text(north + 12, y - 36, w.north, { size: 12, weight: 600, fill: ink.t1 }),
  ]);
}
