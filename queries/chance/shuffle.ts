/**
 * Figures in the order of time: rings, layers, call chains. Null: who pays or calls whom, how often and how much stays, the
 * times are exchanged among events of the same hours; the same figure is looked for again (CHANCE §2.6).
 */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Uid } from '../answers.ts';
import { linkKindNamed } from '../kinds.ts';
import { statement, type Statement } from '../visible.ts';
import { chains, pooledTail, repeatable, rings, scatters, shuffled, sources, type Event } from './figures.ts';
import type { Asked, Judged, Model } from './model.ts';
import { millisecondsOf } from './own-days.ts';

/** As fine as p can be told. */
const shuffles = 199;
/** Events of the neighbourhood that are shuffled at most. */
const mostEvents = 20_000;
/** Who has more links than this is not gone through: a till, a utility. */
const mostLinks = 2_000;
/** Shuffling stops after so long; what was done until then counts. */
const mostMs = 5_000;

export const shuffle: Model = {
  name: 'shuffle',
  version: 2,
  inputs: ['seeds', 'link', 'figure', 'hops', 'within'],
  optional: ['keep'],
  about: {
    en: 'Who pays or calls whom, how often and how much stays; the times are exchanged, and the same figure is looked for again.',
    zh: '谁与谁、多少次、多少金额都不变，只把时间互换，再找同样的图形。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { inputs, candidates, calendar } = asked;
    const seeds = inputs['seeds'] as Uid[];
    if (candidates.length === 0) return { hits: [], tried: seeds.length, notes: [], cut: [] };
    const find = { Ring: rings, Scatter: scatters, Source: sources }[String(inputs['figure'])] ?? chains;
    const hops = Number(inputs['hops']);
    const deepest = Math.max(hops, ...candidates.map((c) => c.key.length - 1));
    const { events: found, more } = await neighbourhood(asked, seeds, deepest);
    // Night, morning, afternoon and evening keep what is theirs.
    const events = found.map((e) => ({ ...e, among: Math.floor(calendar.wallOf(e.at) / 21_600_000) % 4 }));
    const ring = inputs['figure'] === 'Ring';
    const end = inputs['figure'] === 'Source' ? -1 : 0;
    // A chain begins, or ends, at one that was asked about; a ring goes through one.
    const seedOf = (key: readonly Uid[]): Uid => (ring ? seeds.find((uid) => key.includes(uid)) : key.at(end)) ?? '';
    const hopsOf = (key: readonly Uid[]): number => (ring ? hops : key.length - 1);
    const rule = {
      ...{ seeds, within: millisecondsOf(inputs['within']) },
      keep: inputs['keep'] === undefined ? null : Number(inputs['keep']) / 100,
    };
    const random = repeatable(events.length);
    const hits: Judged[] = [];
    let fewest = shuffles;
    const lengths = Map.groupBy(candidates.keys(), (i) => hopsOf(candidates[i]?.key ?? []));
    for (const [length, members] of lengths) {
      const began = performance.now();
      const asked = members.map((i) => ({ i, seed: seedOf(candidates[i]?.key ?? []), own: 0, figures: 0, most: 0 }));
      let done = 0;
      // The same shuffles serve all figures of one length.
      while (done < shuffles && (done < 19 || performance.now() - began < mostMs / lengths.size)) {
        const there = [...find(shuffled(events, random), { ...rule, hops: length })];
        const most = new Map<Uid, number>();
        for (const [key, times] of there) {
          const members = key.split('|');
          for (const uid of ring ? members : [members.at(end) ?? ''])
            most.set(uid, Math.max(most.get(uid) ?? 0, times));
        }
        for (const one of asked) {
          const weight = candidates[one.i]?.weight ?? 0;
          one.figures += there.filter(([, times]) => times >= weight).length;
          one.most += most.get(one.seed) ?? 0;
          if ((most.get(one.seed) ?? 0) >= weight) one.own++;
        }
        done++;
      }
      fewest = Math.min(fewest, done);
      for (const { i, own, figures, most } of asked) {
        const { weight = 0, links = [] } = candidates[i] ?? {};
        const p = pooledTail(own, figures, done, seeds.length);
        const trial = { what: 'shuffles', matched: true, p, seen: { n: own, of: done } };
        hits[i] = {
          ...{ p, expected: most / done, of: weight },
          trials: [{ ...trial, links: links.map(({ uid }) => uid) }],
        };
      }
    }
    const cut = more
      ? [
          {
            what: { code: 'pattern.cut.events' },
            ...{ shown: events.length, of: null },
            why: { code: 'pattern.cut.events-why', values: { most: mostEvents, links: mostLinks } },
          },
        ]
      : [];
    const notes = [{ code: 'pattern.note.shuffles', values: { shuffles: fewest, events: events.length } }];
    return { hits, tried: seeds.length, notes, cut };
  },
};

/** All events among those within so many steps of the seeds, hubs not gone through. */
async function neighbourhood(
  { eye, inputs, from, until }: Asked,
  seeds: readonly Uid[],
  hops: number,
): Promise<{ events: Event[]; more: boolean }> {
  const isBack = inputs['figure'] === 'Source';
  const next = eventsOf(String(inputs['link']), isBack);
  const period = { from: at(from), until: at(until) };
  const seen = new Set<Uid>();
  const events = new Map<string, Event>();
  let [edge, more] = [[...seeds], false];
  for (let step = 0; step < hops && edge.length > 0; step++) {
    const rows = await eye.read<Event & { uid: string; amount: number | null }>(next, {
      ...{ uids: edge, links: mostLinks, most: mostEvents + 1 - events.size, ...period },
    });
    for (const uid of edge) seen.add(uid);
    for (const { uid, amount, ...event } of rows) {
      if (events.size >= mostEvents) more = true;
      else events.set(uid, { ...event, ...(amount !== null && { amount }) });
    }
    if (more) break;
    edge = [...new Set(rows.map(({ from, to }) => (isBack ? from : to)))].filter((uid) => !seen.has(uid));
  }
  return { events: [...events.values()], more };
}

const made = new Map<string, Statement>();

/** What goes out from some, or came in. */
function eventsOf(link: string, isBack: boolean): Statement {
  const kinds = link.split('_OR_');
  if (kinds.some((kind) => !linkKindNamed.has(kind))) throw new Error(`no kind ${link}`);
  const way = isBack ? (type: string) => `<-[${type}]-` : (type: string) => `-[${type}]->`;
  const [from, to] = isBack ? ['y', 'x'] : ['x', 'y'];
  const name = `${isBack ? '<' : ''}${link}`;
  const found =
    made.get(name) ??
    statement(
      (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid}) USING INDEX x:Entity(uid)
WHERE COUNT { (x)${way(`:${kinds.join('|')}`)}() } <= $links
MATCH (x)${way(`e:${kinds.join('|')}`)}(y) WHERE e.at >= $from AND e.at < $until AND ${see.link('e')}
RETURN e.uid AS uid, ${from}.uid AS from, ${to}.uid AS to, e.at.epochMillis AS at, e.amount AS amount LIMIT $most`,
    );
  made.set(name, found);
  return found;
}
