/** What of a mapping in the making means something, and what is wrong with the rest: each mistake where it stands, all at once. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { checkMapping } from '../check.ts';
import { mapping as form, type FileMapping, type Mapping } from '../mapping.ts';
import { readerOf } from './fit.ts';
import type { Looked } from './look.ts';

export interface Problem {
  /** Where in the document: `files.0.links.2.to`; empty for the whole. */
  readonly at: string;
  readonly says: Say;
  readonly perhaps?: Say;
}

interface Sound {
  /** What is left when all that is wrong is taken out of it; null where the mistake is in the frame. */
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
}

type List = 'entities' | 'links';

/** The part of the document that is looked at, with where each of its entities and links stands in the document. */
interface Draft {
  readonly frame: Record<string, unknown>;
  readonly entities: readonly (readonly [place: number, it: unknown])[];
  readonly links: readonly (readonly [place: number, it: unknown])[];
}

/** @param part which of its files is meant */
export function soundPartOf(json: unknown, part: number, looked: Pick<Looked, 'name' | 'table'>): Sound {
  const problems: Problem[] = [];
  const files = isObject(json) && Array.isArray(json['files']) ? (json['files'] as unknown[]) : [];
  const own = files[part];
  if (!isObject(json) || !isObject(own)) {
    const values = { at: `files.${part}`, rule: '', more: 0 };
    return { mapping: null, problems: [{ at: '', says: { code: 'import.mapping.form', values } }] };
  }
  const listed = (name: List) => (Array.isArray(own[name]) ? (own[name] as unknown[]) : []);
  let draft: Draft = {
    frame: { ...json, files: [{ ...own }] },
    entities: listed('entities').map((it, place) => [place, it] as const),
    links: listed('links').map((it, place) => [place, it] as const),
  };
  for (;;) {
    const found = firstProblem(draft, looked);
    if (!found) return { mapping: put(draft) as unknown as Mapping, problems };
    const [, list, place] = /^files\.0\.(entities|links)\.(\d+)/.exec(found.at) ?? [];
    if (list === undefined) {
      const at = found.at.replace(/^files\.0/, `files.${part}`);
      return { mapping: null, problems: [...problems, { ...found, at }] };
    }
    const kept = draft[list as List];
    const [origin] = kept[Number(place)]!;
    const at = found.at.replace(`files.0.${list}.${place}`, `files.${part}.${list}.${origin}`);
    problems.push({ ...found, at, says: toldAt(found.says, at) });
    draft = without(draft, list as List, Number(place));
  }
}

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

const toldAt = ({ code, values }: Say, at: string): Say => ({
  code,
  ...(values && { values: 'at' in values ? { ...values, at } : values }),
});

function put({ frame, entities, links }: Draft): Record<string, unknown> {
  const [file] = frame['files'] as [Record<string, unknown>];
  const both = { entities: entities.map(([, it]) => it), links: links.map(([, it]) => it) };
  return { ...frame, files: [{ ...file, ...both }] };
}

function firstProblem(draft: Draft, looked: Pick<Looked, 'name' | 'table'>): Problem | undefined {
  const read = form.safeParse(put(draft));
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.join('.') ?? '';
    const values = { at, rule: issue?.message ?? '', more: read.error.issues.length - 1 };
    return { at, says: { code: 'import.mapping.form', values } };
  }
  try {
    checkMapping(read.data);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return { at: String(cause.says.values?.['at'] ?? ''), says: cause.says };
  }
  return columnProblem(read.data, looked);
}

/** A column that the file has not: each entity and link is made ready alone, so that the right one is named. */
function columnProblem(mapping: Mapping, looked: Pick<Looked, 'name' | 'table'>): Problem | undefined {
  const file = mapping.files[0]!;
  const { entities = [], links = [] } = file;
  const alone = (at: string, more: Pick<FileMapping, 'entities' | 'links'>): Problem | undefined => {
    try {
      readerOf({ mapping }, { ...file, ...more }, looked);
      return undefined;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      return { at, says: cause.says, ...(cause.perhaps && { perhaps: cause.perhaps }) };
    }
  };
  const frame = alone('files.0', { entities: [], links: [] });
  if (frame) return frame;
  for (const [place, entity] of entities.entries()) {
    const problem = alone(`files.0.entities.${place}`, { entities: [entity], links: [] });
    if (problem) return problem;
  }
  for (const [place, { of: _, ...link }] of links.entries()) {
    const problem = alone(`files.0.links.${place}`, { entities, links: [link] });
    if (problem) return problem;
  }
  return undefined;
}

/** An entity takes the links along that end in it, a link those that were worked out from it: they cannot be made without. */
function without(draft: Draft, list: List, place: number): Draft {
  const [, gone] = draft[list][place]!;
  const rest = draft[list].filter((_, at) => at !== place);
  const name = isObject(gone) ? gone['as'] : undefined;
  const named = (it: unknown, keys: readonly string[]) =>
    isObject(it) && name !== undefined && keys.some((key) => it[key] === name);
  if (list === 'entities') {
    const still = rest.some(([, it]) => isObject(it) && it['as'] === name);
    const links = still ? draft.links : draft.links.filter(([, it]) => !named(it, ['from', 'to']));
    return { ...draft, entities: rest, links };
  }
  return { ...draft, links: rest.filter(([, it]) => !named(it, ['of'])) };
}
