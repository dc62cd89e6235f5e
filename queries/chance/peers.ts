/**
 * The reference class, where no formula is honest. Null: this one is like the others of its kind that are as active as it is;
 * the same question is asked of them (CHANCE §2.8).
 */
import type { Uid } from '../answers.ts';
import { entityKindNamed, linkKindNamed } from '../kinds.ts';
import { statement, type Statement } from '../visible.ts';
import type { Judged, Model } from './model.ts';
import { sum } from './tail.ts';

/** Fewer peers give no number. */
const fewestPeers = 200;
/** Peers that are asked at most: a smaller p than one in this many cannot be told. */
const mostPeers = 400;
/** Where the smallest luck that can come out is as large as this, the answer says so: nothing could stand out clearly. */
const tells = 0.1;
/** Entities whose activity is looked at to find the class. */
const mostLooked = 20_000;

/** p = (1 + peers as strong) / (1 + peers). */
export const peersTail = (asStrong: number, peers: number): number => Math.min(1, (1 + asStrong) / (1 + peers));

export const peers: Model = {
  name: 'peers',
  version: 2,
  inputs: ['seeds', 'by'],
  // Where a hit is one of many others beside the seed, each of them could have become one.
  optional: ['among'],
  about: {
    en: 'The same question is put to others of the kind that are as active; how many of them answer as strongly?',
    zh: '对同类型、活跃程度相近的其他对象提出同样的问题，看有多少答案同样强。',
  },

  around: () => Promise.resolve(null),

  async judge({ eye, candidates, inputs, kind, again }) {
    const seeds = inputs['seeds'] as Uid[];
    const pairs = inputs['among'] !== undefined;
    if (candidates.length === 0) return { hits: [], tried: seeds.length, notes: [], cut: [] };
    const rows = await eye.read<{ uid: Uid; links: number }>(activityOf(kind, String(inputs['by'])), {
      most: mostLooked,
      seeds,
    });
    const links = new Map(rows.map(({ uid, links: n }) => [uid, n]));
    const active = rows.filter(({ links: n }) => n > 0).sort((a, b) => a.links - b.links || (a.uid < b.uid ? -1 : 1));
    const others = pairs ? Math.max(1, active.length - 1) : 1;
    const tried = seeds.length * others;
    // Only those asked about are left out of the class. To leave out all that was found as well would take away whoever is
    // like anybody, and make the rest look strange: with twenty cases that was every case with a usual method.
    const members = new Set(seeds);
    const classes = new Map<number, Class>();
    let found = 0;
    const hits: (Judged | null)[] = [];
    for (const { key, weight, links: evidence } of candidates) {
      const seed = seeds.find((uid) => key.includes(uid)) ?? key[0] ?? '';
      const fifth = fifthOf(active, links.get(seed) ?? 0);
      const like = classes.get(fifth) ?? (await ask(fifth));
      classes.set(fifth, like);
      found = Math.max(found, like.peers.length);
      if (like.peers.length < fewestPeers) {
        hits.push(null);
        continue;
      }
      // An accomplice who is asked gives the same answer: that is the hit itself, and he is no peer of it.
      const same = key.join(' ');
      const unlike = like.answers.filter((one) => one.key !== same);
      const strong = unlike.filter((one) => one.weight >= weight).length;
      const asked = like.peers.length - (pairs ? 0 : like.answers.length - unlike.length);
      // Of those that are weaker than all that could be read, nobody knows how many there are.
      const p = weight < like.from ? 1 : peersTail(strong, asked * others);
      const trial = { what: 'peers', matched: true, p, seen: { n: strong, of: asked } };
      hits.push({
        ...{ p, expected: sum(unlike.map((one) => one.weight)) / Math.max(1, asked), of: 1 },
        trials: [{ ...trial, links: evidence.map(({ uid }) => uid) }],
      });
    }
    const [like] = classes.values();
    const floor = tried * peersTail(0, found * others);
    const notes = hits.includes(null)
      ? [{ code: 'pattern.none.peers', values: { found, fewest: fewestPeers } }]
      : [
          { code: 'pattern.note.peers', values: { peers: found, least: like?.least ?? 0, most: like?.most ?? 0 } },
          ...(floor < tells
            ? []
            : [{ code: 'pattern.note.floor', values: { asked: seeds.length, peers: found, least: floor.toFixed(1) } }]),
        ];
    return { hits, tried, notes, cut: [] };

    async function ask(fifth: number): Promise<Class> {
      const size = Math.ceil(active.length / 5);
      const ends = active.slice(fifth * size, (fifth + 1) * size);
      const [least, most] = [ends[0]?.links ?? 0, ends.at(-1)?.links ?? 0];
      // Who is as active as the last of the fifth belongs to it too: where all are alike, all are peers.
      const part = active.filter(({ links: n }) => n >= least && n <= most);
      const unlike = part.filter(({ uid }) => !members.has(uid));
      // Pairs are many as it is: fewer peers tell as much.
      const wanted = pairs ? fewestPeers + 20 : mostPeers;
      const step = Math.max(1, unlike.length / wanted);
      const chosen = Array.from({ length: Math.min(wanted, unlike.length) }, (_, i) => unlike[Math.floor(i * step)]);
      const asked = chosen.flatMap((one) => (one === undefined ? [] : [one.uid]));
      const { answers, more } = asked.length < fewestPeers ? { answers: [], more: false } : await again(asked);
      const of = answers.flatMap(({ key, weight }) =>
        asked.filter((uid) => key.includes(uid)).map((uid) => ({ uid, weight, key: key.join(' ') })),
      );
      // The strongest answer of each, unless each of its answers is a hit of its own.
      const best = Map.groupBy(of, ({ uid }) => uid).values();
      const counted = pairs ? of : [...best].map((all) => all.reduce((a, b) => (b.weight > a.weight ? b : a)));
      const from = more ? 1 + Math.min(...answers.map((row) => row.weight)) : 0;
      return { peers: asked, answers: counted, from, least, most };
    }
  },
};

interface Class {
  readonly peers: readonly Uid[];
  readonly answers: readonly { readonly uid: Uid; readonly weight: number; readonly key: string }[];
  /** From this weight on all answers were read. */
  readonly from: number;
  readonly least: number;
  readonly most: number;
}

/** In which fifth by activity. @param active rising */
function fifthOf(active: readonly { links: number }[], links: number): number {
  const place = active.findIndex((one) => one.links >= links);
  const size = Math.max(1, Math.ceil(active.length / 5));
  return Math.min(4, Math.floor((place < 0 ? active.length - 1 : place) / size));
}

const made = new Map<string, Statement>();

/** Entities of a kind with their number of such links, from the store's own counts; the seeds always among them. */
function activityOf(kind: string, by: string): Statement {
  const key = `${kind} ${by}`;
  const kinds = by.split('_OR_');
  if (!entityKindNamed.has(kind) || kinds.some((k) => !linkKindNamed.has(k))) throw new Error(`no kind ${key}`);
  const found =
    made.get(key) ??
    statement((see) => {
      const count = `COUNT { (x)-[:${kinds.join('|')}]-() } AS links`;
      return `CALL { MATCH (x:${kind}) WHERE ${see.entity('x')} WITH x LIMIT $most RETURN x
  UNION UNWIND $seeds AS uid MATCH (x:Entity {uid: uid}) USING INDEX x:Entity(uid) RETURN x }
RETURN x.uid AS uid, ${count}`;
    });
  made.set(key, found);
  return found;
}
