/** The week as a small table of days by hours: when each sighting was, and where. */
import { group, ink, n, tag, text } from './svg.ts';
import type { Sighting, Week } from './week.ts';
import { words } from './words.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const row = 30;
export const stripHeight = 7 * row + 22;
/** Sightings at one place belong to one stay when they are not further apart than this. */
const stay = 6 * 3600;

const tints = { home: ink.people, work: ink.talk, else: ink.edge } as const;

/** Days run from 04:00 to 04:00, so that a night is one day. */
export function drawStrip(week: Week, language: 'zh' | 'en', { x, y, width }: Box): string {
  const w = words[language];
  const left = x + (language === 'zh' ? 44 : 40);
  const hour = (width - (left - x)) / 24;
  const across = (t: number): number => left + ((t % 86_400) / 3600) * hour;
  const hours = [4, 8, 12, 16, 20, 24, 28];
  return group({ 'data-layer': 'strip' }, [
    ...hours.map((h) =>
      text(left + (h - 4) * hour, y + 10, `${String(h % 24).padStart(2, '0')}:00`, {
        ...{ size: 11, fill: ink.t3, anchor: h === 28 ? 'end' : h === 4 ? 'start' : 'middle' },
      }),
    ),
    ...w.days.flatMap((day, i) => {
      const top = y + 20 + i * row;
      const own = week.sightings.filter(({ t }) => Math.floor(t / 86_400) === i);
      return [
        tag('rect', { x: left, y: top, width: 24 * hour, height: row - 8, rx: 3, fill: i > 4 ? ink.line : ink.bg }),
        text(x, top + 15, day, { size: 12, fill: ink.t2 }),
        ...stays(own).map(({ from, until, near }) =>
          tag('rect', {
            ...{ x: across(from), y: top, width: Math.max(2, across(until) - across(from)), height: row - 8, rx: 3 },
            ...{ fill: tints[near], 'fill-opacity': '0.2' },
          }),
        ),
        ...own.map((one) => mark(across(one.t), top, one)),
      ];
    }),
    ...hours.slice(1, -1).map((h) =>
      tag('path', {
        ...{ d: `M${n(left + (h - 4) * hour)} ${n(y + 20)}V${n(y + 20 + 7 * row - 8)}`, stroke: ink.line2 },
        ...{ 'stroke-dasharray': '1 3', fill: 'none' },
      }),
    ),
  ]);
}

/** A call stands as a bar in the colour of its place, a camera's read as a dot above the line. */
const mark = (x: number, top: number, { by, near }: Sighting): string =>
  by === 'read'
    ? tag('circle', { cx: x, cy: top + 5, r: 2.5, fill: ink.ways })
    : tag('rect', {
        x: x - 0.9,
        y: top + 9,
        width: 1.8,
        height: row - 19,
        fill: near === 'else' ? ink.t1 : tints[near],
      });

/** Runs of calls from near one place: the person was there, as far as anybody knows. */
function stays(day: readonly Sighting[]): { from: number; until: number; near: 'home' | 'work' }[] {
  const out: { from: number; until: number; near: 'home' | 'work' }[] = [];
  let last: Sighting | undefined;
  for (const one of day) {
    const open = out.at(-1);
    // A camera's read between two calls says that the car was on its way.
    if (one.near !== 'else' && one.by === 'talk') {
      if (open && last?.by === 'talk' && last.near === one.near && one.t - open.until <= stay) open.until = one.t;
      else out.push({ from: one.t, until: one.t, near: one.near });
    }
    last = one;
  }
  return out;
}

/** What the marks of the strip mean, in two lines. */
export function stripKey(language: 'zh' | 'en', x: number, y: number): string {
  const { strip } = words[language];
  const step = language === 'zh' ? 104 : 112;
  return group({ 'data-layer': 'strip-key' }, [
    ...(['home', 'work', 'else'] as const).flatMap((near, i) => [
      tag('rect', { x: x + i * step, y: y - 9, width: 2, height: 11, fill: near === 'else' ? ink.t1 : tints[near] }),
      text(x + i * step + 8, y, strip[near], { size: 12 }),
    ]),
    tag('circle', { cx: x + 3 * step + 2, cy: y - 4, r: 2.5, fill: ink.ways }),
    text(x + 3 * step + 10, y, strip.read, { size: 12 }),
  ]);
}
