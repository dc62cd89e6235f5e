/** The ground of the map: districts, river, roads by class, homes. */
import type { Spot } from '../city.ts';
import { size } from '../map.ts';
import type { Project } from './frame.ts';
import { group, ink, n, tag } from './svg.ts';
import type { Town } from './town.ts';

/** What is nearer to a district's middle than to any other's, cut out of the square by half planes. */
export function districts({ context }: Town, at: Project): string {
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
export function roads(town: Town, at: Project): string {
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
export function homes({ homes: all }: Town, at: Project): string {
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
