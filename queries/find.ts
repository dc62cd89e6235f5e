/** One box for everything: exact numbers first, then what begins with the term, holds it, and sounds or looks like it. */
import type { EntityKind } from '#graph-schema/ontology/define.ts';
import { kindOfUid } from '#graph-schema/ontology/index.ts';
import { nameInUid } from '#graph-schema/ontology/pivot.ts';
import { fold } from '#graph-schema/ontology/values/name.ts';
import type { Kept } from '#graph-schema/neo4j/kept.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Entity, Found, Scope, Suggestion, Uid } from './answers.ts';
import { entitiesByUid, entitiesOf } from './entities.ts';
import { entityKindNamed, labelsOf } from './kinds.ts';
import {
  fields,
  fuzzyOf,
  hasWildcard,
  luceneOf,
  mostTerms,
  needlesOf,
  propertiesFor,
  readable,
  squeezed,
} from './term.ts';
import { termOf, termsIn, uidsFor, wildcardOf, type Field, type Needles, type Term } from './term.ts';
import { look, statement, type Eye, type Sight, type Statement } from './visible.ts';

export interface Find {
  readonly text: string;
  /** Entity kinds, `Place` for every place; a kind word in the text narrows further. */
  readonly kinds?: readonly string[];
  /** 8 unless said; 500 for a pasted list. */
  readonly limit?: number;
}

/** Hits that one index gives at most; more of them and nobody knows the total. */
const cap = 500;
/** Entities that are weighed by how well they are connected before the best are shown. */
const weighed = 32;

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

/** How good a match is; smaller is better. */
const grades = { uid: 0, equal: 1, begins: 2, word: 3, holds: 4, text: 5, fuzzy: 6 } as const;

interface Match {
  readonly uid: Uid;
  readonly property: string;
  readonly value: string;
  readonly grade: number;
}

interface Matches {
  readonly matches: readonly Match[];
  /** An index gave all that it may: there can be more. */
  readonly capped: boolean;
}

/**
 * @throws BadInput for an empty text, a list of more than 500 terms, wildcards with nothing beside them
 */
export async function find(scope: Scope, { text, kinds, limit }: Find): Promise<Found> {
  const terms = termsIn(text).map((term) => within(term, labelsOf(kinds)));
  const [only] = terms;
  if (only === undefined) throw badInput('query.text-empty');
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1 || limit > mostTerms)) {
    throw badInput('query.limit', { limit, most: mostTerms });
  }
  return look(scope, async (eye) => {
    if (terms.length === 1) return findOne(eye, only, limit ?? 8);
    const found = await findList(eye, terms, limit ?? mostTerms);
    // A name with a comma in it is no list.
    const isOne = found.suggestions.length === 0 && !/[\n\r\t;；]/.test(text.trim());
    const one = isOne ? await findOne(eye, within(termOf(text.trim()), labelsOf(kinds)), limit ?? 8) : found;
    return one.suggestions.length > 0 ? one : found;
  });
}

/** Kinds that both the caller and the kind word allow. */
function within(term: Term, labels: readonly string[] | null): Term {
  if (labels === null) return term;
  const allowed = (kind: EntityKind): boolean =>
    labels.includes(kind.name) || (kind.family === 'place' && labels.includes('Place'));
  return { ...term, kinds: (term.kinds ?? [...entityKindNamed.values()]).filter(allowed) };
}

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

async function findOne(eye: Eye, term: Term, limit: number): Promise<Found> {
  if (hasWildcard(term.text)) {
    const { matches: found, capped } = await matching(eye, term);
    return answer(await suggestions(eye, best(found), limit), capped ? null : best(found).length);
  }
  const [exact, parts, words] = await Promise.all([
    exactly(eye, term),
    searching(eye, term),
    fullText(eye, term, luceneOf(term.text), grades.text),
  ]);
  const sure = best([...exact, ...parts.matches, ...words.matches]);
  const guessed = sure.length < limit ? await fullText(eye, term, fuzzyOf(term.text), grades.fuzzy) : null;
  const all = guessed ? best([...sure, ...guessed.matches]) : sure;
  const capped = parts.capped || words.capped || guessed?.capped === true;
  return answer(await suggestions(eye, all, limit), capped ? null : all.length);
}

/** By the uids that the term would have; what was merged leads to the kept entity. */
async function exactly(eye: Eye, term: Term): Promise<Match[]> {
  const found = await entitiesOf(eye, uidsFor(term));
  return found
    .filter(allowed(term))
    .map((entity) => ({ uid: entity.uid, ...ownNumber(entity.uid), grade: grades.uid }));
}

