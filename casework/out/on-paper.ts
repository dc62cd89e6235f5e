/** Draws a chart on a page of a PDF: the same shapes as on the screen, as vectors. */
import type { Paper } from './paper.ts';
import { isText, type Drawing, type ShapeMark, type TextMark } from './drawing.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @returns how large it is drawn; 1 is a point for a unit of the chart. Never larger than `most`. */
export function drawOn(paper: Paper, drawing: Drawing, box: Box, most = 1): number {
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height, most);
  const { doc } = paper;
  doc.save();
  doc.translate(
    box.x + (box.width - drawing.width * scale) / 2 - drawing.left * scale,
    box.y + (box.height - drawing.height * scale) / 2 - drawing.top * scale,
  );
  doc.scale(scale);
  for (const mark of drawing.marks) {
    if (isText(mark)) drawText(paper, mark);
    else drawShape(paper, mark);
  }
  doc.restore();
  return scale;
}

function drawShape({ doc }: Paper, mark: ShapeMark): void {
  doc.save().translate(mark.x, mark.y).scale(mark.scale);
  doc.opacity(mark.opacity);
  doc
    .path(mark.d)
    .lineWidth(mark.width)
    .lineCap(mark.round ? 'round' : 'butt')
    .lineJoin('round');
  if (mark.dash.length > 0) doc.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? mark.dash[0] ?? 1 });
  const rule = mark.evenOdd ? 'even-odd' : 'non-zero';
  if (mark.fill && mark.stroke) doc.fillAndStroke(mark.fill, mark.stroke, rule);
  else if (mark.fill) doc.fill(mark.fill, rule);
  else if (mark.stroke) doc.stroke(mark.stroke);
  doc.restore();
}

function drawText(paper: Paper, mark: TextMark): void {
  const { doc } = paper;
  const { size, strong, fill } = mark;
  const style = { size, strong, fill };
  doc.save().opacity(mark.opacity);
  const lines = mark.wrap === undefined ? [mark.text] : paper.lines(mark.text, mark.wrap, style);
  lines.forEach((line, i) => {
    const width = paper.measure(line, style);
    const y = mark.y + i * size * 1.25;
    const x = mark.start ? mark.x : mark.x - width / 2;
    if (mark.ground) {
      doc
        .roundedRect(x - 3, y - size * 0.95, width + 6, size * 1.3, mark.edge ? size * 0.6 : 3)
        .lineWidth(1)
        .undash();
      if (mark.edge) doc.fillAndStroke(mark.ground, mark.edge);
      else doc.fillOpacity(0.82).fill(mark.ground).fillOpacity(mark.opacity);
    }
    paper.put(line, x, y, style);
  });
  doc.restore();
}
