/** A pattern asked for every entity of a kind, slice by slice: what came of the slices is one result, judged among all that were asked. */
import { badInput, Failure } from '#graph-schema/words/failure.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import { entityKind } from '#graph-schema/ontology/index.ts';
import type { Cut, Hit, PatternHeader, Result, Scope, Uid } from './answers.ts';
import { luckLine } from './rank.ts';
import { runHeader, type RunOptions } from './run.ts';
import type { Given } from './parameters.ts';
import { look, statement } from './visible.ts';

/** What stands between two slices: enough to go on after a stop, a crash or a night. */
export interface SoFar {
  /** The last uid that was asked; what comes after it is left. */
  readonly after: Uid;
  readonly asked: number;
  /** Those that took longer than a question may, alone. */
  readonly skipped: number;
  /** Of all slices, the best hits first; null before the first. */
  readonly result: Result | null;
}

export const nothingYet: SoFar = { after: '', asked: 0, skipped: 0, result: null };

/** Hits that are carried from slice to slice. */
const mostHits = 500;
const mostInSlice = 200;
/** A slice aims at this long: then others get their turn. */
const aimMs = 2_000;

/**
 * The kind that a pattern can be asked for, one and all.
 * @throws BadInput for a pattern that collides what it is given, and where the kind has to be said
 */
export function kindForAll({ slug, each, parameters }: PatternHeader, kind?: string): string {
  const parameter = parameters.find(({ name }) => name === each);
  if (!parameter) throw badInput('pattern.all.none', { slug });
  const wanted = parameter.type === 'Entity' ? kind : parameter.type;
  if (wanted === undefined) throw badInput('pattern.all.kind', { slug }, { where: { parameter: 'kind' } });
  return entityKind(wanted).name;
}

const ofKind = statement(
  (see) => `MATCH (e:Entity) WHERE e.uid > $after AND e.uid < $end AND ${see.entity('e')}
RETURN e.uid AS uid ORDER BY uid LIMIT $count`,
);

/** The next entities of a kind in the order of their uids. */
const uidsAfter = (scope: Scope, kind: string, after: Uid, count: number): Promise<Uid[]> =>
  look(scope, async (eye) => {
    const { slug } = entityKind(kind);
    const params = { after: after === '' ? `${slug}:` : after, end: `${slug};`, count };
    return (await eye.read<{ uid: Uid }>(ofKind, params)).map(({ uid }) => uid);
  });

/**
 * Asks slice after slice from where it stands.
 * @param onSlice  keeps what there is; the next slice begins when it is kept
 * @returns when all were asked or `signal` said stop
 */
export async function runAll(
  scope: () => Promise<Scope>,
  header: PatternHeader,
  given: Given,
  kind: string,
  from: SoFar,
  options: RunOptions & { readonly onSlice: (now: SoFar) => Promise<void> },
): Promise<{ readonly now: SoFar; readonly whole: boolean }> {
  let now = from;
  let size = 8;
  const stopped = (): boolean => options.signal?.aborted === true;
  while (!stopped()) {
    // Asked anew for each slice: an import that was undone meanwhile is not seen any more.
    const seen = await scope();
    const uids = await uidsAfter(seen, kind, now.after, size);
    const last = uids.at(-1);
    if (last === undefined) return { now, whole: true };
    const began = performance.now();
    try {
      const slice = await runHeader(seen, header, { ...given, [header.each ?? '']: uids }, options);
      now = { ...now, after: last, asked: now.asked + uids.length, result: joined(now.result, slice) };
    } catch (cause) {
      if (stopped()) break;
      if (!(cause instanceof Failure) || cause.type !== 'TimedOut') throw cause;
      if (uids.length > 1) {
        size = Math.ceil(uids.length / 4);
        continue;
      }
      now = { ...now, after: last, asked: now.asked + 1, skipped: now.skipped + 1 };
    }
    await options.onSlice(now);
    const pace = aimMs / Math.max(1, performance.now() - began);
    size = Math.min(mostInSlice, Math.max(1, Math.round(size * Math.min(2, pace))));
  }
  return { now, whole: false };
}

