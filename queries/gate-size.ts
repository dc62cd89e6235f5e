/** Lists that a text makes out of nothing: one expression cannot be interrupted by the server, so its size is bounded here. */
import { every, type Part } from './grammar.ts';

/** Steps that literal ranges inside each other may come to. */
export const mostSteps = 1_000_000;

const isRange = (part: Part): boolean => part.rule === 'functionInvocation' && /^`?range`?\(/i.test(part.text);

/** The first list of literal size in this expression that is too long, with its length; ranges inside one another multiply. */
export function longest(part: Part): { found: number; most: number } | undefined {
  const loop = part.parts.find((p) => loops.has(p.rule));
  const inside = isRangeAt(part) ? lengthOf(part) : loop ? stepsOf(loop) : 0;
  return inside > mostSteps ? { found: inside, most: mostSteps } : undefined;
}

const loops: ReadonlySet<string> = new Set([
  'reduceExpression',
  'listComprehension',
  'listItemsPredicate',
  'allReduceExpressionValidArguments',
]);

const isRangeAt = (part: Part): boolean => part.parts.some(isRange);

/** Steps of a loop: its own literal list times the loops in it. */
function stepsOf(loop: Part): number {
  let own = 1;
  let inner = 1;
  for (const part of loop.parts) {
    for (const range of outermost(part)) {
      if (isRange(range)) own = Math.max(own, lengthOf(range));
      else inner = Math.max(inner, stepsOf(range));
    }
  }
  return own * inner;
}

/** Ranges and loops that stand in no other one below this part. */
function* outermost(part: Part): Generator<Part> {
  if (isRange(part) || loops.has(part.rule)) yield part;
  else for (const inner of part.parts) yield* outermost(inner);
}

/** How many numbers a range gives: by its literal ends; by the largest number written in it where they are worked out. */
function lengthOf(part: Part): number {
  const range = isRange(part) ? part : part.parts.find(isRange);
  const ends = (range?.parts ?? []).filter((p) => p.rule === 'functionArgument').map((p) => p.text);
  const [from = Number.NaN, to = Number.NaN, step = 1] = ends.map(numberOf);
  if (Number.isFinite(from) && Number.isFinite(to)) return Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
  if (range && ends.some((end) => /[*^]|toInteger|toFloat/i.test(end))) return Number.POSITIVE_INFINITY;
  const written = range ? [...every(range, 'numberLiteral')].map((p) => Math.abs(numberOf(p.text))) : [];
  return Math.max(0, ...written.filter((n) => n > mostSteps));
}

/** A whole number as Cypher writes it (decimal with `_`, hex, octal), else NaN. */
function numberOf(text: string): number {
  const form = /^([+-]?)(0x[0-9a-f_]+|0o[0-7_]+|[0-9][0-9_]*)$/i.exec(text);
  return form ? Number(`${form[1] === '-' ? '-' : ''}1`) * Number(form[2]?.replaceAll('_', '')) : Number.NaN;
}
