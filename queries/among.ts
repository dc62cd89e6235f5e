/** The bundles among a set of entities, and between given pairs. */
import type { Bundle, Scope, Subgraph, Uid, Window } from './answers.ts';
import { bundlesOf, grouped, type BundleRow } from './bundles.ts';
import { entitiesOf } from './entities.ts';
import { anyLink, linkNamesOf } from './kinds.ts';
import { look, statement, type Eye } from './visible.ts';
import { boundsOf, inWindow, type Bounds } from './window.ts';

export interface Among {
  readonly uids: readonly Uid[];
  /** Also the bundles between `uids` and these; not those among these. */
  readonly with?: readonly Uid[];
  readonly linkKinds?: readonly string[];
  readonly window?: Window;
  readonly times?: boolean;
}

/** Up to this many links the links of an entity are read and those that stay in the set kept; beyond, pairs are asked. */
const readWhole = 5_000;

/** From the entities with few links: outwards into the set, inwards only from where nobody looks outwards. */
const fromSmall = statement(
  (see) => `WITH COLLECT { MATCH (o:Entity) USING INDEX o:Entity(uid) WHERE o.uid IN $all RETURN o } AS set,
  COLLECT { MATCH (o:Entity) USING INDEX o:Entity(uid) WHERE o.uid IN $silent RETURN o } AS silent
UNWIND $small AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid)
MATCH (e)-[l:${anyLink}]-(o)
WHERE o <> e AND type(l) IN $kinds AND (startNode(l) = e AND o IN set OR endNode(l) = e AND o IN silent)
  AND ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})
${grouped(see)}`,
);

/** Both ends are fixed before the links are asked for: no count of the store can then make a plan that walks a hub. */
const ofPairs = statement(
  (see) => `UNWIND $pairs AS pair MATCH (e:Entity {uid: pair[0]}) USING INDEX e:Entity(uid)
MATCH (o:Entity {uid: pair[1]}) USING INDEX o:Entity(uid)
CALL (e, o) {
  MATCH (e)-[l:${anyLink}]-(o)
  WHERE type(l) IN $kinds AND ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})
  RETURN l
}
${grouped(see)}`,
);

const degrees = statement(
  () =>
    'UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid) RETURN uid, COUNT { (e)--() } AS degree',
);

export interface Reading {
  readonly kinds: readonly string[];
  readonly bounds: Bounds;
  readonly times: boolean;
}

/** The links among these (and between them and `with`), in bundles; loops are kept in the store and not drawn. */
export async function linksAmong(scope: Scope, asked: Among): Promise<Subgraph> {
  const reading = { kinds: linkNamesOf(asked.linkKinds), bounds: boundsOf(asked.window), times: asked.times ?? false };
  return look(scope, async (eye) => {
    const [own, others] = await Promise.all([entitiesOf(eye, asked.uids), entitiesOf(eye, asked.with ?? [])]);
    const ownUids = new Set(own.map(({ uid }) => uid));
    const found = [...own, ...others.filter(({ uid }) => !ownUids.has(uid))];
    const otherUids = found.slice(own.length).map(({ uid }) => uid);
    return { entities: found, bundles: await bundlesAmong(eye, [...ownUids], otherUids, reading), cut: [] };
  });
}

export async function bundlesAmong(
  eye: Eye,
  own: readonly Uid[],
  others: readonly Uid[],
  reading: Reading,
): Promise<Bundle[]> {
  const rows = await eye.read<{ uid: Uid; degree: number }>(degrees, { uids: own });
  const hubs = rows.filter(({ degree }) => degree > readWhole).map(({ uid }) => uid);
  const small = rows.filter(({ degree }) => degree <= readWhole).map(({ uid }) => uid);
  const params = { ...reading.bounds.params, kinds: reading.kinds, times: reading.times };
  const pairs = hubs.flatMap((hub, i) => [...hubs.slice(i + 1), ...others].map((other) => [hub, other] as const));
  const [few, between] = await Promise.all([
    small.length > 0
      ? eye.read<BundleRow>(fromSmall, { ...params, small, all: [...own, ...others], silent: [...hubs, ...others] })
      : [],
    rowsBetween(eye, pairs, reading),
  ]);
  return bundlesOf(eye, [...few, ...between], reading.bounds);
}

/** Rows of the bundles between pairs; the store reads from the end with fewer links. A pair stands there once. */
export async function rowsBetween(
  eye: Eye,
  pairs: readonly (readonly [Uid, Uid])[],
  { kinds, bounds, times }: Reading,
): Promise<BundleRow[]> {
  return pairs.length === 0 ? [] : eye.read<BundleRow>(ofPairs, { ...bounds.params, kinds, times, pairs });
}
