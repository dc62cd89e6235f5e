/** Asks the indexes of names, pinyin and numbers: whole, from the beginning, in the middle, with wildcards, and by words. */
import type { Kept } from '#graph-schema/neo4j/kept.ts';
import { fold } from '#graph-schema/ontology/values/name.ts';
import type { Uid } from './answers.ts';
import { grades, ownNumber, type Match, type Matches } from './matches.ts';
import {
  fields,
  mostTerms,
  needlesOf,
  propertiesFor,
  squeezed,
  wildcardOf,
  type Field,
  type Needles,
  type Term,
} from './term.ts';
import { statement, type Eye, type Sight, type Statement } from './visible.ts';

/** Hits that one index gives at most; more of them and nobody knows the total. */
const cap = 500;
const ofKind = '($anyKind OR any(label IN labels(e) WHERE label IN $labels))';

type Search = Readonly<Record<keyof Needles, Statement>>;

/**
 * A search of the indexes that can hold a needle, each cut for itself: names, their pinyin, or numbers.
 * @param test    compares the property with `t`
 * @param inUids  the same for uids: what is only mentioned has no record, its number stands in its uid
 */
function search(test: (value: string) => string, inUids: string | null): Search {
  const against = (needles: keyof Needles): Statement =>
    statement((see) => {
      const own = fields.filter((field) => field.against === needles);
      const uids = needles === 'numbers' && inUids !== null ? ofUids(inUids, see) : '';
      return `CALL () {
${own.map((field) => ofRecords(field, test, see)).join('\nUNION ALL\n')}
}
MATCH (r)-[:ABOUT]->(e:Entity) WHERE ${ofKind}
RETURN DISTINCT nth, index, property, e.uid AS uid, value, key${uids}`;
    });
  return { names: against('names'), keys: against('keys'), numbers: against('numbers') };
}

const ofRecords = ({ index, property }: Field, test: (value: string) => string, see: Sight): string =>
  `UNWIND CASE WHEN '${property}' IN $properties THEN $needles ELSE [] END AS t
MATCH (r:Record) USING TEXT INDEX r:Record(${index}) WHERE ${test(`r.${index}`)} AND ${see.record('r')}
RETURN r, t.nth AS nth, '${index}' AS index, '${property}' AS property, r.${property} AS value, r.${index} AS key LIMIT $read`;

const ofUids = (test: string, see: Sight): string => `
UNION ALL
UNWIND $needles AS t
MATCH (e:Entity) USING TEXT INDEX e:Entity(uid) WHERE ${test} AND ${see.entity('e')} AND ${ofKind}
RETURN DISTINCT t.nth AS nth, 'uid' AS index, 'uid' AS property, e.uid AS uid, e.uid AS value, e.uid AS key LIMIT $read`;

const begins = search((value) => `${value} STARTS WITH t.text`, null);
const holds = search((value) => `${value} CONTAINS t.text`, 'e.uid CONTAINS t.text');
const matches = search(
  (value) => `${value} CONTAINS t.text AND ${value} =~ t.pattern`,
  'e.uid CONTAINS t.text AND e.uid =~ t.uidPattern',
);
const equals = search((value) => `${value} STARTS WITH t.text AND ${value} = t.text`, null);

const sorts = ['names', 'keys', 'numbers'] as const;

/** Only the indexes for which there is a needle are asked. */
async function seek(
  eye: Eye,
  asked: Search,
  term: Term,
  needles: Readonly<Record<keyof Needles, readonly Needle[]>>,
  most?: number,
): Promise<Hit[]> {
  const params = { ...paramsFor(term), ...(most !== undefined && { read: most }) };
  const rows = await Promise.all(
    sorts.map((sort) =>
      needles[sort].length > 0 ? eye.read<Hit>(asked[sort], { ...params, needles: needles[sort] }) : [],
    ),
  );
  return rows.flat();
}

const byText = statement(
  (see) => `CALL db.index.fulltext.queryNodes('record_names', $query, {limit: $read}) YIELD node AS r, score
WITH r, score WHERE ${see.record('r')}
MATCH (r)-[:ABOUT]->(e:Entity) WHERE ${ofKind}
RETURN e.uid AS uid, properties(r) AS properties LIMIT $most`,
);

interface Needle {
  readonly nth: number;
  readonly text: string;
  readonly pattern?: string;
  readonly uidPattern?: string;
}

interface Hit {
  readonly nth: number;
  readonly index: string;
  readonly property: string;
  readonly uid: Uid;
  readonly value: string;
  /** What was compared: the value, or its pinyin or initials. */
  readonly key: string;
}

