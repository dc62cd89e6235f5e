/** Puts the questions to a city without crimes and keeps what chance gave: p of what was returned, and how many had the chance. */
import { join } from 'node:path';
import { Failure } from '#graph-schema/words/failure.ts';
import type { PatternHeader, Scope } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import { patterns } from '#queries/pattern.ts';
import type { PatternCase } from '#queries/patterns/cases.ts';
import { runPattern } from '#queries/run.ts';
import { root } from '../home.ts';
import { fifths, type Classes } from './classes.ts';
import type { City, QuestionLine, StoppedLine } from './line.ts';
import { activityOf, eventsOf, inventedFor, questionsOf, type Town } from './questions.ts';

/** Hits looked at of one question: they come in order of p, so that those left out are the least surprising. */
const most = 300;

export async function* askInnocent(
  city: City,
  scope: () => Promise<Scope>,
  town: Town,
  classes: Classes,
): AsyncGenerator<QuestionLine | StoppedLine> {
  const late = ({ chance }: PatternHeader): boolean => 'model' in chance && inventedFor(chance.model);
  for (const header of patterns().toSorted((a, b) => Number(late(a)) - Number(late(b)))) {
    if (!('model' in header.chance)) continue;
    const path = join(root, 'queries', 'patterns', header.family, `${header.slug}.cases.ts`);
    const { default: cases } = (await import(path)) as { default: readonly PatternCase[] };
    const sorts = await sortsOf(header, town, classes);
    const questions = await questionsOf(header, cases[0] as PatternCase, town);
    const eyes = await scope();
    for (const given of questions) yield await askOrStop(city, eyes, header, given, sorts);
  }
}

interface Sorts {
  /** Classes of a candidate, beside one asked about where it is of two. */
  of(uid: string, asked: string | null): string[];
  /** All that could have become a hit. */
  readonly pool: readonly string[];
}

/** Nothing where a hit is a figure of many, and its candidate the one asked about. */
async function sortsOf(header: PatternHeader, { graph }: Town, classes: Classes): Promise<Sorts | null> {
  const kind = header.tried?.kind ?? '';
  const model = 'model' in header.chance ? header.chance.model : '';
  if (['shuffle', 'peers', 'overlap', 'rarity'].includes(model)) return null;
  const kinds = kind === 'Entity' ? header.runsOn : [kind];
  const activity = new Map<string, number>();
  for (const one of kinds) for (const [uid, n] of await activityOf(graph, one, eventsOf(header))) activity.set(uid, n);
  const fifth = fifths(activity);
  return {
    pool: [...activity.keys()],
    of: (uid, asked) => [...(asked === null ? classes.of(uid) : classes.between(asked, uid)), ...fifth(uid)],
  };
}

/** A busy machine stops a question at its limit; the city is asked on. */
async function askOrStop(...asked: Parameters<typeof ask>): Promise<QuestionLine | StoppedLine> {
  const [city, , { slug }] = asked;
  try {
    return await ask(...asked);
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.type !== 'TimedOut') throw cause;
    return { what: 'stopped', ...city, pattern: slug };
  }
}

async function ask(
  city: City,
  scope: Scope,
  header: PatternHeader,
  given: Given,
  sorts: Sorts | null,
): Promise<QuestionLine> {
  const started = performance.now();
  const { hits, run } = await runPattern(scope, header.slug, given, { limit: most, timeoutMs: 60_000 });
  const [first] = header.parameters;
  const asked = [given[first?.name ?? '']].flat().map(String);
  const tried = run.tried ?? 0;
  // Of two: the one asked about and another of the kind that is tried.
  const seed = asked.length === 1 ? (asked[0] as string) : null;
  const pairs = hits.length > 0 && hits.every(({ key }) => key.length === 2 && seed !== null && key.includes(seed));
  const single = header.runsOn[0] === 'Case';
  const counts: Record<string, number> = {};
  const sorted = sorts !== null && (single || seed !== null) && tried > 1;
  if (sorted)
    for (const uid of sorts.pool) {
      if (uid !== seed) for (const name of sorts.of(uid, single ? null : seed)) counts[name] = (counts[name] ?? 0) + 1;
    }
  const free = hits.filter((hit) => hit.explained === null);
  const judged = free.flatMap(({ key, surprise, luck }) =>
    surprise === null || luck === null ? [] : [{ key, p: 10 ** -surprise, luck }],
  );
  return {
    ...{ what: 'question', ...city, pattern: header.slug },
    model: 'model' in header.chance ? header.chance.model : '',
    ...{ tried, classes: counts, found: hits.length, ties: hits.length - free.length },
    tied: hits.flatMap(({ explained, surprise }) => {
      const p = explained === null || surprise === null ? 1 : 10 ** -surprise;
      return p <= 0.05 ? [p] : [];
    }),
    ...{ unjudged: free.length - judged.length, cut: run.cut.length > 0 },
    hits: judged
      .filter(({ p, luck }) => p <= 0.05 || luck <= 10)
      .map(({ key, p, luck }) => {
        const other = pairs ? (key.find((uid) => uid !== seed) ?? '') : (key[0] ?? '');
        return { p, luck, classes: sorted && (pairs || single) ? sorts.of(other, single ? null : seed) : [] };
      }),
    seconds: Math.round(performance.now() - started) / 1000,
  };
}
