/** The map: districts, river, roads by class, homes, cells, cameras, hotels, stations, the book's cases, planted scenes, one week. */
import type { Spot } from '../city.ts';
import { distance, nearestNode, size } from '../map.ts';
import { makeRoutes } from '../routes.ts';
import { diamond, group, hexagon, ink, n, tag, text, title } from './svg.ts';
import { scenesOf, type Town } from './town.ts';
import type { Sighting, Week } from './week.ts';
import { words } from './words.ts';

/** Where the map stands on the sheet, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export type Project = (spot: Spot) => Spot;
export const projection = ({ x, y, side }: Frame): Project => {
  // The outermost streets keep a little land round them.
  const margin = 260;
  const scale = side / (size + 2 * margin);
  return (spot) => ({ x: x + (spot.x + margin) * scale, y: y + side - (spot.y + margin) * scale });
};

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

/** What is nearer to a district's middle than to any other's, cut out of the square by half planes. */
function districts({ context }: Town, at: Project): string {
  const middles = context.profile.districts;
  const square = [-2000, size + 2000];
  const areas = middles.map((own, i) => {
    let area: Spot[] = [
      { x: square[0]!, y: square[0]! },
      { x: square[1]!, y: square[0]! },
      { x: square[1]!, y: square[1]! },
      { x: square[0]!, y: square[1]! },
    ];
    for (const other of middles) if (other !== own) area = nearer(area, own, other);
    const path = `${area
      .map(at)
      .map((p, k) => `${k === 0 ? 'M' : 'L'}${n(p.x)} ${n(p.y)}`)
      .join('')}Z`;
    return tag('path', {
      d: path,
      fill: i % 2 === 0 ? ink.land : ink.land2,
      stroke: ink.line2,
      'stroke-dasharray': '1 5',
      'stroke-linecap': 'round',
      'stroke-width': 1.4,
    });
  });
  return group({ 'data-layer': 'districts' }, areas);
}

/** The part of an area on one's own side of the line half way to another. */
function nearer(area: readonly Spot[], own: Spot, other: Spot): Spot[] {
  const side = (p: Spot): number =>
    (p.x - (own.x + other.x) / 2) * (other.x - own.x) + (p.y - (own.y + other.y) / 2) * (other.y - own.y);
  return area.flatMap((p, i) => {
    const q = area[(i + 1) % area.length] as Spot;
    const [a, b] = [side(p), side(q)];
    const cut = a / (a - b);
    const crossing = { x: p.x + (q.x - p.x) * cut, y: p.y + (q.y - p.y) * cut };
    return [...(a <= 0 ? [p] : []), ...(a <= 0 !== b <= 0 ? [crossing] : [])];
  });
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

/** Who stands where on the sheet, so that nothing hides behind something else. */
class Room {
  readonly #taken: { at: Spot; half: Spot }[] = [];

  claim(at: Spot, half: number | Spot): void {
    this.#taken.push({ at, half: typeof half === 'number' ? { x: half, y: half } : half });
  }

  /** The first of the steps from a point where nothing else stands; the point itself where there is none. */
  find(from: Spot, steps: readonly Spot[], half: Spot): Spot {
    const free = (p: Spot): boolean =>
      this.#taken.every(
        (one) => Math.abs(one.at.x - p.x) >= one.half.x + half.x || Math.abs(one.at.y - p.y) >= one.half.y + half.y,
      );
    const tried = steps.map((step) => ({ x: from.x + step.x, y: from.y + step.y }));
    const found = tried.find(free) ?? from;
    this.claim(found, half);
    return found;
  }
}

/** Between the columns that its bridges join. */
function river({ roads }: Town, at: Project): string {
  const rows = Math.round(Math.sqrt(roads.spots.length));
  const middle = Array.from({ length: rows }, (_, row) => {
    const [west, east] = [roads.spots[row * rows + 18] as Spot, roads.spots[row * rows + 19] as Spot];
    return { x: (west.x + east.x) / 2, y: (west.y + east.y) / 2 };
  });
  const [first, last] = [middle[0] as Spot, middle.at(-1) as Spot];
  const way = [{ x: first.x, y: -600 }, ...middle, { x: last.x, y: size + 600 }].map(at);
  return tag('path', {
    ...{ d: smooth(way), fill: 'none', stroke: ink.water, 'stroke-width': 17, 'stroke-linecap': 'round' },
  });
}

/** A curve through the middles of a line's pieces. */
function smooth(points: readonly Spot[]): string {
  const [first] = points as [Spot];
  const curves = points.slice(1, -1).map((p, i) => {
    const next = points[i + 2] as Spot;
    return `Q${n(p.x)} ${n(p.y)} ${n((p.x + next.x) / 2)} ${n((p.y + next.y) / 2)}`;
  });
  return `M${n(first.x)} ${n(first.y)}${curves.join('')}`;
}

const classes = [
  { name: 'street', below: 10, width: 1.5, casing: 2.9 },
  { name: 'artery', below: 15, width: 3.4, casing: 5.2 },
  { name: 'ring', below: Infinity, width: 5, casing: 7 },
] as const;

