/** A chart as it is drawn, free of any screen: shapes and texts in the units of the chart. The page makes it, paper and SVG show it. */
import { z } from 'zod';

const number = z.number().finite();
const colour = z.string().regex(/^#[0-9a-fA-F]{3,8}$/);
/** Path data only: letters of SVG's commands, numbers and what parts them. */
const path = z
  .string()
  .max(20_000)
  .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9eE\s,.+-]*$/);

const shape = z.strictObject({
  d: path,
  /** Moved there, after it was made larger by `scale`. */
  x: number.default(0),
  y: number.default(0),
  scale: number.positive().default(1),
  fill: colour.optional(),
  evenOdd: z.boolean().default(false),
  stroke: colour.optional(),
  /** Width of the stroke, in the units of the path. */
  width: number.nonnegative().default(1),
  dash: z.array(number.nonnegative()).max(4).default([]),
  round: z.boolean().default(false),
  opacity: number.min(0).max(1).default(1),
});

const text = z.strictObject({
  text: z.string().max(2_000),
  /** Of the baseline of the first line; the middle of the text. */
  x: number,
  y: number,
  size: number.positive(),
  strong: z.boolean().default(false),
  fill: colour,
  /** The entity whose caption it is: with names hidden it reads otherwise. */
  of: z.string().optional(),
  /** Broken into lines of this width. */
  wrap: number.positive().optional(),
  /** A ground behind the text, with an edge if it has one. */
  ground: colour.optional(),
  edge: colour.optional(),
  start: z.boolean().default(false),
  opacity: number.min(0).max(1).default(1),
});

export const drawingShape = z.strictObject({
  /** In the order in which they are drawn. */
  marks: z.array(z.union([shape, text])).max(120_000),
  left: number,
  top: number,
  width: number.positive(),
  height: number.positive(),
});

export type Drawing = z.output<typeof drawingShape>;
/** What may be left out has its usual value. */
export type DrawingInput = z.input<typeof drawingShape>;
export type Mark = Drawing['marks'][number];
export type TextMark = Extract<Mark, { text: string }>;
export type ShapeMark = Extract<Mark, { d: string }>;

export const isText = (mark: Mark): mark is TextMark => 'text' in mark;
