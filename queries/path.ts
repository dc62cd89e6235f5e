/** Paths between two entities: the shortest, all of that length, or the shortest few; hubs are not crossed unless told. */
import { badInput, Failure, notFound } from '#graph-schema/words/failure.ts';
import { rowsBetween, type Reading } from './among.ts';
import type { Cut, Entity, Paths, Scope, Uid, Window } from './answers.ts';
import { bundlesOf } from './bundles.ts';
import { entitiesByUid, entitiesOf, storeDegree } from './entities.ts';
import { linkNamesOf } from './kinds.ts';
import { look, statement, type Eye, type Statement } from './visible.ts';
import { boundsOf, inWindow } from './window.ts';

export interface PathsBetween {
  readonly from: Uid;
  readonly to: Uid;
  /** One of the shortest, all of the shortest, or the `most` shortest of any length. */
  readonly mode: 'shortest' | 'all' | 'some';
  /** How many at most: 20 of 'all', 5 of 'some' unless said; never more than 100. */
  readonly most?: number;
  /** Links in a path, at most 8. */
  readonly steps?: number;
  readonly linkKinds?: readonly string[];
  readonly window?: Window;
  /** Entities with more links than this are not crossed: 5,000 unless said. */
  readonly hub?: number;
  /** Hubs that may be crossed this time. */
  readonly cross?: readonly Uid[];
}

const mostSteps = 8;
const mostPaths = 100;
/** After this long no further path is looked for. */
const searchMs = 10_000;

/** Where a path of the answer leaves another: the rest is sought from here, away from what was tried. */
interface Branch {
  readonly start: readonly Uid[];
  /** Entities that follow `start` in paths that are known. */
  readonly tried: readonly Uid[];
}

/**
 * A path is a list of entities: parallel links make no further path. `allShortestPaths` counts them all, so paths are
 * found one by one: each search leaves out what was found (Yen, Management Science 17 (1971), 712).
 * The hub test is read while walking; `nodes(p)` includes both ends, which may be hubs.
 */
const search = (types: string, steps: number): Statement =>
  statement(
    (see) => `UNWIND range(0, size($branches) - 1) AS nth WITH nth, $branches[nth] AS branch
MATCH (a:Entity {uid: branch.from}) USING INDEX a:Entity(uid) MATCH (b:Entity {uid: $to}) USING INDEX b:Entity(uid)
MATCH p = shortestPath((a)-[:${types}*..${steps}]-(b))
WHERE none(n IN nodes(p) WHERE n.uid IN branch.without)
  AND all(n IN nodes(p) WHERE n.uid = branch.from OR n.uid = $to OR n.uid IN $cross OR ${storeDegree('n')} <= $hub
    ${!see.filters ? '' : `OR COUNT { MATCH (n)-[x]-() WHERE ${see.link('x')} RETURN x LIMIT toInteger($hub) + 1 } <= $hub`})
  AND all(l IN relationships(p) WHERE ${see.link('l')} AND ${inWindow('l')} AND NOT (
    startNode(l).uid = branch.from AND endNode(l).uid IN branch.tried OR endNode(l).uid = branch.from AND startNode(l).uid IN branch.tried))
RETURN nth, [n IN nodes(p) | n.uid] AS path`,
  );

const made = new Map<string, Statement>();
/** One statement for each choice of kinds and steps, so that the store keeps its plan. */
function searchFor(kinds: readonly string[], steps: number): Statement {
  const types = kinds.join('|');
  const key = `${types} ${steps}`;
  const known = made.get(key) ?? search(types, steps);
  made.set(key, known);
  return known;
}

interface Walk {
  readonly eye: Eye;
  readonly from: Uid;
  readonly to: Uid;
  readonly steps: number;
  readonly reading: Reading;
  readonly hub: number;
  readonly cross: readonly Uid[];
}

/**
 * @throws NotFound when either end does not exist or may not be seen
 * @throws BadInput when both ends are one entity, or steps or number are out of range
 */
export async function paths(scope: Scope, asked: PathsBetween): Promise<Paths> {
  const steps = asked.steps ?? mostSteps;
  const most = asked.mode === 'shortest' ? 1 : (asked.most ?? (asked.mode === 'all' ? 20 : 5));
  const hub = asked.hub ?? 5_000;
  if (!Number.isInteger(steps) || steps < 1 || steps > mostSteps)
    throw badInput('query.steps', { steps, most: mostSteps });
  if (!Number.isInteger(most) || most < 1 || most > mostPaths)
    throw badInput('query.paths-most', { count: most, most: mostPaths });
  if (asked.from === asked.to) throw badInput('query.same-ends');
  const reading: Reading = { kinds: linkNamesOf(asked.linkKinds), bounds: boundsOf(asked.window), times: false };

  return look(scope, async (eye) => {
    const cross = asked.cross?.length ? (await entitiesOf(eye, asked.cross)).map(({ uid }) => uid) : [];
    return connect({ eye, from: asked.from, to: asked.to, steps, reading, hub, cross }, asked.mode, most);
  });
}

