/** What stands around entities: the most frequent neighbours, with the bundles to them, and how many more there are. */
import type { Bundle, Cut, Scope, Subgraph, Uid, Window } from './answers.ts';
import { linkKinds } from '#graph-schema/ontology/index.ts';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import { rowsBetween, type Reading } from './among.ts';
import { bundlesFrom, bundlesOf, grouped, settleMixed, type BundleRow } from './bundles.ts';
import { degreesOf } from './degrees.ts';
import { entitiesOf } from './entities.ts';
import { anyLink, facts, labelsOf, linkNamesOf, undirected } from './kinds.ts';
import { look, statement, type Eye, type Sight, type Statement } from './visible.ts';
import { boundsOf, inWindow } from './window.ts';

export interface Expand {
  readonly uids: readonly Uid[];
  readonly linkKinds?: readonly string[];
  /** Of the links as seen from `uids`; both unless said. Kinds without a direction always count. */
  readonly direction?: 'out' | 'in' | 'both';
  /** Kinds of the neighbours; `Place` for every place. */
  readonly entityKinds?: readonly string[];
  readonly window?: Window;
  /** Neighbours, over all `uids` together; 50 unless said. */
  readonly limit?: number;
  readonly times?: boolean;
}

/** Up to this many links an entity is read whole; a hub is read kind by kind, up to `sample` links each. */
const readWhole = 2_000;
const sample = 20_000;
const mostUids = 200;
const mostNeighbours = 5_000;

const ofKind = (o: string): string => `($anyKind OR any(label IN labels(${o}) WHERE label IN $labels))`;

/**
 * The bundles of those with few links; a hub gives one row with nothing in it but its uid. Whatever a link leads to is an
 * entity: no label says so, for a plan that was made while the store was young would scan all that bear it.
 */
const nearby = statement(
  (
    see,
  ) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid) WHERE COUNT { (e)--() } <= ${readWhole}
MATCH (e)-[l:${anyLink}]-(o)
WHERE o <> e AND type(l) IN $kinds AND ($out AND startNode(l) = e OR $in AND endNode(l) = e OR type(l) IN $undirected)
  AND ${ofKind('o')} AND ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})
