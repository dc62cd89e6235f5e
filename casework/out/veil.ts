/** Names hidden: people and objects stand under codes that are the same in every paper of a case file. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Language } from '#graph-schema/ontology/define.ts';
import { entityKind, isEntityKind } from '#graph-schema/ontology/index.ts';
import type { Store } from '../store/open.ts';

export interface Named {
  readonly uid: string;
  readonly kind: string;
  readonly caption: string;
}

export interface Veil {
  readonly hides: boolean;
  caption(entity: Named): string;
  /** The uid, or the code in its place: a uid may hold a number. */
  uid(uid: string): string;
  /** A sentence: captions and numbers that it names are replaced. */
  text(sentence: string): string;
}

export const noVeil: Veil = {
  hides: false,
  caption: ({ caption }) => caption,
  uid: (uid) => uid,
  text: (text) => text,
};

/** Without letters and figures that are taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretName = 'pseudonym secret';
/** 32^6: among 5,000 entities two share a code once in about 85 papers; then all of that paper are longer. */
const short = 6;
const long = 10;

/** Cases and places stay as they are: without them a paper tells nothing. */
const hidden = (kind: string): boolean => isEntityKind(kind) && ['person', 'object'].includes(entityKind(kind).family);

/** The secret lies in the app store: who holds a paper cannot find the code of a number by trying numbers. */
export async function veilOf(
  store: Store,
  caseFile: string,
  named: readonly Named[],
  language: Language,
): Promise<Veil> {
  await store
    .insertInto('settings')
    .values({ name: secretName, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await store
    .selectFrom('settings')
    .select('value')
    .where('name', '=', secretName)
    .executeTakeFirstOrThrow();
  const entities = [...new Map(named.map((one) => [one.uid, one])).values()].filter(({ kind }) => hidden(kind));
  const codes = codesOf(entities, value + caseFile);
  const captions = new Map(
    entities.map(({ uid, kind }) => [uid, `${entityKind(kind).words[language]} ${codes.get(uid) ?? ''}`] as const),
  );
  const spoken = entities
    .flatMap(({ uid, caption }) => spellings(uid, caption).map((text) => [text, captions.get(uid) ?? ''] as const))
    .toSorted(([a], [b]) => b.length - a.length);
  return {
    hides: true,
    caption: ({ uid, caption }) => captions.get(uid) ?? caption,
    uid: (uid) => captions.get(uid) ?? uid,
    text: (sentence) => replaced(sentence, spoken),
  };
}

function codesOf(entities: readonly Named[], secret: string): ReadonlyMap<string, string> {
  const code = (uid: string, length: number): string => {
    const bytes = createHmac('sha256', secret).update(uid).digest();
    const letters = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % 32]).join('');
    return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
  };
  const made = new Map(entities.map(({ uid }) => [uid, code(uid, short)]));
  if (new Set(made.values()).size === made.size) return made;
  return new Map(entities.map(({ uid }) => [uid, code(uid, long)]));
}

/** How a text may name it: as its caption, with or without blanks, and by what stands in its uid. */
function spellings(uid: string, caption: string): string[] {
  const local = uid.slice(uid.indexOf(':') + 1);
  const all = [caption, caption.replace(/\s/g, ''), uid, local];
  // A single letter or figure would be found in every word.
  return [...new Set(all)].filter((text) => [...text].length > 1);
}

/** In one pass, longest first, so that no code is replaced again. */
function replaced(sentence: string, spoken: readonly (readonly [string, string])[]): string {
  let rest = sentence;
  let done = '';
  while (rest !== '') {
    const found = spoken.find(([text]) => rest.startsWith(text));
    if (found) done += found[1];
    else done += rest[0];
    rest = rest.slice(found ? found[0].length : 1);
  }
  return done;
}
