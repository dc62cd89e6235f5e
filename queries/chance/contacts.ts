/**
 * Contacts that numbers share. Null: a number's contacts are drawn in proportion to how much in demand each other number is
 * (degree-corrected, Chung–Lu); one number's are held fixed. Contacts that call each other are one group (CHANCE §2.4).
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Cut, Uid } from '../answers.ts';
import { entitiesOf } from '../entities.ts';
import { statement, type Eye } from '../visible.ts';
import type { Candidate, Judged, Model } from './model.ts';
import { groupsOf, rarity, shareChance, sharedTail } from './overlap.ts';
import { sum, surpriseOf, tail } from './tail.ts';

export const contacts: Model = {
  name: 'contacts',
  version: 1,
  inputs: ['phones', 'hub', 'shared'],
  about: {
    en: 'A number’s contacts are drawn in proportion to how many contacts each other number has; one number’s are held fixed.',
    zh: '固定一个号码的联系人，其余号码的联系人按各号码联系人数的多少随机抽取。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { eye, inputs, candidates } = asked;
    const phones = inputs['phones'] as Uid[];
    const hub = Number(inputs['hub']);
    const [pool] = await eye.read<{ partners: number; phones: number }>(poolOf, { most: sampledPool });
    const total = pool?.partners ?? 0;
    // A third number that several share; an old number and its heir; two that share contacts, whichever is held fixed.
    const shared = String(inputs['shared']);
    const pairs = shared === 'Replaced' || shared === 'Pair';
    const given = [...new Set([...phones, ...(pairs ? candidates.flatMap((c) => c.key) : [])])];
    const circles = await circlesOf(eye, given);
    const known = [...new Set([...circles.values()].flat())];
    const degrees = await degreesOf(eye, [...known, ...candidates.map((c) => c.key[0] ?? '')]);
    const ask = { eye, circles, degrees, total, hub };
    // One read for all candidates: a question each would take every connection of the store, and nobody else would get an answer.
    const sides = candidates.flatMap(({ key }) => (shared === 'Pair' ? [key, key.toReversed()] : [key]));
    const groups = await grouping(eye, pairs ? sides.flatMap((key) => sharedBy(key, ask).heavy) : []);
    const hits = candidates.map((c) =>
      !pairs
        ? judgeThird(c, phones, ask)
        : shared === 'Pair'
          ? judgePair(c, ask, groups)
          : judgeReplaced(c, ask, groups),
    );
    // A number that is a contact of one of them could have been a contact of another; any number could have taken the place of one.
    const tried = pairs ? (pool?.phones ?? 0) * phones.length : union(phones, circles).length;
    return {
      ...{ hits, tried, notes: pairs ? [] : await allTogether(phones, ask) },
      cut: await hubsOf(eye, union(phones, circles), hub),
    };
  },
};

interface Asking {
  readonly eye: Eye;
  /** Contacts by number. */
  readonly circles: ReadonlyMap<Uid, readonly Uid[]>;
  /** How many contacts each number has. */
  readonly degrees: ReadonlyMap<Uid, number>;
  /** The same, added over all numbers. */
  readonly total: number;
  readonly hub: number;
}

/** Numbers whose contacts are counted for the sum over all. */
const sampledPool = 1_000;

const union = (uids: readonly Uid[], circles: Asking['circles']): Uid[] => [
  ...new Set(uids.flatMap((uid) => circles.get(uid) ?? [])),
];

function judgeThird({ key, links }: Candidate, phones: readonly Uid[], ask: Asking): Judged {
  const [uid = ''] = key;
  const mine = phones.filter((p) => ask.circles.get(p)?.includes(uid));
  const degree = Math.max(ask.degrees.get(uid) ?? 0, mine.length);
  const chance = (p: Uid): number => shareChance(ask.circles.get(p)?.length ?? 0, degree, ask.total);
  const sides = mine.map((fixed) => {
    const others = phones.filter((p) => p !== fixed);
    const chances = others.map(chance);
    const p = others.some((o) => mine.includes(o) && rarity(chance(o)) > 0) ? tail(chances, mine.length - 1) : 1;
    return { p, others, expected: sum(chances) };
  });
  const side = sides.reduce((a, b) => (b.p > a.p ? b : a), sides[0] ?? { p: 1, others: [], expected: 0 });
  const trials = side.others.map((other) => ({
    ...{ what: 'number', uid: other, matched: mine.includes(other), p: chance(other) },
    seen: { n: degree, of: Math.round(ask.total) },
    links: links.flatMap(({ uid: link, from, to }) => (from === other || to === other ? [link] : [])),
  }));
  return { p: side.p, expected: side.expected, of: phones.length, trials };
}

/** What the contacts of the first, held fixed, and of the second come to. */
function sharedBy([one = '', other = '']: readonly Uid[], ask: Asking) {
  const fixed = ask.circles.get(one) ?? [];
  const theirs = new Set(ask.circles.get(other) ?? []);
  const chances = fixed.map((uid) => shareChance(theirs.size, ask.degrees.get(uid) ?? 1, ask.total));
  const both = fixed.filter((uid) => theirs.has(uid));
  // What everybody is in touch with weighs nothing, and ties nobody together.
  const heavy = fixed.filter((uid, i) => theirs.has(uid) && rarity(chances[i] ?? 1) > 0);
  return { fixed, chances, both, heavy };
}

