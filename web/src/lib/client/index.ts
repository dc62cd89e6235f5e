/** What the page can ask the desk, in the shapes of `casework/answers.ts`. */
import type {
  Card,
  Checked as CheckedPattern,
  Entity,
  Events,
  Found,
  KeptRun,
  Links,
  LongRun,
  Neighbours,
  OwnPattern,
  ParameterValue,
  Paths,
  PatternHeader,
  Result,
  Subgraph,
  Sweep,
  Uid,
  Window,
} from '#casework/answers.ts';
import { ask } from './ask.ts';
import { documents } from './documents.ts';

export { workOn, type Matter, type Taken } from './ask.ts';
export * from './arriving.ts';
export * from './casework.ts';
export * from './mappings.ts';

type Options = { signal?: AbortSignal };

export interface ExpandArgs {
  readonly uids: readonly Uid[];
  readonly linkKinds?: readonly string[];
  readonly entityKinds?: readonly string[];
  readonly direction?: 'out' | 'in' | 'both';
  readonly window?: Window;
  readonly limit?: number;
}

export interface PathArgs {
  readonly from: Uid;
  readonly to: Uid;
  readonly mode?: 'shortest' | 'all' | 'some';
  readonly most?: number;
  readonly steps?: number;
  readonly linkKinds?: readonly string[];
  readonly window?: Window;
  readonly hub?: number;
  readonly cross?: readonly Uid[];
}

export type Params = Readonly<Record<string, ParameterValue>>;

/** @throws Failure, as do all of these */
export async function find(
  text: string,
  options: Options & { kinds?: readonly string[]; limit?: number } = {},
): Promise<Found> {
  const { signal, ...more } = options;
  const found = await ask<Found>(documents.find, { text, ...more }, signal ? { signal } : {});
  return { ...found, total: found.total ?? null };
}

export const card = (uid: Uid, options: Options = {}): Promise<Card> => ask(documents.card, { uid }, options);

export async function neighbours(uids: readonly Uid[]): Promise<ReadonlyMap<Uid, readonly Neighbours[]>> {
  const found = await ask<readonly { uid: Uid; neighbours: readonly Neighbours[] }[]>(documents.neighbours, { uids });
  return new Map(found.map((each) => [each.uid, each.neighbours]));
}

export const expand = (args: ExpandArgs, options: Options = {}): Promise<Subgraph> =>
  ask(documents.expand, { ...args }, options);

export const linksAmong = (
  uids: readonly Uid[],
  more: { with?: readonly Uid[]; linkKinds?: readonly string[]; window?: Window } = {},
): Promise<Subgraph> => ask(documents.linksAmong, { uids, ...more });

export const linksOf = (
  of: { bundles?: readonly string[]; uids?: readonly Uid[]; window?: Window; limit?: number },
  options: Options = {},
): Promise<Links> => ask(documents.linksOf, of, options);

export const eventsOf = (
  of: { uids: readonly Uid[]; window?: Window; most?: number },
  options: Options = {},
): Promise<Events> => ask(documents.eventsOf, of, options);

export const paths = (args: PathArgs, options: Options = {}): Promise<Paths> =>
  ask(documents.paths, { ...args }, options);

export const patterns = (): Promise<readonly PatternHeader[]> => ask(documents.patterns, {});

/** Those that people here wrote, those taken out of the library among them. */
export const ownPatterns = (): Promise<readonly OwnPattern[]> => ask(documents.ownPatterns, {});
/** What is wrong with a text: it is read and planned, never run. */
export const checkPattern = (text: string, options: Options = {}): Promise<CheckedPattern> =>
  ask(documents.checkPattern, { text }, options);
export const savePattern = (pattern: { text: string; slug?: string; onto?: number }): Promise<OwnPattern> =>
  ask(documents.savePattern, pattern);
export const removePattern = (slug: string): Promise<OwnPattern> => ask(documents.removePattern, { slug });
export const returnPattern = (slug: string): Promise<OwnPattern> => ask(documents.returnPattern, { slug });

/** Patterns asked for all of a kind, newest first. */
export const longRuns = (): Promise<readonly LongRun[]> => ask(documents.longRuns, {});
export const startLongRun = (slug: string, params: Params, kind?: string): Promise<LongRun> =>
  ask(documents.startLongRun, { slug, params, kind });
export const stopLongRun = (id: string): Promise<LongRun> => ask(documents.stopLongRun, { id });
export const resumeLongRun = (id: string): Promise<LongRun> => ask(documents.resumeLongRun, { id });
/** @returns the kept result of what came so far */
export const longRunResult = (id: string): Promise<string | null> => ask(documents.longRunResult, { id });

export const entities = (uids: readonly Uid[]): Promise<readonly Entity[]> => ask(documents.entities, { uids });

/** A result as it was when it was run. */
export const keptRun = (id: string, options: Options = {}): Promise<KeptRun> => ask(documents.keptRun, { id }, options);

/** Hits over the swept parameters of a pattern, the others as given. */
export const sweep = (slug: string, params: Params, options: Options = {}): Promise<Omit<Sweep, 'pattern'>> =>
  ask(documents.sweep, { slug, params }, options);

/** @param settings  how many settings of a sweep were looked at before */
export const runPattern = (
  slug: string,
  params: Params,
  options: Options & { settings?: number } = {},
): Promise<KeptRun> => {
  const { signal, settings } = options;
  return ask(documents.runPattern, { slug, params, settings }, signal ? { signal } : {});
};
