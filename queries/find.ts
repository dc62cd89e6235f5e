/** One box for everything: exact numbers first, then what begins with the term, holds it, and sounds or looks like it. */
import type { EntityKind } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Entity, Found, Scope, Suggestion, Uid } from './answers.ts';
import { entitiesByUid, entitiesOf } from './entities.ts';
import { entityKindNamed, labelsOf } from './kinds.ts';
import { best, byGrade, grades, ownNumber, type Match } from './matches.ts';
import { equalTo, fullText, matching, searching } from './seek.ts';
import { fuzzyOf, hasWildcard, luceneOf, mostTerms, readable, termOf, termsIn, uidsFor, type Term } from './term.ts';
import { look, type Eye } from './visible.ts';

export interface Find {
  readonly text: string;
  /** Entity kinds, `Place` for every place; a kind word in the text narrows further. */
  readonly kinds?: readonly string[];
  /** 8 unless said; 500 for a pasted list. */
  readonly limit?: number;
}

/** Entities that are weighed by how well they are connected before the best are shown. */
const weighed = 32;

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
