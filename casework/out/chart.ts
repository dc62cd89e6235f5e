/** A chart on its way out: what the page has drawn, and the entities and bundles that it shows. Whatever a page sends is checked here. */
import { z } from 'zod';
import { badInput } from '#graph-schema/words/failure.ts';
import { isEntityKind, isLinkKind } from '#graph-schema/ontology/index.ts';
import { drawingShape } from './drawing.ts';

const say = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() });
const cut = z.object({ what: say, shown: z.number(), of: z.number().nullable(), why: say });
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ lon: z.number(), lat: z.number() }),
  z.array(z.string()),
]);

const entity = z.object({
  uid: z.string(),
  kind: z.string().refine(isEntityKind),
  caption: z.string(),
  values: z.record(z.string(), value),
  conflicts: z.array(z.string()),
  degree: z.number(),
  capped: z.boolean().optional(),
  merged: z.number(),
  mentioned: z.boolean(),
  x: z.number().finite(),
  y: z.number().finite(),
  pinned: z.boolean(),
});

const bundle = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.string().refine(isLinkKind),
  count: z.number(),
  first: z.string().optional(),
  last: z.string().optional(),
  total: z.array(z.object({ unit: z.string(), value: z.string() })).optional(),
  line: z.enum(['recorded', 'stated', 'worked-out']),
  /** Evidence of the chosen hit or path. */
  thread: z.boolean(),
});

/** What somebody put on the chart beside the data: no source states it. */
const own = z.object({
  id: z.string(),
  is: z.enum(['group', 'expected', 'note']),
  /** Of a note its text. */
  name: z.string().max(4_000),
  /** What is expected. */
  kind: z.string().refine(isEntityKind).optional(),
  /** The members of a group; whom a thing is expected for; what a note is about: uids, or the id of a bundle. */
  about: z.array(z.string()).max(5_000),
  /** A group that stands as one. */
  closed: z.boolean().default(false),
  x: z.number().finite().default(0),
  y: z.number().finite().default(0),
});

const sample = z.object({ drawing: drawingShape, text: z.string().max(400), count: z.number().optional() });

const chartShape = z.object({
  name: z.string().trim().min(1).max(400),
  entities: z.array(entity).max(5_000),
  /** Those in closed groups too, each by itself. */
  bundles: z.array(bundle).max(50_000),
  own: z.array(own).max(5_000).default([]),
  drawing: drawingShape,
  /** What is on the chart by kind, and the styles of its lines. */
  legend: z.object({ kinds: z.array(sample).max(100), lines: z.array(sample).max(10) }),
  /** What lies in one of them is drawn; none draws all. */
  windows: z.array(z.object({ from: z.string().optional(), until: z.string().optional() })).max(2),
  /** Kinds whose eye is closed. */
  closedKinds: z.array(z.string()),
  /** Entities that somebody hid, and bundles outside the window. */
  hidden: z.number(),
  outside: z.number(),
  cut: z.array(cut).max(2_000),
});

export type ChartOut = z.output<typeof chartShape>;
export type ChartOutInput = z.input<typeof chartShape>;

/** @throws BadInput that names the part that cannot be read */
export function readChart(given: unknown): ChartOut {
  const read = chartShape.safeParse(given);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const values = { part: first?.path.join('.') ?? '', why: first?.message ?? '' };
  throw badInput('desk.out.chart', values, { where: { parameter: 'chart' } });
}
