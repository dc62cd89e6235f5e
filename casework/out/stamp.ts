/** What every file that goes out says of itself: who took it, when, for which case file, on what authority, from what state of the data. */
import type { Both, Language } from '#graph-schema/ontology/define.ts';
import { makeTongue, type Tongue } from '#graph-schema/words/tongue.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import { zoneOfData } from '../imports/zone.ts';
import type { Passing } from '../door.ts';
import { wordsOf, type OutWords } from './words.ts';

export interface Asked {
  readonly language: Language;
  /** People and objects stand under codes. */
  readonly namesHidden?: boolean;
}

export interface Stamp {
  readonly who: Both;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly caseFile: Both;
  readonly authority: Both;
  readonly purpose: string;
  /** Number and end of the last import; 0 and null when there was none. */
  readonly data: { readonly last: number; readonly at: string | null };
  readonly tongue: Tongue;
  readonly w: OutWords;
  readonly namesHidden: boolean;
}

/** Times stand in the zone of the data, else in that of this machine. */
export async function stampOf(
  { store, ask, ledger }: Passing,
  { language, namesHidden = false }: Asked,
): Promise<Stamp> {
  const user = await store.selectFrom('users').selectAll().where('id', '=', ask.who).executeTakeFirst();
  const file = await store.selectFrom('caseFiles').selectAll().where('id', '=', ask.caseFile).executeTakeFirst();
  if (!user || !file) throw notFound('desk.case-file.none', { id: ask.caseFile });
  const done = (await ledger.imports()).filter(({ state }) => state === 'done');
  const last = done.toSorted((a, b) => b.import - a.import)[0];
  const zone = (await zoneOfData(store)) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    who: { en: user.nameEn, zh: user.nameZh },
    at: new Date().toISOString(),
    caseFile: { en: file.titleEn, zh: file.titleZh },
    authority: { en: file.authorityEn, zh: file.authorityZh },
    purpose: ask.purpose,
    data: { last: last?.import ?? 0, at: last?.endedAt ?? null },
    tongue: makeTongue(language, zone),
    w: wordsOf(language),
    namesHidden,
  };
}

export const dataWords = ({ data, tongue, w }: Stamp): string =>
  data.last === 0 ? w.noData : w.data(data.last, data.at === null ? null : tongue.exact(data.at));

/** Head and foot of every page. */
export function frameOf(stamp: Stamp, title: string): { head: { left: string; right: string }; foot: string[] } {
  const { tongue, w } = stamp;
  const purpose = stamp.purpose === '' ? [] : [w.purpose(stamp.purpose)];
  const madeBy = w.by(tongue.both(stamp.who), tongue.exact(stamp.at));
  return {
    head: {
      left: title,
      right: [tongue.both(stamp.caseFile), tongue.both(stamp.authority)].filter(Boolean).join(' · '),
    },
    foot: [[madeBy, dataWords(stamp), ...purpose].join(' · '), ...(stamp.namesHidden ? [w.namesHidden] : [])],
  };
}

/** The same as lines, for files without pages. */
export function stampRows(stamp: Stamp): [string, string][] {
  const { tongue, w } = stamp;
  return [
    [w.made, w.by(tongue.both(stamp.who), tongue.exact(stamp.at))],
    [w.caseFile, tongue.both(stamp.caseFile)],
    [w.authority, tongue.both(stamp.authority)],
    ...(stamp.purpose === '' ? [] : [[w.purposeHead, stamp.purpose] as [string, string]]),
    [w.dataState, dataWords(stamp)],
    ...(stamp.namesHidden ? [['', w.namesHidden] as [string, string]] : []),
  ];
}
