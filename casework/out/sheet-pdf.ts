/** The parts of a paper as a PDF: A4 portrait; a table that runs over a page repeats its head. */
import { missingWords } from './chart-paper.ts';
import { drawOn } from './on-paper.ts';
import { edge, ink, Paper, type Style } from './paper.ts';
import type { Column, Figure, Part, Tick } from './sheet.ts';
import { frameOf, type Stamp } from './stamp.ts';

export async function sheetPdf(title: string, parts: readonly Part[], stamp: Stamp): Promise<Buffer> {
  const { tongue, w } = stamp;
  const frame = { ...({ size: 'A4', landscape: false } as const), title, author: tongue.both(stamp.who) };
  const paper = await Paper.open(
    { ...frame, language: tongue.language, ...frameOf(stamp, title), pageOf: w.page },
    parts,
    w,
  );
  for (const part of [...parts, ...missingWords(paper, w).map((text): Part => ({ is: 'text', text, tone: 'warn' }))])
    printed(paper, part);
  return paper.end();
}

function printed(paper: Paper, part: Part): void {
  switch (part.is) {
    case 'title':
      paper.paragraph(part.text, { size: 16, strong: true, leading: 1.3 });
      if (part.under) paper.paragraph(part.under, { fill: ink.t2 });
      paper.y += 8;
      return;
    case 'heading':
      paper.y += 12;
      // A heading does not stay behind alone.
      paper.room(60);
      paper.put(part.text, edge, paper.y + 11, { size: 11, strong: true });
      if (part.under) {
        const x = edge + paper.measure(part.text, { size: 11, strong: true }) + 8;
        paper.put(part.under, x, paper.y + 11, { size: 8.5, fill: ink.t2 });
      }
      paper.y += 18;
      return;
    case 'text':
      paper.paragraph(part.text, { strong: part.tone === 'strong', fill: toneFill[part.tone ?? 'strong'] });
      paper.y += 3;
      return;
    case 'figures':
      return figures(paper, part.figures);
    case 'facts':
      return facts(paper, part.rows);
    case 'table':
      return table(paper, part.columns, part.rows);
    case 'ticks':
      for (const item of part.items) ticked(paper, item);
      return;
    case 'code':
      for (const line of part.text.split('\n'))
        paper.paragraph(line === '' ? ' ' : line, { size: 7.5, fill: ink.t2, leading: 1.35 });
      paper.y += 4;
      return;
    case 'line':
      paper.room(54);
      paper.y += 40;
      paper.rule(paper.y, { width: paper.width * 0.6, fill: ink.t1 });
      paper.y += 3;
      paper.paragraph(part.text, { size: 8, fill: ink.t2 });
      return;
    case 'drawing': {
      const height = Math.min(paper.width * 0.72, (part.drawing.height / part.drawing.width) * paper.width);
      paper.room(height + 20);
      drawOn(paper, part.drawing, { x: edge, y: paper.y, width: paper.width, height });
      paper.y += height + 4;
      paper.paragraph(part.text, { size: 8, fill: ink.t2 });
      paper.y += 6;
      return;
    }
    case 'page':
      if (paper.y > paper.top) paper.page();
  }
}

const toneFill = { warn: ink.warn, quiet: ink.t2, strong: ink.t1 };

function figures(paper: Paper, all: readonly Figure[]): void {
  const width = paper.width / all.length;
  const under = { size: 8, fill: ink.t2 };
  const lines = all.map(({ label, from }) => [
    paper.lines(label, width - 12, under),
    paper.lines(from, width - 12, under),
  ]);
  const labels = Math.max(...lines.map(([head = []]) => head.length));
  const height = labels * 10 + 24 + Math.max(...lines.map(([, below = []]) => below.length)) * 10 + 12;
  paper.room(height);
  const { doc } = paper;
  doc.roundedRect(edge, paper.y, paper.width, height, 5).lineWidth(0.6).undash().strokeColor(ink.line).stroke();
  all.forEach(({ figure }, i) => {
    const x = edge + i * width + 8;
    const [head = [], below = []] = lines[i] ?? [];
    head.forEach((line, j) => paper.put(line, x, paper.y + 13 + j * 10, under));
    paper.put(figure, x, paper.y + labels * 10 + 22, { size: 15, strong: true });
    below.forEach((line, j) => paper.put(line, x, paper.y + labels * 10 + 34 + j * 10, under));
  });
  paper.y += height + 8;
}