/** What stands in a result for its reader: how far it got, and what was left out. */
export function told(
  { each }: PatternHeader,
  { result, asked, skipped }: SoFar,
  of: number,
  whole: boolean,
): Result | null {
  if (result === null) return null;
  // The uids of one slice would look like what was asked.
  const params = Object.fromEntries(Object.entries(result.run.params).filter(([name]) => name !== each));
  const note: Say = { code: 'pattern.note.all', values: { asked } };
  const what: Say = { code: 'pattern.cut.asked' };
  const left: Cut[] = whole ? [] : [{ what, shown: asked, of, why: { code: 'pattern.cut.stopped' } }];
  const slow: Cut[] =
    skipped === 0 ? [] : [{ what, shown: asked - skipped, of: asked, why: { code: 'pattern.cut.slow' } }];
  const { run, hits } = result;
  return { hits, run: { ...run, params, cut: [...left, ...slow, ...run.cut], notes: [note, ...run.notes] } };
}

/** Those without a number stand after those with one, and go by weight. */
const none = Number.MAX_VALUE;

const keyOf = ({ key }: Hit): string => key.join('|');

/**
 * Two results of one pattern as one. T is the sum of both, so luck grows with all that was asked. A pair that was met
 * from both its ends counts once, with the larger p (CHANCE §7.6).
 */
export function joined(a: Result | null, b: Result): Result {
  if (a === null) return b;
  const tried = a.run.tried === null || b.run.tried === null ? null : a.run.tried + b.run.tried;
  const scaled = [a, b].flatMap(({ hits, run }) =>
    hits.map((hit) => ({ ...hit, luck: hit.luck === null ? null : (hit.luck * (tried ?? 1)) / (run.tried || 1) })),
  );
  const best = new Map<string, Hit>();
  for (const hit of scaled) {
    const other = best.get(keyOf(hit));
    if (other === undefined || (hit.luck ?? 0) > (other.luck ?? 0)) best.set(keyOf(hit), hit);
  }
  const order = (x: Hit, y: Hit): number =>
    Number(x.explained !== null) - Number(y.explained !== null) ||
    (x.luck ?? none) - (y.luck ?? none) ||
    y.weight - x.weight ||
    (keyOf(x) < keyOf(y) ? -1 : 1);
  const all = [...best.values()].sort(order);
  const hits = all.slice(0, mostHits).map((hit, i) => ({ ...hit, rank: i + 1 }));
  const [ofA, ofB] = [a, b].map(allHits) as [number | null, number | null];
  const of = ofA === null || ofB === null ? null : ofA + ofB;
  const why =
    all.length > mostHits
      ? { code: 'pattern.cut.limit', values: { limit: mostHits } }
      : [a, b].flatMap(({ run }) => run.cut.find(isHits)?.why ?? [])[0];
  const cut: Cut[] = [
    ...unique([...a.run.cut, ...b.run.cut].filter((each) => !isHits(each))),
    ...(why === undefined ? [] : [{ what: { code: 'pattern.cut.hits' }, shown: hits.length, of, why }]),
  ];
  return {
    hits,
    run: {
      ...b.run,
      ...{ tried, luckLine: luckLine(tried, 1), cut },
      params: a.run.params,
      seconds: Math.round((a.run.seconds + b.run.seconds) * 1000) / 1000,
      spread: spreadOf([...a.run.spread, ...b.run.spread]),
      notes: unique([...a.run.notes, ...b.run.notes]),
    },
  };
}

const isHits = ({ what }: Cut): boolean => what.code === 'pattern.cut.hits';

/** How many hits there were before the list was cut; null where nobody counted. */
function allHits({ hits, run }: Result): number | null {
  const cut = run.cut.find(isHits);
  return cut === undefined ? hits.length : cut.of;
}

const unique = <T>(list: readonly T[]): T[] => [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];

function spreadOf(all: Result['run']['spread']): Result['run']['spread'] {
  const byWeight = Map.groupBy(all, ({ weight }) => weight);
  return [...byWeight]
    .sort(([a], [b]) => a - b)
    .map(([weight, parts]) => ({
      weight,
      found: parts.reduce((sum, { found }) => sum + found, 0),
      expected: parts.some(({ expected }) => expected === null)
        ? null
        : parts.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
    }));
}
