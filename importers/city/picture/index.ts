/** A picture of a written city: the map, what its marks mean, where the planted crimes lie, and one person's week. */
import { drawMap } from './map.ts';
import { cameraMark, endMark, letterOf, placeMark, sceneMark, siteMark } from './marks.ts';
import { drawStrip, stripHeight, stripKey } from './strip.ts';
import { document, group, hexagon, ink, n, tag, text } from './svg.ts';
import { readTown, scenesOf, type Town } from './town.ts';
import { weekOf, type Week } from './week.ts';
import { words } from './words.ts';

const width = 1660;
const height = 1160;
const frame = { x: 40, y: 40, side: 1080 };
const column = { x: 1160, width: 460 };

/** @param folder  made by `city make`; @returns the text of an SVG, in the language of the city */
export async function cityPicture(folder: string): Promise<string> {
  const town = await readTown(folder);
  const week = await weekOf(town);
  const { truth } = town;
  const w = words[truth.language];
  return document(width, height, `${truth.city}: ${w.fictional}`, [
    tag('rect', { width, height, fill: ink.surface }),
    drawMap(town, week, frame),
    ...head(town),
    ...legend(town, 194),
    ...crimes(town, 470),
    ...life(town, week, 792),
  ]);
}

function head({ truth, context, people }: Town): string[] {
  const w = words[truth.language];
  const { x } = column;
  return [
    text(x, 84, truth.city, { size: 44, weight: 600, fill: ink.t1, spacing: -0.6 }),
    text(x, 114, w.fictional, { size: 17, weight: 500, fill: ink.thread }),
    text(x, 138, w.no(people, context.days, truth.period.from.slice(0, 10), truth.seed), { size: 13 }),
    text(x, 158, w.made, { size: 13 }),
  ];
}

const rule = (y: number): string => tag('path', { d: `M${column.x} ${n(y)}h${column.width}`, stroke: ink.line2 });
const heading = (y: number, words_: string): string =>
  text(column.x, y, words_, { size: 15, weight: 600, fill: ink.t1 });

/** Two columns of marks with their numbers. */
function legend(town: Town, y: number): string[] {
  const w = words[town.truth.language];
  const { legend: l, count } = w;
  const line = (stroke: string, thick: number, casing: string) => (x: number, at: number) =>
    tag('rect', { x: x - 12, y: at - 9, width: 24, height: 18, rx: 4, fill: ink.land2 }) +
    tag('path', { d: `M${n(x - 12)} ${n(at)}h24`, stroke: casing, 'stroke-width': thick + 2 }) +
    tag('path', { d: `M${n(x - 12)} ${n(at)}h24`, stroke, 'stroke-width': thick });
  const planted = scenesOf(town).reduce((sum, { scenes }) => sum + scenes.length, 0);
  const marks: readonly (readonly [(x: number, y: number) => string, readonly string[], number | null])[] = [
    [dots, [l.homes], town.homes.length],
    [
      (x, at) =>
        tag('path', { d: cameraMark(x - 3, at, { x: 1, y: 0 }), fill: ink.ways, 'fill-opacity': '0.45' }) +
        tag('circle', { cx: x - 3, cy: at, r: 3.5, fill: ink.ways }),
      [l.cameras],
      town.cameras.length,
    ],
    [
      (x, at) =>
        tag('path', { d: siteMark(x, at, 5.4), stroke: ink.talk, 'stroke-width': 1.5, 'stroke-linecap': 'round' }),
      [l.cells],
      town.sites.length,
    ],
    [(x, at) => placeMark(x, at, 'hotel', 8), [l.hotels], town.hotels.length],
    [(x, at) => placeMark(x, at, 'train', 9.5), [l.stations], town.stations.length],
    [
      (x, at) => tag('path', { d: hexagon(x, at, 4.2), fill: ink.surface, stroke: ink.cases, 'stroke-opacity': '0.7' }),
      [l.cases],
      town.cases.size,
    ],
    [(x, at) => sceneMark(x, at, 'A1'), [l.planted], planted],
    [line(ink.street, 5, ink.ring), [l.ring], null],
    [line(ink.street, 3.4, ink.casing), [l.artery], null],
    [line(ink.street, 1.5, ink.casing), [l.street], null],
    [line(ink.water, 8, ink.water), [l.river], null],
    [
      (x, at) =>
        tag('path', {
          d: `M${n(x - 11)} ${n(at + 5)}L${n(x - 2)} ${n(at - 4)}L${n(x + 10)} ${n(at)}`,
          'stroke-dasharray': '0.1 5.2',
          'stroke-linecap': 'round',
          fill: 'none',
          stroke: ink.thread,
          'stroke-width': 3,
        }),
      w.way,
      null,
    ],
  ];
  const perColumn = 7;
  return [
    rule(y - 12),
    group(
      { 'data-layer': 'legend' },
      marks.flatMap(([mark, lines, number], i) => {
        const right = i >= perColumn;
        const x = column.x + (right ? 292 : 0);
        const at = y + 18 + (right ? i - perColumn : i) * 34;
        const [one, ...more] = lines;
        return [
          mark(x + 12, at),
          text(x + 34, at + 4.5, one ?? '', { size: 13 }),
          ...more.map((rest, k) => text(x + 34, at + 4.5 + (k + 1) * 17, rest, { size: 13 })),
          ...(number === null
            ? []
            : [text(column.x + 264, at + 4.5, count(number), { size: 13, fill: ink.t1, weight: 500, anchor: 'end' })]),
        ];
      }),
    ),
  ];
}

