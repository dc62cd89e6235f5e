/** The signs of the map, which its legend draws too. */
import type { Spot } from '../city.ts';
import { diamond, hexagon, ink, n, tag, text } from './svg.ts';

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

/** A lens on its post: a triangle opens the way that it looks along. */
export function cameraMark(x: number, y: number, way: Spot): string {
  const far = 9;
  const wide = 4.2;
  const [dx, dy] = [way.x, -way.y];
  return `M${n(x)} ${n(y)}L${n(x + dx * far - dy * wide)} ${n(y + dy * far + dx * wide)}L${n(x + dx * far + dy * wide)} ${n(y + dy * far - dx * wide)}Z`;
}

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