WITH DISTINCT l
${grouped(see)}
UNION ALL
UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid) WHERE COUNT { (e)--() } > ${readWhole}
RETURN uid AS from, null AS to, null AS kind, null AS unit, null AS mixed, 0 AS count, null AS firstAt, null AS lastAt,
  null AS since, null AS until, [] AS sums, 0 AS workedOut, [] AS statedBy, null AS times`,
);

/** One kind and direction at a hub: its neighbours among the first links, by how often they occur. */
const atHub = (
  see: Sight,
  name: string,
  out: boolean,
): string => `MATCH (e:Entity {uid: $uid}) USING INDEX e:Entity(uid)
MATCH (e)${out ? '-' : '<-'}[l:${name}]${out ? '->' : '-'}(o) WITH e, l, o LIMIT ${sample}
WITH count(*) AS read, collect(CASE WHEN o <> e AND ${ofKind('o')} AND ${see.link('l')} AND ${inWindow('l')} THEN o END) AS all
UNWIND CASE all WHEN [] THEN [null] ELSE all END AS o
WITH read, o, count(*) AS count ORDER BY count DESC LIMIT $most
RETURN read, o.uid AS uid, count`;

/** Who was at a place in a window: the index on (place, at) is read, not the place. */
const atPlace = (see: Sight, name: string): string => `MATCH (o)-[l:${name}]->(e) USING INDEX SEEK l:${name}(place, at)
WHERE l.place = $uid AND l.at >= $from AND l.at < $until WITH e, l, o LIMIT ${sample}
WITH count(*) AS read, collect(CASE WHEN o <> e AND ${ofKind('o')} AND ${see.link('l')} THEN o END) AS all
UNWIND CASE all WHEN [] THEN [null] ELSE all END AS o
WITH read, o, count(*) AS count ORDER BY count DESC LIMIT $most
RETURN read, o.uid AS uid, count`;

interface AtHub {
  readonly out: Statement;
  readonly in: Statement;
  readonly seek: Statement | null;
}

const hubStatements: ReadonlyMap<string, AtHub> = new Map(
  linkKinds.map(({ name, atPlace: happensThere }) => [
    name,
    {
      out: statement((see) => atHub(see, name, true)),
      in: statement((see) => atHub(see, name, false)),
      seek: happensThere ? statement((see) => atPlace(see, name)) : null,
    },
  ]),
);

/** A neighbour as it is ranked: by its facts first (they are few, and say who and what), then by how often it occurs. */
interface Weight {
  fact: boolean;
  count: number;
}

/**
 * @throws NotFound  when none of the entities exists or may be seen
 * @throws BadInput  for kinds that are not declared, a window that ends before it begins, a limit out of range
 */
export async function expand(scope: Scope, asked: Expand): Promise<Subgraph> {
  const limit = asked.limit ?? 50;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostNeighbours)
    throw badInput('query.limit', { limit, most: mostNeighbours });
  if (asked.uids.length === 0 || asked.uids.length > mostUids)
    throw badInput('query.uids', { count: asked.uids.length, most: mostUids });
  const kinds = linkNamesOf(asked.linkKinds);
  const reading: Reading = { kinds, bounds: boundsOf(asked.window), times: asked.times ?? false };
  const labels = labelsOf(asked.entityKinds);
  const out = asked.direction !== 'in';
  const into = asked.direction !== 'out';
  const ask: Ask = {
    kinds,
    out,
    into,
    params: {
      ...reading.bounds.params,
      kinds,
      undirected,
      out,
      in: into,
      anyKind: labels === null,
      labels: labels ?? ['*'],
      times: reading.times,
    },
  };
  return look(scope, (eye) => around(eye, asked.uids, ask, reading, limit));
}

async function around(eye: Eye, uids: readonly Uid[], ask: Ask, reading: Reading, limit: number): Promise<Subgraph> {
  const [seeds, read] = await Promise.all([
    entitiesOf(eye, uids),
    eye.read<BundleRow | { from: Uid; to: null }>(nearby, { ...ask.params, uids }),
  ]);
  if (seeds.length === 0) throw notFound('query.no-entity');
  const own = new Set(seeds.map(({ uid }) => uid));
  // Some were merged into others: those are asked for instead.
  if ([...own].some((uid) => !uids.includes(uid))) return around(eye, [...own], ask, reading, limit);

  const settled = await settleMixed(
    eye,
    read.filter((row) => row.to !== null),
    reading.bounds,
  );
  const hubUids = read.flatMap(({ from, to }) => (to === null ? [from] : []));
  const weights = weigh(settled);
  const sampled = (await Promise.all(hubUids.map((uid) => weighHub(eye, uid, ask, reading, weights)))).flat();
  for (const uid of own) weights.delete(uid);
  const ranked = [...weights].sort(byWeight).map(([uid]) => uid);
  const chosen = ranked.slice(0, limit);

  const [others, near, far] = await Promise.all([
    entitiesOf(eye, chosen),
    bundlesFrom(eye, settled),
    rowsBetween(eye, pairsOf(hubUids, [...chosen, ...own]), reading).then((between) =>
      bundlesOf(eye, between, reading.bounds),
    ),
  ]);
  const drawn = new Set([...own, ...others.map(({ uid }) => uid)]);
  const directed = ({ from, to, kind }: Bundle): boolean =>
    (ask.out && own.has(from)) || (ask.into && own.has(to)) || undirected.includes(kind);
  const bundles = [...new Map([...near, ...far].map((bundle) => [bundle.id, bundle])).values()].filter(
    (bundle) => drawn.has(bundle.from) && drawn.has(bundle.to) && directed(bundle),
  );
  return { entities: [...seeds, ...others], bundles, cut: [...more(chosen, ranked, sampled, limit), ...sampled] };
}

function weigh(rows: readonly BundleRow[]): Map<Uid, Weight> {
  const weights = new Map<Uid, Weight>();
  for (const { from, to, kind, count } of rows) {
    add(weights, from, kind, count);
    add(weights, to, kind, count);
  }
  return weights;
}

function add(weights: Map<Uid, Weight>, uid: Uid, kind: string, count: number): void {
  const weight = weights.get(uid) ?? { fact: false, count: 0 };
  weight.fact ||= facts.has(kind);
  weight.count += count;
  weights.set(uid, weight);
}

const byWeight = ([a, x]: [Uid, Weight], [b, y]: [Uid, Weight]): number =>
  Number(y.fact) - Number(x.fact) || y.count - x.count || (a < b ? -1 : 1);

interface Ask {
  readonly kinds: readonly string[];
  readonly out: boolean;
  readonly into: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Adds the neighbours of a hub to `weights`; gives back which of its links were not read. */
async function weighHub(
  eye: Eye,
  hub: Uid,
  { kinds, out, into, params }: Ask,
  { bounds }: Reading,
  weights: Map<Uid, Weight>,
): Promise<Cut[]> {
  const degrees = (await degreesOf(eye, [hub])).get(hub) ?? [];
  const wanted = degrees.filter(
    ({ kind, direction }) => kinds.includes(kind) && ((direction === 'out' ? out : into) || undirected.includes(kind)),
  );
  const cuts = await Promise.all(
    wanted.map(async ({ kind, direction, links, capped }) => {
      const asked = hubStatements.get(kind) as AtHub;
      const seek = !bounds.open && direction === 'in' ? asked.seek : null;
      const rows = await eye.read<{ read: number; uid: Uid | null; count: number }>(seek ?? asked[direction], {
        ...params,
        uid: hub,
        most: sample,
      });
      for (const { uid, count } of rows) if (uid !== null) add(weights, uid, kind, count);
      const read = rows[0]?.read ?? 0;
      if (read < sample) return [];
      const of = seek || capped ? null : links;
      return [
        {
          what: { code: 'query.links-of-kind', values: { kind } },
          shown: read,
          of,
          why: { code: 'query.hub-sampled' },
        },
      ];
    }),
  );
  return cuts.flat();
}

/** Each hub with each other end, once; two hubs are one pair. */
function pairsOf(hubUids: readonly Uid[], ends: readonly Uid[]): (readonly [Uid, Uid])[] {
  const done = new Set<Uid>();
  return hubUids.flatMap((hub) => {
    done.add(hub);
    return ends.filter((end) => !done.has(end)).map((end) => [hub, end] as const);
  });
}

/** Neighbours that were found and not taken; nobody knows how many where a hub was only sampled. */
function more(chosen: readonly Uid[], ranked: readonly Uid[], sampled: readonly Cut[], limit: number): Cut[] {
  if (ranked.length <= chosen.length) return [];
  const of = sampled.length > 0 ? null : ranked.length;
  return [
    {
      what: { code: 'query.neighbours' },
      shown: chosen.length,
      of,
      why: { code: 'query.most-frequent', values: { limit } },
    },
  ];
}