const dots = (x: number, at: number): string =>
  [
    [-7, 2.2],
    [0, 3.6],
    [8, 5],
  ]
    .map(([dx = 0, r = 0]) => tag('circle', { cx: x + dx, cy: at, r, fill: ink.people, 'fill-opacity': '0.32' }))
    .join('');

function crimes(town: Town, y: number): string[] {
  const w = words[town.truth.language];
  const list = scenesOf(town);
  return [
    rule(y - 22),
    heading(y + 4, w.scenes),
    text(column.x + column.width, y + 4, w.scenesOf, { size: 12, fill: ink.t3, anchor: 'end' }),
    ...list.flatMap(({ id, scenes }, i) => {
      const at = y + 34 + i * 31;
      const [first = '', last = ''] = [scenes[0]?.from.slice(0, 10), scenes.at(-1)?.from.slice(0, 10)];
      return [
        sceneMark(column.x + 12, at, letterOf(i)),
        text(column.x + 34, at + 4.5, w.crimes[id] ?? id, { size: 13, fill: ink.t1 }),
        text(column.x + column.width, at + 4.5, w.span(scenes.length, first, last), {
          size: 12,
          fill: ink.t3,
          anchor: 'end',
        }),
      ];
    }),
  ];
}

function life(town: Town, week: Week | null, y: number): string[] {
  const { language } = town.truth;
  const w = words[language];
  const { x } = column;
  if (!week) return [rule(y - 22), text(x, y + 4, w.nobody, { size: 13 })];
  return [
    rule(y - 22),
    heading(y + 4, w.week(week.from)),
    text(x, y + 25, `${week.person} · ${week.work}`, { size: 13 }),
    ...(['home', 'work'] as const).flatMap((which, i) => {
      const right = x + column.width - (1 - i) * 76;
      return [endMark(right - 48, y + 20, which), text(right, y + 24.5, w.ends[which], { size: 12, anchor: 'end' })];
    }),
    drawStrip(week, language, { x, y: y + 40, width: column.width }),
    stripKey(language, x, y + 40 + stripHeight + 20),
    ...w.strip.note.map((line, i) => text(x, y + 40 + stripHeight + 44 + i * 17, line, { size: 12, fill: ink.t3 })),
  ];
}
