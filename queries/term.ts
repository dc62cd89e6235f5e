/** What was typed into the search box: terms, kind words, wildcards, and the normal forms that a term can be of. */
import type { EntityKind, Property, Reading } from '#graph-schema/ontology/define.ts';
import { entityKinds, kindOfUid } from '#graph-schema/ontology/index.ts';
import { keyProperties } from '#graph-schema/ontology/lookup.ts';
import { entityUid } from '#graph-schema/ontology/uid.ts';
import { tidy } from '#graph-schema/ontology/values/common.ts';
import { fold } from '#graph-schema/ontology/values/name.ts';
import { badInput } from '#graph-schema/words/failure.ts';

export interface Term {
  /** As typed, without its kind word. */
  readonly text: string;
  /** The whole term, which may itself be a uid. */
  readonly written: string;
  /** Kinds that its kind word names; null for all. */
  readonly kinds: readonly EntityKind[] | null;
  /** The one property that it names (`plate:`); null for all. */
  readonly property: string | null;
}

export const mostTerms = 500;
const longest = 200;

/** The terms of a pasted list, or the one term; a kind word before the first holds for all that have none. */
export function termsIn(text: string): Term[] {
  const lines = tidy(text)
    .split(/[\n\r\t;,、]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > mostTerms) throw badInput('query.terms', { count: lines.length, most: mostTerms });
  const terms = lines.map(termOf);
  const [first] = terms;
  return terms.map((term) =>
    term.kinds === null && first ? { ...term, kinds: first.kinds, property: first.property } : term,
  );
}

/** The whole text as one term, commas and all. */
export function termOf(line: string): Term {
  const written = line.slice(0, longest);
  const [, head = '', rest = ''] = /^([^:]{1,40}):\s*(.+)$/s.exec(written) ?? [];
  const named = rest === '' ? null : kindsNamed(head);
  return { text: named ? rest : written, written, kinds: named?.kinds ?? null, property: named?.property ?? null };
}

const plainWord = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/** What people say for what the ontology names officially. */
const everyday: Readonly<Record<string, string>> = {
  ...{ 车牌: 'plate', 车牌号: 'plate', 身份证: 'residentId', 身份证号: 'residentId', 手机: 'phone', 手机号: 'phone' },
  ...{ 案号: 'case', 银行卡: 'card', 卡号: 'card', 账号: 'account', 姓名: 'name', 微信: 'handle', 邮箱: 'email' },
  ...{ car: 'vehicle', registration: 'plate', mobile: 'phone', firm: 'organisation', company: 'organisation' },
};

type Named = Pick<Term, 'property'> & { readonly kinds: readonly EntityKind[] };

/** `phone`, `电话`, `People`, `plate`: a kind by its words, else a property that is searched, else the beginning of either. */
function kindsNamed(head: string): Named | null {
  const typed = plainWord(head);
  const word = plainWord(everyday[typed] ?? typed);
  const kindWords = ({ slug, name, words, plural }: EntityKind): string[] =>
    [slug, name, words.en, words.zh, plural.en, plural.zh].map(plainWord);
  const propertyWords = (name: string, { words }: Property): string[] => [name, words.en, words.zh].map(plainWord);
  for (const fits of [(own: string) => own === word, (own: string) => word.length > 1 && own.startsWith(word)]) {
    const kinds = entityKinds.filter((kind) => kindWords(kind).some(fits));
    if (kinds.length > 0) return { kinds, property: null };
    const holding = entityKinds.flatMap((kind) =>
      Object.entries(kind.properties)
        .filter(([name, property]) => property.search && propertyWords(name, property).some(fits))
        .map(([property]) => ({ kind, property })),
    );
    const [first] = holding;
    if (first) return { kinds: holding.map(({ kind }) => kind), property: first.property };
  }
  return null;
}

/** Numbers are tried as written, and as dialled where the data may come from. */
const readings: readonly Reading[] = [{}, { country: 'CN' }, { country: 'GB' }, { country: 'US' }];

const searchedIn = ({
  kinds,
  property,
}: Pick<Term, 'kinds' | 'property'>): (readonly [EntityKind, string, Property])[] =>
  (kinds ?? entityKinds).flatMap((kind) =>
    Object.entries(kind.properties)
      .filter(([name, { search }]) => search && (property === null || name === property))
      .map(([name, declared]) => [kind, name, declared] as const),
  );

/** The normal forms that a text has as a value of this property. */
export function normalForms(text: string, { type }: Property): string[] {
  const forms = readings.flatMap((reading) => {
    const parsed = type.parse(text, reading);
    return parsed.ok && typeof parsed.value === 'string' ? [parsed.value] : [];
  });
  return [...new Set(forms)];
}

