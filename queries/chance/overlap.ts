/**
 * Who or what two cases share. Null: each case's surroundings are drawn in proportion to how many cases a thing is near
 * (degree-corrected, Chung–Lu); one case's are held fixed. Cases are the hubs here: rarity is one over degree (CHANCE §2.4, §6).
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Cut, Uid } from '../answers.ts';
import { entitiesOf } from '../entities.ts';
import { statement, type Eye } from '../visible.ts';
import type { Asked, Judged, Model } from './model.ts';
import { aroundCases, casesAround, casesOf, hubsAmong, ties } from './reach.ts';
import { mostCertain, sum, surpriseOf, tail, weightedTail } from './tail.ts';

/** Cases whose surroundings are measured for the mean. */
const sampled = 60;
/** Surroundings that are looked at one by one for the note on all links together. */
const mostShared = 300;

export const overlap: Model = {
  name: 'overlap',
  version: 1,
  inputs: ['cases', 'steps', 'hub'],
  about: {
    en: 'What surrounds a case is drawn in proportion to how many cases each thing is near; one case is held fixed.',
    zh: '固定其中一案，其余案件的周边人、物按其关联案件数的多少随机抽取。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { eye, inputs, candidates } = asked;
    const cases = inputs['cases'] as Uid[];
    const [steps, hub] = [Number(inputs['steps']), Number(inputs['hub'])];
    const rings = await aroundCases(eye, cases, steps, hub);
    const near = [...new Set([...rings.values()].flat())];
    const { count, sample } = await casesOf(eye, sampled);
    const sizes = [...(await aroundCases(eye, sample, steps, hub)).values()].map((ring) => ring.length);
    const total = (sum(sizes) / Math.max(1, sizes.length)) * count;
    const degrees = await casesAround(
      eye,
      candidates.map((c) => c.key[0] ?? ''),
      steps,
      hub,
    );

    const hits = candidates.map((candidate): Judged => {
      const uid = candidate.key[0] ?? '';
      const mine = cases.filter((c) => rings.get(c)?.includes(uid));
      const degree = Math.max(degrees.get(uid)?.length ?? 0, mine.length);
      const chance = (c: Uid): number => shareChance(rings.get(c)?.length ?? 0, degree, total);
      const sides = mine.map((fixed) => {
        const others = cases.filter((c) => c !== fixed);
        const chances = others.map(chance);
        // What is near so many cases that it weighs nothing says nothing (CHANCE §2.4).
        const p = others.some((c) => mine.includes(c) && rarity(chance(c)) > 0) ? tail(chances, mine.length - 1) : 1;
        return { p, others, expected: sum(chances) };
      });
      const side = sides.reduce((a, b) => (b.p > a.p ? b : a));
      const trials = side.others.map((c) => ({
        what: 'case',
        uid: c,
        matched: mine.includes(c),
        p: chance(c),
        seen: { n: degree, of: count },
        links: candidate.links.map((l) => l.uid),
      }));
      return { p: side.p, expected: side.expected, of: cases.length, trials };
    });
    const [cut, together] = await Promise.all([
      hubsMet(eye, near, hub),
      allTogether(asked, rings, total, { steps, hub }),
    ]);
    return { hits, tried: near.length, notes: together, cut };
  },
};

/**
 * Chance that a thing near `degree` cases is among the surroundings of another case.
 * @param around  how much surrounds that case
 * @param total   the same, added over all cases
 */
export const shareChance = (around: number, degree: number, total: number): number =>
  total === 0 ? 0 : Math.min(mostCertain, 1 - Math.exp((-1.5 * around * degree) / total));

/** Nothing is rarer than this: a sample that met a thing nowhere does not prove that it is nowhere. */
const leastLikely = 1e-9;

/** Whole weight of a shared thing: five for each factor of ten; what everybody shares weighs nothing. */
export const rarity = (p: number): number => Math.floor(-5 * Math.log10(Math.max(p, leastLikely)) + 1e-9);

/**
 * P(as much rarity is shared by chance): of shared things that are tied to one another only the rarest of each group counts.
 * @param groups  which shared things belong together, by place in `chances`
 */
export function sharedTail(chances: readonly number[], shared: readonly (readonly number[])[]): number {
  const trials = chances.map((p) => ({ p: Math.max(p, leastLikely), weight: rarity(p) }));
  const S = sum(shared.map((group) => Math.max(0, ...group.map((i) => trials[i]?.weight ?? 0))));
  return weightedTail(trials, S);
}

const tiedAmong = statement(
  (see) => `UNWIND $uids AS uid MATCH (a:Entity {uid: uid})-[l:${ties}]-(b:Entity) USING INDEX a:Entity(uid)
WHERE b.uid IN $uids AND a.uid < b.uid AND ${see.link('l')} RETURN DISTINCT a.uid AS a, b.uid AS b`,
);

/** All that the first two cases share, as one sentence: groups, not things, are counted. */
async function allTogether(
  { eye, inputs }: Asked,
  rings: ReadonlyMap<Uid, readonly Uid[]>,
  total: number,
  { steps, hub }: { steps: number; hub: number },
): Promise<Say[]> {
  const [first = '', second = ''] = inputs['cases'] as Uid[];
  const [one, two] = [rings.get(first) ?? [], rings.get(second) ?? []];
  const fixed = one.length <= two.length ? one : two;
  const other = fixed === one ? two : one;
  const both = fixed.filter((uid) => other.includes(uid));
  if (both.length < 2 || fixed.length > mostShared) return [];
  const degrees = await casesAround(eye, fixed, steps, hub);
  const chances = fixed.map((uid) => shareChance(other.length, degrees.get(uid)?.length ?? 1, total));
  const pairs = await eye.read<{ a: Uid; b: Uid }>(tiedAmong, { uids: both });
  const groups = groupsOf(both, pairs).map((group) => group.map((uid) => fixed.indexOf(uid)));
  const surprise = surpriseOf(sharedTail(chances, groups));
  return [
    {
      code: 'pattern.note.shared',
      values: { things: both.length, groups: groups.length, surprise: surprise.toFixed(1) },
    },
  ];
}

/** Connected groups. */
export function groupsOf(uids: readonly Uid[], pairs: readonly { a: Uid; b: Uid }[]): Uid[][] {
  const head = new Map(uids.map((uid) => [uid, uid]));
  const rootOf = (uid: Uid): Uid => (head.get(uid) === uid ? uid : rootOf(head.get(uid) ?? uid));
  for (const { a, b } of pairs) head.set(rootOf(a), rootOf(b));
  return [...Map.groupBy(uids, rootOf).values()];
}

/** Hubs that were not gone through: said with their number of links. */
async function hubsMet(eye: Eye, near: readonly Uid[], hub: number): Promise<Cut[]> {
  const hubs = await hubsAmong(eye, near, hub);
  const named = new Map(
    (
      await entitiesOf(
        eye,
        hubs.slice(0, 20).map((h) => h.uid),
      )
    ).map((e) => [e.uid, e.caption]),
  );
  return hubs.slice(0, 20).map(({ uid, links }) => ({
    what: { code: 'pattern.cut.hub', values: { caption: named.get(uid) ?? uid, links } },
    shown: 0,
    of: links,
    why: { code: 'pattern.cut.hub-why', values: { hub } },
  }));
}