function facts(paper: Paper, rows: readonly (readonly [string, string])[]): void {
  const first = 118;
  for (const [name, text] of rows) {
    const [names, texts] = [
      paper.lines(name, first - 10, { size: 8.5 }),
      paper.lines(text, paper.width - first, { size: 8.5 }),
    ];
    for (let i = 0; i < Math.max(names.length, texts.length); i++) {
      paper.room(12);
      if (names[i]) paper.put(names[i] ?? '', edge, paper.y + 9, { size: 8.5, fill: ink.t2 });
      if (texts[i]) paper.put(texts[i] ?? '', edge + first, paper.y + 9, { size: 8.5 });
      paper.y += 12;
    }
    paper.y += 2;
  }
}

const cell = 8;
const lineHigh = 11;

function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const widths = columns.map(({ part }) => (part / whole) * paper.width);
  const broken = (cells: readonly string[], style: Style): string[][] =>
    cells.map((text, i) => paper.lines(text, (widths[i] ?? 0) - cell, style));
  const line = (cells: readonly string[], style: Style): void => {
    let x = edge;
    cells.forEach((text, i) => {
      const width = widths[i] ?? 0;
      const right = columns[i]?.right ? width - cell - paper.measure(text, style) : 0;
      if (text !== '') paper.put(text, x + right, paper.y + 8.5, style);
      x += width;
    });
    paper.y += lineHigh;
  };
  const head = (): void => {
    const style = { size: 8, strong: true, fill: ink.t2 };
    const lines = broken(
      columns.map(({ head: text }) => text),
      style,
    );
    for (let i = 0; i < Math.max(...lines.map(({ length }) => length)); i++)
      line(
        lines.map((each) => each[i] ?? ''),
        style,
      );
    paper.rule(paper.y + 1, { weight: 0.8, fill: ink.t3 });
    paper.y += 4;
  };
  paper.room(40);
  head();
  for (const row of rows) {
    const style = { size: 8 };
    const lines = broken(row, style);
    const count = Math.max(...lines.map(({ length }) => length));
    // A row stays together, unless it is longer than a page.
    if (paper.room(Math.min(count * lineHigh + 5, paper.bottom - paper.top - 40))) head();
    for (let i = 0; i < count; i++) {
      if (paper.room(lineHigh)) head();
      line(
        lines.map((each) => each[i] ?? ''),
        style,
      );
    }
    paper.rule(paper.y + 1.5, { weight: 0.3 });
    paper.y += 4;
  }
  paper.y += 4;
}

function ticked(paper: Paper, { tick, text, under }: { tick: Tick; text: string; under: string }): void {
  const width = paper.width - 20;
  paper.room(28);
  box(paper, tick, edge, paper.y + 1.5);
  paper.paragraph(text, { x: edge + 20, width, strong: true });
  if (under !== '')
    paper.paragraph(under, { x: edge + 20, width, size: 8.5, fill: tick === 'doubt' ? ink.warn : ink.t2 });
  paper.y += 5;
}

/** A shape for each, so that a copy in grey says the same. */
function box({ doc }: Paper, tick: Tick, x: number, y: number): void {
  doc.roundedRect(x, y, 10, 10, 2).lineWidth(0.9).undash();
  if (tick === 'none') doc.dash(2, { space: 1.5 });
  doc
    .strokeColor(tick === 'doubt' ? ink.warn : ink.t2)
    .stroke()
    .undash();
  doc.lineWidth(1.3).strokeColor(tick === 'doubt' ? ink.warn : ink.t1);
  if (tick === 'done')
    doc
      .moveTo(x + 2.3, y + 5.2)
      .lineTo(x + 4.3, y + 7.4)
      .lineTo(x + 7.8, y + 2.8)
      .stroke();
  if (tick === 'doubt')
    doc
      .moveTo(x + 5, y + 2.2)
      .lineTo(x + 5, y + 5.8)
      .moveTo(x + 5, y + 7.2)
      .lineTo(x + 5, y + 8)
      .stroke();
  if (tick === 'open')
    doc
      .moveTo(x + 2.6, y + 5)
      .lineTo(x + 7.4, y + 5)
      .stroke();
}
