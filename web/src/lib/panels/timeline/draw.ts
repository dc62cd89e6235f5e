/** Draws the timeline on a canvas: ticks gathered by pixel, so that a hundred thousand cost no more than what can be seen. */
import { entityKind, isEntityKind } from '#graph-schema/ontology/index.ts';
import type { Tokens } from '#lib/ui/tokens.ts';
import { xOf, type Mark, type Span } from './span.ts';
import type { Incident, TimeRow } from './rows.ts';

export const rowHeight = 27;

export interface Drawing {
  readonly rows: readonly TimeRow[];
  readonly incidents: readonly Incident[];
  readonly marks: readonly Mark[];
  readonly weekends: readonly Span[];
  readonly span: Span;
  readonly width: number;
  readonly height: number;
  readonly tokens: Tokens;
  /** `uid at` of the events that are the evidence of the chosen hit. */
  readonly thread: ReadonlySet<string>;
}

/** Sharp on dense screens. @returns null where a canvas cannot be drawn on */
export function prepared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const dense = devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * dense));
  canvas.height = Math.max(1, Math.round(height * dense));
  const context = canvas.getContext('2d');
  context?.scale(dense, dense);
  return context;
}

export function draw(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { rows, span, width, height, tokens } = drawing;
  const x = (at: number): number => xOf(span, width, at);
  const color = (name: string): string => tokens[name] ?? '#888';
  context.clearRect(0, 0, width, height);

  context.fillStyle = color('hover');
  for (const { from, until } of drawing.weekends) context.fillRect(x(from), 0, x(until) - x(from), height);
  context.fillStyle = color('line');
  for (const { at } of drawing.marks) context.fillRect(Math.round(x(at)), 0, 1, height);
  for (let i = 1; i <= rows.length; i += 1) context.fillRect(0, i * rowHeight - 1, width, 1);

  rows.forEach((row, i) => {
    const top = i * rowHeight;
    const group = isEntityKind(row.entity.kind) ? entityKind(row.entity.kind).group : 'things';
    for (const each of row.silences)
      hatch(context, x(each.from), top + 4, x(each.until), rowHeight - 9, color('line-2'));
    ticks(context, drawing, row, top, color(group), color('thread'));
  });

  context.fillStyle = color('cases');
  for (const { from, until } of drawing.incidents) {
    const [left, right] = [x(from), x(until)];
    context.globalAlpha = 0.14;
    if (right - left > 2) context.fillRect(left, 0, right - left, height);
    context.globalAlpha = 1;
    context.fillRect(Math.round(left) - 0.75, 0, 1.5, height);
    if (right - left > 2) context.fillRect(Math.round(right) - 0.75, 0, 1.5, height);
  }
}

/** One mark a pixel: taller the more lie there. What lasts has a bar as long as it lasted. */
function ticks(
  context: CanvasRenderingContext2D,
  { span, width, thread }: Drawing,
  { entity, ticks: list }: TimeRow,
  top: number,
  own: string,
  red: string,
): void {
  const columns = new Map<number, number>();
  const threads = new Set<number>();
  const middle = top + rowHeight / 2 - 0.5;
  context.fillStyle = own;
  context.globalAlpha = 0.32;
  let barUntil = -Infinity;
  for (const { at, until } of list ?? []) {
    const left = xOf(span, width, at);
    const right = until === null ? left : xOf(span, width, until);
    if (right < 0 || left > width) continue;
    if (right - left > 2 && right > barUntil) {
      const start = Math.max(left, barUntil, 0);
      context.fillRect(start, middle - 3, Math.min(right, width) - start, 6);
      barUntil = right;
    }
    const column = Math.round(left);
    columns.set(column, (columns.get(column) ?? 0) + 1);
    if (thread.has(`${entity.uid} ${at}`)) threads.add(column);
  }
  context.globalAlpha = 0.9;
  for (const [column, count] of columns) {
    const tall = Math.min(rowHeight - 6, 11 + 2.5 * Math.log2(count));
    if (!threads.has(column)) context.fillRect(column - 0.6, middle - tall / 2, 1.2, tall);
  }
  context.globalAlpha = 1;
  context.fillStyle = red;
  for (const column of threads) context.fillRect(column - 1.25, middle - 10, 2.5, 20);
}

function hatch(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  right: number,
  height: number,
  color: string,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, height);
  context.clip();
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  for (let at = Math.max(left, 0) - height; at < Math.min(right, 1e5); at += 6) {
    context.moveTo(at, top + height);
    context.lineTo(at + height, top);
  }
  context.stroke();
  context.restore();
}

/** Bars of how many events lie where; the highest fills the height. */
export function drawHistogram(
  context: CanvasRenderingContext2D,
  counts: readonly number[],
  { width, height, tokens }: Pick<Drawing, 'width' | 'height' | 'tokens'>,
): void {
  context.clearRect(0, 0, width, height);
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const step = width / counts.length;
  context.fillStyle = tokens['edge'] ?? '#888';
  counts.forEach((count, i) => {
    const tall = count === 0 ? 0 : Math.max(1, (count / most) * (height - 2));
    context.fillRect(i * step, height - tall, Math.max(0.8, step - 0.7), tall);
  });
}