async function connect(walk: Walk, mode: PathsBetween['mode'], most: number): Promise<Paths> {
  const { eye, from, to, reading } = walk;
  const straight: Branch = { start: [from], tried: [] };
  const [ends, [best], [open]] = await Promise.all([
    entitiesByUid(eye, [from, to]),
    follow(walk, [straight], walk.steps),
    // The same without refusing anything: if that is shorter, the hubs on it are named.
    follow({ ...walk, hub: Number.MAX_SAFE_INTEGER }, [straight], walk.steps),
  ]);
  const [a, b] = [ends.get(from), ends.get(to)];
  if (!a || !b) throw notFound('query.no-entity');
  if (a.uid === b.uid) throw badInput('query.same-ends');
  if (a.uid !== from || b.uid !== to) return connect({ ...walk, from: a.uid, to: b.uid }, mode, most);

  const { found, more, stopped } = await shortestFirst(walk, best, mode, most);
  const shorter = open && open.length < (best?.length ?? Infinity) ? open.slice(1, -1) : [];
  const [drawn, passed, bundles] = await Promise.all([
    entitiesOf(eye, found.length > 0 ? found.flat() : [from, to]),
    entitiesOf(eye, shorter),
    rowsBetween(eye, pairsOf(found), reading).then((rows) => bundlesOf(eye, rows, reading.bounds)),
  ]);
  const cut = more || stopped ? [moreCut(found.length, stopped)] : [];
  return { entities: drawn, bundles, paths: found, cut: [...cut, ...refused(walk, passed)] };
}

interface Search {
  readonly found: Uid[][];
  /** There is at least one more. */
  readonly more: boolean;
  readonly stopped: boolean;
}

/** @param best the shortest path, which is known already */
async function shortestFirst(
  walk: Walk,
  best: Uid[] | undefined,
  mode: PathsBetween['mode'],
  most: number,
): Promise<Search> {
  if (!best || mode === 'shortest') return { found: best ? [best] : [], more: false, stopped: false };
  const until = performance.now() + searchMs;
  const depth = mode === 'all' ? best.length - 1 : walk.steps;
  const found: Uid[][] = [];
  const waiting = new Map([[best.join('\n'), best]]);
  const tried = new Set<string>();
  for (;;) {
    const next = [...waiting.values()].sort(shorterFirst)[0];
    if (!next) return { found, more: false, stopped: false };
    if (found.length === most) return { found, more: true, stopped: false };
    if (performance.now() > until) return { found, more: true, stopped: true };
    waiting.delete(next.join('\n'));
    found.push(next);
    const branches = branchesOf(next, found).filter((branch) => {
      const key = JSON.stringify(branch);
      // One step is left and it was gone already: around a crossed hub that search would read everything.
      const isDone = depth === branch.start.length && branch.tried.includes(walk.to);
      return !isDone && !tried.has(key) && tried.add(key);
    });
    const further = await follow(walk, branches, depth).catch(asStopped);
    if (!further) return { found, more: true, stopped: true };
    for (const path of further) waiting.set(path.join('\n'), path);
  }
}

/** A search that ran out of time ends the list; what was found before stays. */
function asStopped(cause: unknown): null {
  if (cause instanceof Failure && cause.type === 'TimedOut') return null;
  throw cause;
}

const shorterFirst = (a: readonly Uid[], b: readonly Uid[]): number =>
  a.length - b.length || (a.join('\n') < b.join('\n') ? -1 : 1);

/** At each entity of a path: go on from there, not the way any known path goes. */
const branchesOf = (path: readonly Uid[], found: readonly (readonly Uid[])[]): Branch[] =>
  path.slice(0, -1).map((_, i) => {
    const start = path.slice(0, i + 1);
    const known = found.filter((other) => start.every((uid, j) => other[j] === uid));
    return { start, tried: [...new Set(known.flatMap((other) => other[i + 1] ?? []))].sort() };
  });

/** The shortest rest of each branch, by one statement for all branches that have as many steps left. */
async function follow(walk: Walk, branches: readonly Branch[], depth: number): Promise<Uid[][]> {
  const byLeft = Map.groupBy(branches, ({ start }) => depth - (start.length - 1));
  const found = await Promise.all(
    [...byLeft].map(async ([left, group]) => {
      if (left < 1) return [];
      const asked = group.map(({ start, tried }) => ({ from: start.at(-1), without: start.slice(0, -1), tried }));
      const { bounds, kinds } = walk.reading;
      const params = { ...bounds.params, branches: asked, to: walk.to, hub: walk.hub, cross: walk.cross };
      const rows = await walk.eye.read<{ nth: number; path: Uid[] }>(searchFor(kinds, left), params);
      return rows.map(({ nth, path }) => [...(group[nth]?.start.slice(0, -1) ?? []), ...path]);
    }),
  );
  return found.flat();
}

/** Each pair of neighbours on a path, once. */
function pairsOf(found: readonly (readonly Uid[])[]): (readonly [Uid, Uid])[] {
  const pairs = new Map<string, readonly [Uid, Uid]>();
  for (const path of found) {
    for (const [i, uid] of path.slice(0, -1).entries()) {
      const pair = [uid, path[i + 1] as Uid].sort() as [Uid, Uid];
      pairs.set(pair.join('\n'), pair);
    }
  }
  return [...pairs.values()];
}

/** Hubs on a path that is shorter than what was found: each is named, so that it can be crossed once. */
const refused = ({ hub, cross }: Walk, passed: readonly Entity[]): Cut[] =>
  passed
    .filter(({ uid, degree, capped }) => !cross.includes(uid) && (degree > hub || capped === true))
    .map(({ uid, caption, kind, degree, capped }) => ({
      what: { code: 'query.hub', values: { uid, caption, kind, links: degree } },
      ...{ shown: 0, of: capped ? null : degree },
      why: { code: 'query.hub-not-crossed', values: { hub } },
    }));

const moreCut = (shown: number, stopped: boolean): Cut => ({
  ...{ what: { code: 'query.paths' }, shown, of: null },
  why: stopped
    ? { code: 'query.paths-time', values: { seconds: searchMs / 1_000 } }
    : { code: 'query.paths-limit', values: { most: shown } },
});