/** Streets, arteries and the ring: how fast one may go tells which is which. */
function roads(town: Town, at: Project): string {
  const { edges, spots } = town.roads;
  const paths = classes.map(() => '');
  edges.forEach((list, from) => {
    for (const { to, speed } of list) {
      if (to < from) continue;
      const [a, b] = [at(spots[from] as Spot), at(spots[to] as Spot)];
      const k = classes.findIndex(({ below }) => speed < below);
      paths[k] += `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}`;
    }
  });
  const defined = classes.map(({ name }, k) => tag('path', { id: `road-${name}`, d: paths[k] ?? '' }));
  const line = (k: number, stroke: string, width: number): string =>
    tag('use', { href: `#road-${classes[k]?.name}`, stroke, 'stroke-width': width });
  return group({ 'data-layer': 'roads', fill: 'none', 'stroke-linecap': 'round' }, [
    tag('defs', {}, ...defined),
    line(0, ink.casing, classes[0].casing),
    river(town, at),
    // Bridges: what crosses the water is drawn once more above it.
    line(1, ink.casing, classes[1].casing),
    line(2, ink.ring, classes[2].casing),
    line(0, ink.street, classes[0].width),
    line(1, ink.street, classes[1].width),
    line(2, ink.street, classes[2].width),
  ]);
}

/** Homes together by squares of 150 m: a dot as large as the people in it are many. */
function homes({ homes: all }: Town, at: Project): string {
  const step = 150;
  const squares = new Map<string, { x: number; y: number; people: number }>();
  for (const { x, y, people } of all) {
    const key = `${Math.floor(x / step)} ${Math.floor(y / step)}`;
    const one = squares.get(key) ?? { x: 0, y: 0, people: 0 };
    squares.set(key, { x: one.x + x * people, y: one.y + y * people, people: one.people + people });
  }
  const most = Math.max(1, ...[...squares.values()].map(({ people }) => people));
  const dots = [...squares.values()].map(({ x, y, people }) => {
    const p = at({ x: x / people, y: y / people });
    return tag('circle', { cx: p.x, cy: p.y, r: 1.6 + 4.8 * Math.sqrt(people / most) });
  });
  return group({ 'data-layer': 'homes', fill: ink.people, 'fill-opacity': '0.42' }, dots);
}

/** A site with its three sectors. */
export function siteMark(x: number, y: number, r: number): string {
  // Directions 30°, 150° and 270° clockwise from north.
  return [
    [0.5, -0.866],
    [0.5, 0.866],
    [-1, 0],
  ]
    .map(([dx = 0, dy = 0]) => `M${n(x)} ${n(y)}l${n(dx * r)} ${n(dy * r)}`)
    .join('');
}
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

/** A lens on its post: a triangle opens the way that it looks along. */
export function cameraMark(x: number, y: number, way: Spot): string {
  const far = 9;
  const wide = 4.2;
  const [dx, dy] = [way.x, -way.y];
  return `M${n(x)} ${n(y)}L${n(x + dx * far - dy * wide)} ${n(y + dy * far + dx * wide)}L${n(x + dx * far + dy * wide)} ${n(y + dy * far - dx * wide)}Z`;
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

/** A bed, a train, an aeroplane: white on a diamond. */
const glyphs = {
  hotel: 'M-4 -2.5V3M-4 1.4H4V3M4 1.4V0A1.4 1.4 0 0 0 2.6 -1.4H-1V1.4',
  train: 'M-2.6 -3.4H2.6V2H-2.6ZM-2.6 -0.8H2.6M-1.4 2L-2.6 4M1.4 2L2.6 4',
  flight: 'M0 -4.4V3.6M-4 0.8L0 -1.6L4 0.8M-1.8 3.8L0 2.6L1.8 3.8',
} as const;
export const placeMark = (x: number, y: number, kind: keyof typeof glyphs, r: number): string =>
  tag('path', { d: diamond(x, y, r), fill: ink.places, stroke: ink.surface, 'stroke-width': 1.2 }) +
  tag('path', {
    ...{ d: glyphs[kind], transform: `translate(${n(x)} ${n(y)}) scale(${n(r / 10)})`, fill: 'none' },
    ...{ stroke: ink.surface, 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
  });
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

const glyphOf = {
  home: 'M-4.6 0.4L0 -4L4.6 0.4M-3.2 -0.6V4H3.2V-0.6',
  work: 'M-4.4 -1.8H4.4V3.8H-4.4ZM-1.8 -1.8V-3.8H1.8V-1.8',
} as const;
export const endMark = (x: number, y: number, which: keyof typeof glyphOf): string =>
  tag('circle', { cx: x, cy: y, r: 10, fill: ink.thread, stroke: ink.surface, 'stroke-width': 1.6 }) +
  tag('path', {
    ...{ d: glyphOf[which], transform: `translate(${n(x)} ${n(y)})`, fill: 'none', stroke: ink.surface },
    ...{ 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
  });

/** Letters of crimes in the order of the list beside the map. */
export const letterOf = (i: number): string => String.fromCharCode(65 + i);

export const sceneMark = (x: number, y: number, label: string): string =>
  tag('path', { d: hexagon(x, y, 10.5), fill: ink.cases, stroke: ink.surface, 'stroke-width': 1.4 }) +
  text(x, y + 3.4, label, { size: 9.5, weight: 600, fill: ink.surface, anchor: 'middle' });

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