const allowed =
  ({ kinds }: Term) =>
  ({ kind }: Entity): boolean =>
    kinds === null || kinds.some(({ name }) => name === kind);

/** The number that stands in a uid, and the property it is of; a local id of a source is of none. */
function ownNumber(uid: Uid): Pick<Match, 'property' | 'value'> {
  const isLocal = uid.split(':').length > 2;
  return { property: (isLocal ? undefined : kindOfUid(uid)?.pivots[0]?.[0]) ?? 'uid', value: nameInUid(uid) };
}

async function searching(eye: Eye, term: Term): Promise<Matches> {
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

async function matching(eye: Eye, term: Term): Promise<Matches> {
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

async function fullText(eye: Eye, term: Term, query: string | null, grade: number): Promise<Matches> {
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

/** Each entity once, by its best match. */
function best(all: readonly Match[]): Match[] {
  const byUid = new Map<Uid, Match>();
  for (const match of [...all].sort(byGrade)) if (!byUid.has(match.uid)) byUid.set(match.uid, match);
  return [...byUid.values()];
}

const byGrade = (a: Match, b: Match): number =>
  a.grade - b.grade || a.value.length - b.value.length || (a.uid < b.uid ? -1 : 1);

/** Of equal matches the better connected first. */
async function suggestions(eye: Eye, all: readonly Match[], limit: number): Promise<Suggestion[]> {
  const few = all.slice(0, Math.max(limit, weighed));
  const found = new Map(
    (
      await entitiesOf(
        eye,
        few.map(({ uid }) => uid),
      )
    ).map((entity) => [entity.uid, entity]),
  );
  return few
    .flatMap((match) => {
      const entity = found.get(match.uid);
      return entity ? [{ match, entity }] : [];
    })
    .sort((a, b) => a.match.grade - b.match.grade || b.entity.degree - a.entity.degree || byGrade(a.match, b.match))
    .slice(0, limit)
    .map(({ match: { property, value }, entity }) => ({ entity, matched: { property, value } }));
}

const answer = (
  shown: readonly Suggestion[],
  total: number | null,
  list = { unknown: [] as string[], unreadable: [] as string[] },
): Found => ({
  entities: [...new Map(shown.map(({ entity }) => [entity.uid, entity])).values()],
  bundles: [],
  cut:
    total !== null && total <= shown.length
      ? []
      : [{ what: { code: 'query.found' }, shown: shown.length, of: total, why: { code: 'query.best-first' } }],
  suggestions: shown,
  total,
  ...list,
});

/** A pasted list: each term must be the whole of a number or name. */
async function findList(eye: Eye, terms: readonly Term[], limit: number): Promise<Found> {
  const asked = terms.filter(readable);
  const exact = asked.map(uidsFor);
  const [byUid, hits] = await Promise.all([entitiesByUid(eye, exact.flat()), equalTo(eye, asked)]);
  const seen = new Map([...byUid.values()].map((entity) => [entity.uid, entity]));
  const matched = asked.map((_, nth) => {
    const whole = (exact[nth] ?? []).flatMap((uid) => byUid.get(uid)?.uid ?? []);
    const own = whole.map((uid): Match => ({ uid, ...ownNumber(uid), grade: grades.uid }));
    return best([...own, ...hits.filter((hit) => hit.nth === nth).map((hit) => ({ ...hit, grade: grades.equal }))]);
  });
  const more = await entitiesOf(
    eye,
    matched
      .flat()
      .map(({ uid }) => uid)
      .filter((uid) => !seen.has(uid)),
  );
  for (const entity of more) seen.set(entity.uid, entity);
  const found = matched.map((list, nth) =>
    list.flatMap(({ uid, property, value }): Suggestion[] => {
      const entity = seen.get(uid);
      return entity && allowed(asked[nth] as Term)(entity) ? [{ entity, matched: { property, value } }] : [];
    }),
  );
  const all = found.flat();
  const unknown = asked.filter((_, nth) => found[nth]?.length === 0).map(({ text }) => text);
  const unreadable = terms.filter((term) => !readable(term)).map(({ text }) => text);
  return answer(all.slice(0, limit), all.length, { unknown, unreadable });
}

async function equalTo(eye: Eye, terms: readonly Term[]): Promise<Hit[]> {
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
