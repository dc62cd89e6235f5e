/** A chart on paper: A4 or A3 landscape, the drawing at the left, at the right legend, lines, window and cuts; what finds no room goes to a next page. */
import type { ChartOut } from './chart.ts';
import type { ChartSaid } from './chart-said.ts';
import { drawOn } from './on-paper.ts';
import { edge, ink, Paper } from './paper.ts';
import { frameOf, type Stamp } from './stamp.ts';
import type { OutWords } from './words.ts';

const column = 190;
const gap = 16;
/** Captions are 12 units high: under this they are smaller than 5 points. */
const readable = 0.42;

export async function chartPdf(chart: ChartOut, said: ChartSaid, stamp: Stamp, size: 'A4' | 'A3'): Promise<Buffer> {
  const { tongue, w } = stamp;
  const paper = await Paper.open(
    {
      ...{ size, landscape: true, title: chart.name, author: tongue.both(stamp.who), language: tongue.language },
      ...frameOf(stamp, `${w.chart}${w.colon}${chart.name}`),
      pageOf: w.page,
    },
    ...[chart, said, w],
  );
  const box = { x: edge, y: paper.top, width: paper.width - column - gap, height: paper.bottom - paper.top };
  const scale = drawOn(paper, chart.drawing, box, 1.1);
  const percent = Math.round(scale * 100);
  legend(paper, chart, stamp, { x: edge + paper.width - column, width: column }, [
    scale < readable ? w.small(percent) : w.scale(percent),
    ...said.shown,
    ...said.cut,
    ...missingWords(paper, w),
    w.scope,
  ]);
  return paper.end();
}

/** Characters that no font here has, by their code points: printed they would all look alike. */
export const missingWords = ({ missing }: Paper, w: OutWords): string[] => {
  const points = [...missing].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return points.length === 0 ? [] : [w.missing(points.length, points.slice(0, 12).join(' '))];
};

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Runs on in a column of the same width at the left of a next page. */
function legend(
  paper: Paper,
  { legend: { kinds, lines } }: ChartOut,
  { tongue, w }: Stamp,
  first: Column,
  said: readonly string[],
): void {
  let at = first;
  paper.y = paper.top + 2;
  const room = (height: number): void => {
    if (paper.y + height <= paper.bottom) return;
    // On a second page the columns stand side by side.
    if (at !== first && at.x + 2 * (column + gap) < edge + paper.width) at = { ...at, x: at.x + column + gap };
    else {
      paper.page();
      at = { x: edge, width: column };
    }
    paper.y = paper.top + 2;
  };
  const head = (text: string): void => {
    room(30);
    paper.put(text, at.x, paper.y + 10, { size: 9, strong: true });
    paper.y += 17;
  };
  head(w.legend);
  for (const { drawing, text, count } of kinds) {
    room(15);
    drawOn(paper, drawing, { x: at.x, y: paper.y, width: 13, height: 13 });
    paper.put(text, at.x + 19, paper.y + 9.5, { size: 8.5 });
    const n = count === undefined ? '' : tongue.number(count);
    paper.put(n, at.x + at.width - paper.measure(n, { size: 8.5 }), paper.y + 9.5, { size: 8.5, fill: ink.t2 });
    paper.y += 15;
  }
  paper.y += 8;
  head(w.lines);
  for (const { drawing, text } of lines) {
    const broken = paper.lines(text, at.width - 44, { size: 8 });
    room(broken.length * 11 + 3);
    drawOn(paper, drawing, { x: at.x, y: paper.y, width: 36, height: 12 });
    for (const line of broken) {
      paper.put(line, at.x + 44, paper.y + 9, { size: 8, fill: ink.t2 });
      paper.y += 11;
    }
    paper.y += 3;
  }
  paper.y += 8;
  head(w.shown);
  for (const text of said) {
    for (const line of paper.lines(text, at.width, { size: 8 })) {
      room(11);
      paper.put(line, at.x, paper.y + 8, { size: 8, fill: ink.t2 });
      paper.y += 11;
    }
    paper.y += 4;
  }
}
