/**
 * The same values in several records. Null: two different persons or firms share a value as often as its frequency says;
 * values that say nothing of each other multiply (the u of Fellegi and Sunter, CHANCE §2.7).
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Trial, Uid } from '../answers.ts';
import { entityKindNamed } from '../kinds.ts';
import { statement } from '../visible.ts';
import { uidOf } from '../says.ts';
import type { Judged, Model } from './model.ts';

/** What more than this many bear is shown as shared by so many, without a number. */
export const mostBearers = 50;

/**
 * Chance that two different ones share all of these values.
 * @param bearers  how many bear each value
 * @param all      how many there are
 */
export const shareAll = (bearers: readonly number[], all: number): number =>
  bearers.reduce((p, n) => p * Math.min(1, (n - 1) / Math.max(1, all - 1)), 1);

/** Days of birth of a population spread over some 25,000 days; 1 January also stands where only the year was known. */
export const bornOnShare = (day: string): number => (day.endsWith('-01-01') ? 10 : 1) / 25_000;

export const rarity: Model = {
  name: 'rarity',
  version: 1,
  inputs: ['shared', 'of'],
  optional: ['same'],
  about: {
    en: 'Different ones share a value as often as its frequency says: rare values tell, common ones do not.',
    zh: '不同的人或单位共有某一取值的可能，取决于该取值有多常见：罕见的说明问题，常见的不说明。',
  },

  around: () => Promise.resolve(null),

  async judge({ eye, candidates, inputs, columns, kind }) {
    const things = (row: Readonly<Record<string, unknown>>): Uid[] =>
      [row[columns['shared'] ?? '']].flat().flatMap((v) => uidOf(v) ?? []);
    const same = (row: Readonly<Record<string, unknown>>): Same[] =>
      [row[columns['same'] ?? ''] ?? []].flat() as Same[];
    const kinds = String(inputs['of']) === 'Person' ? ['Person'] : ['Person', 'Organisation'];
    if (!entityKindNamed.has(kind)) throw new Error(`no kind ${kind}`);
    const uids = [...new Set(candidates.flatMap(({ columns: row }) => things(row)))];
    const [all] = await eye.read<{ all: number }>(countOf, { kinds });
    const bearers = new Map(
      (await eye.read<{ uid: Uid; bearers: number }>(bearersOf, { uids, kinds })).map((r) => [r.uid, r.bearers]),
    );
    const values = candidates.flatMap(({ columns: row }) => same(row));
    const names = [...new Set(values.flatMap(({ name }) => (name === undefined ? [] : [name])))];
    const alike = new Map<string, number>();
    for (const { value, n } of await eye.read<{ value: string; n: number }>(namedSame, { names })) alike.set(value, n);

    const notes: Say[] = [];
    const persons = all?.all ?? 0;
    const hits = candidates.map(({ columns: row, links }): Judged | null => {
      const counts = [
        ...things(row).map((uid) => ({ uid, n: Math.max(2, bearers.get(uid) ?? 2) })),
        ...same(row).flatMap(({ name }) =>
          name === undefined ? [] : [{ uid: undefined, n: Math.max(2, alike.get(name) ?? 2) }],
        ),
        ...same(row).flatMap(({ bornOn }) =>
          bornOn === undefined ? [] : [{ uid: undefined, n: 1 + bornOnShare(bornOn) * Math.max(1, persons - 1) }],
        ),
      ];
      const rare = counts.filter(({ n }) => n <= mostBearers);
      if (rare.length === 0) {
        notes.push({ code: 'pattern.none.common', values: { n: Math.max(0, ...counts.map(({ n }) => n)) } });
        return null;
      }
      const p = shareAll(
        rare.map(({ n }) => n),
        persons,
      );
      const trials = counts.map(({ uid, n }): Trial => ({
        ...{ what: 'value', ...(uid !== undefined && { uid }), matched: true, p: shareAll([n], persons) },
        seen: { n: Math.round(n), of: persons },
        links: links.flatMap(({ uid: link, to, from }) => (to === uid || from === uid ? [link] : [])),
      }));
      return { p, expected: p * persons, of: counts.length, trials };
    });
    return { hits, tried: persons, notes: notes.slice(0, 1), cut: [] };
  },
};

/** A value that two persons have in common, beside the things they share. */
interface Same {
  readonly bornOn?: string;
  readonly name?: string;
}

const countOf = statement(
  (see) => `CALL { MATCH (x:Person) WHERE 'Person' IN $kinds AND ${see.entity('x')} RETURN count(x) AS n
  UNION ALL MATCH (x:Organisation) WHERE 'Organisation' IN $kinds AND ${see.entity('x')} RETURN count(x) AS n }
RETURN sum(n) AS all`,
);

const bearersOf = statement(
  (
    see,
  ) => `UNWIND $uids AS uid MATCH (v:Entity {uid: uid})<-[l:USES|OWNS|LIVES_AT|LOCATED_AT|HOLDS]-(x) USING INDEX v:Entity(uid)
WHERE any(kind IN labels(x) WHERE kind IN $kinds) AND ${see.link('l')} RETURN uid, count(DISTINCT x) AS bearers`,
);

const namedSame = statement(
  (see) => `UNWIND $names AS name MATCH (x:Entity&Person) USING TEXT INDEX x:Entity(name)
WHERE x.name = name AND ${see.entity('x')} RETURN name AS value, count(x) AS n`,
);
