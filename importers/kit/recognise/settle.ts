/** Reads a file as a source would, again and again until what it leaves unsaid is settled or asked. */
import { Failure } from '#graph-schema/words/failure.ts';
import { checkMapping } from '../check.ts';
import type { FileMapping } from '../mapping.ts';
import type { Source } from '../source.ts';
import { fitOf, type Fit } from './fit.ts';
import { withGiven, type Given } from './given.ts';
import type { Looked } from './look.ts';
import { settle, type Settled } from './reading.ts';

/** @returns undefined when mapping and columns do not go together */
export function tried(source: Source, file: FileMapping, looked: Looked, given: Given): Fit | undefined {
  try {
    const mapping = withGiven({ ...source.mapping, files: [file] }, given);
    checkMapping(mapping);
    return fitOf({ ...source, mapping }, mapping.files[0]!, looked);
  } catch (cause) {
    if (cause instanceof Failure) return undefined;
    throw cause;
  }
}

/**
 * A row is set aside at its first fault, so what was settled may show the next one: read again until nothing is new. To see
 * what lies behind a question, one of its answers is tried; it is not given.
 */
export function settleAll(first: Fit, looked: Looked, told: Given): { settled: Settled; fit: Fit } {
  let fit = first;
  let settled: Settled = { given: told, why: [], questions: [] };
  let tries: Given = {};
  for (let turn = 0; turn < 6; turn++) {
    const next = settle(fit, looked, { ...settled.given, ...tries });
    if (next.why.length === 0 && next.questions.length === 0) break;
    const given = Object.fromEntries(Object.entries(next.given).filter(([about]) => !(about in tries)));
    settled = { given, why: [...settled.why, ...next.why], questions: [...settled.questions, ...next.questions] };
    tries = { ...tries, ...Object.fromEntries(next.questions.map(({ about, choices }) => [about, choices[0]?.value])) };
    fit = tried(first.source, first.file, looked, { ...settled.given, ...tries }) ?? fit;
  }
  return { settled, fit };
}