function judgeReplaced({ key, links }: Candidate, ask: Asking, groups: Grouping): Judged {
  const { fixed, chances, both, heavy } = sharedBy(key, ask);
  const p = sharedTail(
    chances,
    groups(heavy).map((group) => group.map((uid) => fixed.indexOf(uid))),
  );
  const trials = fixed.map((uid, i) => ({
    ...{ what: 'contact', uid, matched: both.includes(uid), p: chances[i] ?? 1 },
    seen: { n: ask.degrees.get(uid) ?? 1, of: Math.round(ask.total) },
    links: links.flatMap(({ uid: link, from, to }) => (from === uid || to === uid ? [link] : [])),
  }));
  return { p, expected: sum(chances), of: fixed.length, trials };
}

/** Both sides are worked out, and the larger chance is kept: the null holds one fixed. */
function judgePair(candidate: Candidate, ask: Asking, groups: Grouping): Judged {
  const one = judgeReplaced(candidate, ask, groups);
  const other = judgeReplaced({ ...candidate, key: candidate.key.toReversed() }, ask, groups);
  return one.p >= other.p ? one : other;
}

/** All that the first two numbers share, as one sentence: groups, not contacts, are counted. */
async function allTogether(phones: readonly Uid[], ask: Asking): Promise<Say[]> {
  const [first = '', second = ''] = phones;
  const [one, two] = [ask.circles.get(first) ?? [], ask.circles.get(second) ?? []];
  const { fixed, chances, both, heavy } = sharedBy(one.length <= two.length ? [first, second] : [second, first], ask);
  if (both.length < 2) return [];
  const groups = (await grouping(ask.eye, heavy))(heavy);
  const p = sharedTail(
    chances,
    groups.map((group) => group.map((uid) => fixed.indexOf(uid))),
  );
  const values = { contacts: both.length, groups: groups.length, surprise: surpriseOf(p).toFixed(1) };
  return [{ code: 'pattern.note.contacts', values }];
}

const circleOf = statement(
  (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid})-[c:CALLED|MESSAGED]-(z) USING INDEX x:Entity(uid)
WHERE ${see.link('c')} RETURN uid, collect(DISTINCT z.uid) AS found`,
);

async function circlesOf(eye: Eye, uids: readonly Uid[]): Promise<Map<Uid, Uid[]>> {
  const rows = await eye.read<{ uid: Uid; found: Uid[] }>(circleOf, { uids });
  return new Map(rows.map(({ uid, found }) => [uid, found]));
}

const degreeOf = statement(
  (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid})-[c:CALLED|MESSAGED]-(z) USING INDEX x:Entity(uid)
WHERE ${see.link('c')} RETURN uid, count(DISTINCT z) AS contacts`,
);

async function degreesOf(eye: Eye, uids: readonly Uid[]): Promise<Map<Uid, number>> {
  const rows = await eye.read<{ uid: Uid; contacts: number }>(degreeOf, { uids: [...new Set(uids)] });
  return new Map(rows.map(({ uid, contacts: n }) => [uid, n]));
}

/** Numbers there are, and their contacts added up: counted for some of them, by the share of all. */
const poolOf = statement(
  (see) => `MATCH (x:Phone) WHERE ${see.entity('x')} WITH count(x) AS phones
CALL { MATCH (x:Phone) WHERE ${see.entity('x')} WITH x LIMIT $most
  RETURN count(x) AS some, sum(COUNT { MATCH (x)-[c:CALLED|MESSAGED]-(z) WHERE ${see.link('c')} RETURN DISTINCT z }) AS found }
RETURN phones, toFloat(found) * phones / CASE some WHEN 0 THEN 1 ELSE some END AS partners`,
);

const amongThem = statement(
  (
    see,
  ) => `UNWIND $uids AS uid MATCH (a:Entity {uid: uid})-[l:CALLED|MESSAGED|USES|KIN_OF|KNOWS]-(b:Entity) USING INDEX a:Entity(uid)
WHERE b.uid IN $uids AND a.uid < b.uid AND ${see.link('l')} RETURN DISTINCT a.uid AS a, b.uid AS b`,
);

/** Contacts that are in touch with one another stand for one reason. */
type Grouping = (some: readonly Uid[]) => Uid[][];

/** @param uids  all that will be asked about, in one or another company */
async function grouping(eye: Eye, uids: readonly Uid[]): Promise<Grouping> {
  const all = [...new Set(uids)];
  const pairs = all.length < 2 ? [] : await eye.read<{ a: Uid; b: Uid }>(amongThem, { uids: all });
  const from = Map.groupBy(pairs, ({ a }) => a);
  return (some) => {
    const there = new Set(some);
    return groupsOf(
      some,
      some.flatMap((uid) => (from.get(uid) ?? []).filter(({ b }) => there.has(b))),
    );
  };
}

const hubsAmong = statement(
  (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid}) USING INDEX x:Entity(uid)
WITH x, COUNT { (x)-[:CALLED|MESSAGED]-() } AS links WHERE links > $hub AND ${see.entity('x')}
RETURN x.uid AS uid, links ORDER BY links DESC LIMIT 20`,
);

/** Contacts with so many links that nothing was followed through them. */
async function hubsOf(eye: Eye, near: readonly Uid[], hub: number): Promise<Cut[]> {
  const hubs = await eye.read<{ uid: Uid; links: number }>(hubsAmong, { uids: near, hub });
  const named = new Map(
    (
      await entitiesOf(
        eye,
        hubs.map((h) => h.uid),
      )
    ).map((e) => [e.uid, e.caption]),
  );
  return hubs.map(({ uid, links }) => ({
    what: { code: 'pattern.cut.hub', values: { caption: named.get(uid) ?? uid, links } },
    ...{ shown: 0, of: links },
    why: { code: 'pattern.cut.hub-why', values: { hub } },
  }));
}
