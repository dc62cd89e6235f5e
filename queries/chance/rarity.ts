/**
 * The same values in several records. Null: two different persons or firms share a value as often as its frequency says;
 * values that say nothing of each other multiply (the u of Fellegi and Sunter, CHANCE §2.7).
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Trial, Uid } from '../answers.ts';
import { statement } from '../visible.ts';
import { uidOf } from '../says.ts';
import type { Judged, Model } from './model.ts';

/** What more than this many bear is shown as shared by so many, without a number. */
const mostBearers = 50;

/**
 * Chance that two different ones share all of these values.
 * @param bearers  how many bear each value
 * @param all      how many there are
 */
export const shareAll = (bearers: readonly number[], all: number): number =>
  bearers.reduce((p, n) => p * Math.min(1, (n - 1) / Math.max(1, all - 1)), 1);

/** Days of birth of a population spread over some 25,000 days; 1 January also stands where only the year was known. */
const bornOnShare = (day: string): number => (day.endsWith('-01-01') ? 10 : 1) / 25_000;

export const rarity: Model = {
  name: 'rarity',
  version: 1,
  // `of` is Person, Organisation, or a column that says which of the two.
  inputs: ['shared', 'of'],
  optional: ['same'],
  about: {
    en: 'Different ones share a value as often as its frequency says: rare values tell, common ones do not.',
    zh: '不同的人或单位共有某一取值的可能，取决于该取值有多常见：罕见的说明问题，常见的不说明。',
  },

  around: () => Promise.resolve(null),

  async judge({ eye, candidates, inputs, columns, targets }) {
    type Row = Readonly<Record<string, unknown>>;
    const things = (row: Row): Uid[] => [row[columns['shared'] ?? '']].flat().flatMap((v) => uidOf(v) ?? []);
    const bornOn = (row: Row): string[] =>
      ([row[columns['same'] ?? ''] ?? []].flat() as { bornOn?: string }[]).flatMap((same) => same.bornOn ?? []);
    const kindOf = (row: Row): string => String(row[columns['of'] ?? ''] ?? inputs['of']);

    const counted = new Map((await eye.read<{ kind: string; n: number }>(counts, {})).map(({ kind, n }) => [kind, n]));
    const uids = [...new Set(candidates.flatMap(({ columns: row }) => things(row)))];
    const bearers = new Map(
      (await eye.read<{ uid: Uid; kind: string; n: number }>(bearersOf, { uids })).map((r) => [
        `${r.kind} ${r.uid}`,
        r.n,
      ]),
    );
    const notes: Say[] = [];
    const hits = candidates.map(({ columns: row, links }): Judged | null => {
      const kind = kindOf(row);
      const all = counted.get(kind) ?? 0;
      const values = [
        ...things(row).map((uid) => ({ uid, n: Math.max(2, bearers.get(`${kind} ${uid}`) ?? 0) })),
        ...bornOn(row).map((day) => ({ uid: undefined, n: 1 + bornOnShare(day) * Math.max(1, all - 1) })),
      ];
      const rare = values.filter(({ n }) => n <= mostBearers).map(({ n }) => n);
      if (rare.length === 0) {
        notes.push({ code: 'pattern.none.common', values: { n: Math.max(0, ...values.map(({ n }) => n)) } });
        return null;
      }
      const p = shareAll(rare, all);
      const trials = values.map(({ uid, n }): Trial => ({
        ...{ what: 'value', ...(uid !== undefined && { uid }), matched: true, p: shareAll([n], all) },
        seen: { n: Math.round(n), of: all },
        links: links.flatMap(({ uid: link, to, from }) => (to === uid || from === uid ? [link] : [])),
      }));
      return { p, expected: p * all, of: values.length, trials };
    });
    // Each that was asked about is compared with all others of its kind; where the rows say which, with those of the larger one.
    const kinds = candidates.length > 0 ? candidates.map(({ columns: row }) => kindOf(row)) : [String(inputs['of'])];
    const others = Math.max(0, ...kinds.map((kind) => (counted.get(kind) ?? Math.max(0, ...counted.values())) - 1));
    const tried = others * Math.max(1, targets);
    return { hits, tried, notes: notes.slice(0, 1), cut: [] };
  },
};

const counts = statement(
  (see) => `MATCH (x:Person) WHERE ${see.entity('x')} RETURN 'Person' AS kind, count(x) AS n
UNION ALL MATCH (x:Organisation) WHERE ${see.entity('x')} RETURN 'Organisation' AS kind, count(x) AS n`,
);

const bearersOf = statement(
  (
    see,
  ) => `UNWIND $uids AS uid MATCH (v:Entity {uid: uid})<-[l:USES|OWNS|LIVES_AT|LOCATED_AT|HOLDS]-(x) USING INDEX v:Entity(uid)
WHERE ${see.link('l')} RETURN uid, CASE WHEN x:Organisation THEN 'Organisation' ELSE 'Person' END AS kind, count(DISTINCT x) AS n`,
);