/** `read` is how much one index gives; where kinds are asked for, what is of another kind is left out after that. */
const paramsFor = ({ kinds, property }: Term): Record<string, unknown> => ({
  properties: propertiesFor({ kinds, property }),
  anyKind: kinds === null,
  // Never empty: the planner keeps one plan for lists of texts and another for the empty list.
  labels: kinds?.map(({ name }) => name) ?? ['*'],
  read: kinds === null ? cap : cap * 10,
});

const made = (
  needles: Needles,
  make: (text: string, against: keyof Needles) => Needle,
): Record<keyof Needles, Needle[]> => ({
  names: needles.names.map((text) => make(text, 'names')),
  keys: needles.keys.map((text) => make(text, 'keys')),
  numbers: needles.numbers.map((text) => make(text, 'numbers')),
});

export async function searching(eye: Eye, term: Term): Promise<Matches> {
  const needles = needlesOf(term);
  const wanted = made(needles, (text) => ({ nth: 0, text }));
  const anywhere = await seek(eye, holds, term, wanted);
  const capped = isCapped(anywhere);
  const first = capped ? await seek(eye, begins, term, wanted) : [];
  // Initials only from their beginning: two letters are in the middle of everybody's.
  const rows = [...first, ...anywhere].filter(
    ({ index, key }) => !index.endsWith('Initials') || needles.keys.some((text) => key.startsWith(text)),
  );
  return { matches: rows.map((hit) => graded(hit, needles)), capped };
}

export async function matching(eye: Eye, term: Term): Promise<Matches> {
  const needles: Needles = { names: [term.text], keys: [fold(term.text)], numbers: [term.text, squeezed(term.text)] };
  const make = (text: string, against: keyof Needles): Needle => {
    const { literal, pattern } = wildcardOf(text);
    // A number may be typed without its country code.
    const whole = against === 'numbers' ? `(\\+\\d{1,3})?${pattern}` : pattern;
    return { nth: 0, text: literal, pattern: `(?is)${whole}`, uidPattern: `(?is)[^:]+:${whole}` };
  };
  const rows = await seek(eye, matches, term, made(needles, make));
  return { matches: rows.map((hit) => graded(hit, needles)), capped: isCapped(rows) };
}

function isCapped(hits: readonly Hit[]): boolean {
  const counts = new Map<string, number>();
  for (const { index } of hits) counts.set(index, (counts.get(index) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= cap);
}

function graded({ index, property, uid, value, key }: Hit, needles: Needles): Match {
  const own = index === 'uid' ? ownNumber(uid) : { property, value };
  const text = index === 'uid' ? own.value : key;
  const all = [...needles.names, ...needles.keys, ...needles.numbers];
  const national = text.replace(/^\+\d{1,3}?(?=\d{6})/, '');
  const grade = index.endsWith('Initials')
    ? grades.begins
    : all.includes(text)
      ? grades.equal
      : all.some((needle) => text.startsWith(needle) || national.startsWith(needle))
        ? grades.begins
        : all.some((needle) => text.includes(` ${needle}`))
          ? grades.word
          : grades.holds;
  return { uid, ...own, grade };
}

export async function fullText(eye: Eye, term: Term, query: string | null, grade: number): Promise<Matches> {
  if (query === null) return { matches: [], capped: false };
  const properties = new Set(propertiesFor(term));
  // What is hidden is left out after the index gave it: so it gives more where something is.
  const read = eye.filtered || term.kinds !== null ? cap * 10 : cap;
  const rows = await eye.read<{ uid: Uid; properties: Kept }>(byText, {
    ...paramsFor(term),
    query,
    read,
    most: cap,
  });
  const words = fold(term.text).split(/\s+/);
  const found = rows.flatMap(({ uid, properties: record }): Match[] => {
    const texts = Object.entries(record)
      .filter(([name]) => properties.has(name))
      .flatMap(([property, value]) =>
        (Array.isArray(value) ? value : [value]).map((one) => ({ property, value: String(one) })),
      );
    const shared = (text: string): number => words.filter((word) => fold(text).includes(word)).length;
    const [first] = texts.sort((a, b) => shared(b.value) - shared(a.value));
    return first
      ? [{ uid, ...first, grade: fold(first.value) === fold(term.text) ? Math.min(grade, grades.equal) : grade }]
      : [];
  });
  return { matches: found, capped: rows.length >= cap };
}

export async function equalTo(eye: Eye, terms: readonly Term[]): Promise<Hit[]> {
  const needles = { names: [] as Needle[], keys: [] as Needle[], numbers: [] as Needle[] };
  for (const [nth, term] of terms.entries()) {
    const own = needlesOf(term);
    for (const against of ['names', 'keys', 'numbers'] as const)
      needles[against].push(...own[against].map((text) => ({ nth, text })));
  }
  const [first] = terms;
  if (!first) return [];
  const every = { ...first, kinds: null, property: null };
  const rows = await seek(eye, equals, every, needles, mostTerms * 4);
  return rows.filter(({ index }) => !index.endsWith('Initials'));
}
