/** The one way from the page to the desk: a GraphQL document, its variables, an answer or a failure. */
import type { FailureType } from '#graph-schema/words/failure.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import type { Say } from '#graph-schema/ontology/define.ts';

/** Which case file and purpose go with every question. */
export interface Matter {
  readonly caseFile: string;
  readonly purpose: string;
}

let matter: Matter = { caseFile: '', purpose: '' };

/** Says for which case file and purpose all that follows is asked. */
export const workOn = (next: Matter): void => void (matter = next);

interface Problem {
  readonly __typename: FailureType;
  readonly says: Say;
  readonly perhaps: Say | null;
  readonly parameter: string | null;
}

const asker = (): Record<string, string> => ({
  'redthread-case-file': matter.caseFile,
  'redthread-purpose': encodeURIComponent(matter.purpose),
});

/** Reads a file that the desk makes. @throws Failure in the desk's own words */
export async function file(path: string): Promise<Blob> {
  const response = await fetch(path, { headers: asker() }).catch((cause: unknown) => {
    throw new Failure('Unavailable', { code: 'desk.offline' }, { cause });
  });
  if (response.ok) return response.blob();
  throw new Failure('Unavailable', { code: 'desk.bug', values: { why: await response.text() } });
}

export interface Taken {
  readonly name: string;
  readonly file: Blob;
}

/**
 * Has the desk make a file of what the page gives.
 * @returns null where it only wrote down that something was taken
 * @throws  Failure in the desk's own words
 */
export async function take(path: string, given: unknown): Promise<Taken | null> {
  const headers = { 'content-type': 'application/json', ...asker() };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(given) }).catch(
    (cause: unknown) => {
      throw new Failure('Unavailable', { code: 'desk.offline' }, { cause });
    },
  );
  if (response.status === 204) return null;
  if (response.ok) {
    const [, name = ''] = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { name: decodeURIComponent(name), file: await response.blob() };
  }
  const problem = (await response.json().catch(() => null)) as { type: FailureType; says: Say; perhaps?: Say } | null;
  if (problem === null)
    throw new Failure('Unavailable', { code: 'desk.bug', values: { why: String(response.status) } });
  throw new Failure(problem.type, problem.says, problem.perhaps ? { perhaps: problem.perhaps } : {});
}

/** Sends bytes to the desk. @throws Failure in the desk's own words */
export async function send<Answer>(path: string, bytes: Blob): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream', ...asker() };
  const response = await fetch(path, { method: 'POST', headers, body: bytes }).catch((cause: unknown) => {
    throw new Failure('Unavailable', { code: 'desk.offline' }, { cause });
  });
  if (response.ok) return (await response.json()) as Answer;
  const { says } = (await response.json().catch(() => ({}))) as { says?: Say };
  throw new Failure('BadInput', says ?? { code: 'desk.bug', values: { why: String(response.status) } });
}

/** Part of every document: what a failure carries. */
export const problem = `... on Problem { __typename says { code values } perhaps { code values } parameter }`;

/**
 * Asks one question; its field is named `field` in the document and its answer is in `data` unless it failed.
 * @throws Failure with the desk's own words, or Unavailable when nothing answers
 */
export async function ask<Answer>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...asker() };
  const body = JSON.stringify({ query: document, variables });
  let response: Response;
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw new Failure('TimedOut', { code: 'store.stopped' }, { cause });
    throw new Failure('Unavailable', { code: 'desk.offline' }, { cause });
  }
  const { data, errors } = (await response.json().catch(() => ({}))) as {
    data?: { field: { data: Answer } | Problem } | null;
    errors?: readonly { message: string }[];
  };
  if (!data)
    throw new Failure('Unavailable', {
      code: 'desk.bug',
      values: { why: errors?.[0]?.message ?? String(response.status) },
    });
  if ('data' in data.field) return present<Answer>(data.field.data);
  const { __typename: type, says, perhaps, parameter } = data.field;
  throw new Failure(type, plain(says), {
    ...(perhaps ? { perhaps: plain(perhaps) } : {}),
    ...(parameter ? { where: { parameter } } : {}),
  });
}

const plain = ({ code, values }: Say): Say => (values ? { code, values } : { code });

/** Fields that our types leave out when there is nothing; GraphQL answers null for them. */
const optional = new Set(
  'first last total times capped was uid at until seen factors choices default from column perhaps each usual fault origin'.split(
    ' ',
  ),
);

/** An answer in the shapes of `casework/answers.ts`: without type names, absent instead of null where those say so. */
export function present<T>(value: unknown): T {
  if (Array.isArray(value)) return value.map((each) => present(each)) as T;
  if (value === null || typeof value !== 'object') return value as T;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === '__typename' || (inner === null && optional.has(key))) return [];
      return [[key, present(inner)]];
    }),
  ) as T;
}