/** Uids that the term would have, if it were a whole number, plate, id …: found by one seek each. */
export function uidsFor(term: Term): string[] {
  const uids = searchedIn(term).flatMap(([kind, name, property]) => {
    if (!kind.pivots.some((pivot) => pivot.length === 1 && pivot[0] === name)) return [];
    return normalForms(term.text, property).flatMap((value) => entityUid(kind, { [name]: value }) ?? []);
  });
  return [...new Set([...(kindOfUid(term.written) ? [term.written] : []), ...uids])];
}

/** What a term is compared with, for each kind of search property. */
export interface Needles {
  readonly names: readonly string[];
  /** Pinyin, and Latin names without case and accents. */
  readonly keys: readonly string[];
  readonly numbers: readonly string[];
}

const han = /\p{Script=Han}/u;
/** A number has a digit, or is the beginning of a plate. */
const numberLike = /\p{Nd}|^\p{Script=Han}[A-Z]?$/iu;

export function needlesOf(term: Term): Needles {
  const { text } = term;
  const folded = fold(text);
  const keys = han.test(text) ? [] : [folded, folded.replace(/[^\p{L}\p{N}]/gu, '')];
  const forms = searchedIn(term).flatMap(([, , property]) =>
    property.search === 'number' ? normalForms(text, property) : [],
  );
  const numbers = numberLike.test(text) ? [text, squeezed(text), ...forms] : [];
  return { names: [text], keys: distinct(keys), numbers: distinct(numbers) };
}

export const squeezed = (text: string): string => text.toUpperCase().replace(/[\s.·()-]/g, '');
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

/** Search properties by what they are compared with; further keys of a name stand for the name. */
export interface Field {
  /** The property of the store that is read. */
  readonly index: string;
  /** The property it stands for. */
  readonly property: string;
  readonly against: keyof Needles;
}

const single = entityKinds
  .flatMap(({ properties }) => Object.entries(properties))
  .filter(([, { search, many }]) => search && !many);

/** Every property that a record is sought by, once. Sets of values are found by full text only. */
export const fields: readonly Field[] = [
  ...new Map(
    single
      .flatMap(([name, property]): Field[] => [
        { index: name, property: name, against: property.search === 'number' ? 'numbers' : 'names' },
        ...keyProperties(name, property).map((index): Field => ({ index, property: name, against: 'keys' })),
      ])
      .map((field) => [`${field.index} ${field.against}`, field]),
  ).values(),
];

/** The properties that a term may stand in. */
export const propertiesFor = (term: Pick<Term, 'kinds' | 'property'>): string[] => [
  ...new Set(searchedIn(term).map(([, name]) => name)),
];

export const hasWildcard = (text: string): boolean => /[*?]/.test(text);

/** What a seek can find of a wildcard term, and the test of the rest. */
export interface Wildcard {
  readonly literal: string;
  readonly pattern: string;
}

/** @throws BadInput when it has no sign but wildcards, or so many that testing it could take long */
export function wildcardOf(text: string): Wildcard {
  const plain = text.replace(/\*+/g, '*');
  const [literal = ''] = plain.split(/[*?]/).sort((a, b) => b.length - a.length);
  if (literal.trim() === '') throw badInput('query.wildcard-bare');
  if ((plain.match(/\*/g) ?? []).length > 4) throw badInput('query.wildcard-many', { most: 4 });
  const pattern = plain
    .replace(/[\\^$.|()[\]{}+]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return { literal, pattern };
}

/** The signs that mean something to Lucene; `&` and `|` too, for `&&` and `||`. */
const escaped = (word: string): string => word.replace(/[+\-!(){}[\]^"~*?:\\/&|<>]/g, '\\$&');
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Every word must be there, the last letters of Latin ones may be missing; null when there is no word. */
export function luceneOf(text: string): string | null {
  const words = wordsOf(text).map((word) =>
    han.test(word) || !/^[\p{L}\p{N}]{2,}$/u.test(word)
      ? `"${escaped(word)}"`
      : `(${escaped(word)} OR ${escaped(word)}*)`,
  );
  return words.length === 0 ? null : words.join(' AND ');
}

/** As `luceneOf`, with one wrong letter in each Latin word of four or more; null when there is none. */
export function fuzzyOf(text: string): string | null {
  const words = wordsOf(text);
  const long = (word: string): boolean => /^\p{Script=Latin}{4,}$/u.test(word);
  return words.some(long)
    ? words.map((word) => (long(word) ? `${escaped(word)}~1` : `"${escaped(word)}"`)).join(' AND ')
    : null;
}

/** Whether a term of a list can be anything at all: a kind shown by its number must read it as one. */
export function readable({ text, kinds, property }: Term): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  const asked = searchedIn({ kinds, property });
  const byName = (kinds ?? []).some(({ caption, properties }) => properties[caption[0] ?? '']?.search !== 'number');
  return (
    kinds === null ||
    byName ||
    asked.some(([, , declared]) => declared.search === 'number' && normalForms(text, declared).length > 0)
  );
}
