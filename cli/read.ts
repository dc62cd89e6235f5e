/** Reads what was given on the command line: lists, numbers, choices, entities. */
import type { Face } from './frame.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { entityKinds, linkKinds } from '#graph-schema/ontology/index.ts';

/** `a,b,c` or several times the option. */
export const list = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean),
];

export function whole(name: string, value: string | undefined, least = 1): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw badInput('desk.cli.number', { name, least, value }, { where: { parameter: name } });
}

export function choice<const C extends string>(
  name: string,
  value: string | undefined,
  choices: readonly C[],
): C | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((one) => one === value);
  if (found) return found;
  throw badInput('desk.cli.choice', { name, choices: choices.join(', '), value }, { where: { parameter: name } });
}

const kindNamed = (kinds: readonly { name: string; slug: string }[], extra: readonly string[]) => (written: string) => {
  const found = kinds.find(({ name, slug }) => [name, slug].some((one) => one.toLowerCase() === written.toLowerCase()));
  const name = found?.name ?? extra.find((one) => one.toLowerCase() === written.toLowerCase());
  if (name) return name;
  throw badInput('desk.cli.kind', { kind: written, kinds: kinds.map((kind) => kind.name).join(', ') });
};

/** Names in any case: `phone`, `Phone`, `online-account`. */
export const asEntityKinds = (written?: readonly string[]): string[] | undefined =>
  written?.map(kindNamed(entityKinds, ['Place']));
export const asLinkKinds = (written?: readonly string[]): string[] | undefined =>
  written?.map(kindNamed(linkKinds, []));

/** Uids of what was named by uid or by a caption that only one entity has. */
export const uidsOf = ({ desk, ask, signal }: Face, texts: readonly string[]): Promise<string[]> =>
  Promise.all(texts.map(async (text) => (await desk.entityNamed(ask, { text, signal })).uid));

/** Without what was not given. */
export const given = <T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
