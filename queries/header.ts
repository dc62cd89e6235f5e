/** Reads the leading comment of a pattern: what it asks, how likely it is by chance, how an innocent person looks the same. */
import type { Both, Say } from '#graph-schema/ontology/define.ts';
import { entityKinds } from '#graph-schema/ontology/index.ts';
import type { Parameter, PatternHeader } from './answers.ts';
import { models } from './chance/index.ts';
import { both, tagsOf, type Tag } from './header-tags.ts';
import { isParameterType } from './parameter-types.ts';
import { readValue } from './parameters.ts';
import { columnsOf, isTable, sharedBy } from './tables.ts';
import { tieNames } from './ties.ts';

/** A mistake in a pattern and the line it stands on, counted from 1; a warning does not stop a run. */
export interface Problem {
  readonly line: number;
  readonly grave: boolean;
  readonly says: Say;
}

export type Read = { readonly header: PatternHeader; readonly problems: readonly [] } | Refused;
export interface Refused {
  readonly header: null;
  readonly problems: readonly Problem[];
}

/** A tag of the header, how often it may stand there, and whether it must. */
const tags: Readonly<Record<string, { many?: true; must?: true }>> = {
  title: { must: true },
  question: { must: true },
  param: { many: true },
  says: { must: true },
  chance: { must: true },
  trial: {},
  tried: {},
  ties: {},
  each: {},
  innocent: { many: true, must: true },
  'runs-on': { must: true },
  usual: {},
  sweep: {},
  tags: { must: true },
  revision: { must: true },
};

/**
 * The header of a pattern file.
 * @param text  the whole file
 * @param name  slug (the stem of the file) and family (its folder)
 */
export function readHeader(text: string, name: { slug: string; family: string }): Read {
  const problems: Problem[] = [];
  const wrong = (line: number, code: string, values: Say['values'] = {}): void =>
    void problems.push({ line, grave: true, says: { code, values } });

  const found = tagsOf(text);
  if (found === null) return { header: null, problems: [problem(1, 'pattern.header.missing')] };
  for (const { name: tag, line } of found) {
    if (!Object.hasOwn(tags, tag))
      wrong(line, 'pattern.header.unknown-tag', { tag, known: Object.keys(tags).join(', ') });
  }
  for (const [tag, { many, must }] of Object.entries(tags)) {
    const here = found.filter((t) => t.name === tag);
    if (must && here.length === 0) wrong(1, 'pattern.header.tag-missing', { tag });
    if (!many && here[1]) wrong(here[1].line, 'pattern.header.twice', { tag });
  }
  const one = (tag: string): Tag => found.find((t) => t.name === tag) ?? { name: tag, line: 1, text: '' };
  const words = (tag: Tag): Both => {
    const read = both(tag.text);
    if (read) return read;
    if (tag.text !== '') wrong(tag.line, 'pattern.header.both-languages', { tag: tag.name });
    return { en: '', zh: '' };
  };

  const parameters = found.filter((t) => t.name === 'param').flatMap((tag) => parameterOf(tag, wrong));
  for (const { name: table, type } of parameters.filter(({ columns }) => columns)) {
    const lacks = sharedBy(type).filter((shared) => !parameters.some((p) => p.name === shared));
    const { line } = found.find((t) => t.name === 'param' && t.text.startsWith(table)) ?? one('param');
    if (lacks.length > 0) wrong(line, 'pattern.header.table-shared', { name: table, type, lacks: lacks.join(', ') });
  }
  const chance = chanceOf(one('chance'), wrong);
  const innocent = found
    .filter((t) => t.name === 'innocent')
    .map((tag) => {
      if (/^unknown\b|^未知/i.test(tag.text)) wrong(tag.line, 'pattern.header.innocent-unknown');
      return words(tag);
    });
  const scored = 'model' in chance;
  for (const tag of ['trial', 'tried']) {
    const there = found.find((t) => t.name === tag);
    if (scored && !there) wrong(one('chance').line, 'pattern.header.tag-missing', { tag });
    if (!scored && there) wrong(there.line, 'pattern.header.without-model', { tag });
  }
  const ties = one('ties')
    .text.split(/[,\s]+/)
    .filter(Boolean);
  for (const tie of ties)
    if (!tieNames.includes(tie)) wrong(one('ties').line, 'pattern.header.tie', { tie, known: tieNames.join(', ') });
  const runsOn = one('runs-on')
    .text.split(/[,\s]+/)
    .filter(Boolean);
  for (const kind of runsOn) if (!isKind(kind)) wrong(one('runs-on').line, 'pattern.header.kind', { kind });
  const tried = scored ? triedOf(one('tried'), words, wrong) : null;
  const revision = Number(one('revision').text);
  if (!Number.isInteger(revision) || revision < 1) wrong(one('revision').line, 'pattern.header.revision');
  const place = one('usual').text;
  if (place !== '' && !/^[1-9]$/.test(place)) wrong(one('usual').line, 'pattern.header.usual', { place });

  const header: PatternHeader = {
    ...name,
    title: words(one('title')),
    question: words(one('question')),
    says: words(one('says')),
    parameters,
    chance,
    trial: scored ? words(one('trial')) : null,
    tried,
    ...(ties.length > 0 && { ties }),
    ...eachOf(
      found.find((t) => t.name === 'each'),
      parameters,
      wrong,
    ),
    innocent,
    runsOn,
    ...(place !== '' && { usual: Number(place) }),
    sweep: sweepOf(one('sweep'), parameters, wrong),
    tags: labelsOf(one('tags'), wrong),
    revision,
    cypher: text,
  };
  return problems.length === 0 ? { header, problems: [] } : { header: null, problems };
}

type Wrong = (line: number, code: string, values?: Say['values']) => void;

export const problem = (line: number, code: string, values: Say['values'] = {}, grave = true): Problem => ({
  line,
  grave,
  says: { code, values },
});

/** `Entity` stands for any kind. */
const isKind = (name: string): boolean => name === 'Entity' || entityKinds.some((kind) => kind.name === name);

const parameterForm = /^([A-Za-z]\w*)\s+(\([^)]*\)|[A-Za-z][\w-]*)(\[\])?(?:\s*=\s*("[^"]*"|\S+))?\s+(.*)$/s;

function parameterOf(tag: Tag, wrong: Wrong): Parameter[] {
  const form = parameterForm.exec(tag.text);
  if (!form) return (wrong(tag.line, 'pattern.header.param'), []);
  const [, name = '', written = '', list, given, text = ''] = form;
  const about = both(text);
  if (!about) return (wrong(tag.line, 'pattern.header.both-languages', { tag: `param ${name}` }), []);
  if (['limit', 'from', 'until', 'zone'].includes(name)) wrong(tag.line, 'pattern.header.reserved', { name });
  const choices = written.startsWith('(')
    ? written
        .slice(1, -1)
        .split(',')
        .map((c) => c.trim())
    : undefined;
  const type = choices ? 'choice' : written;
  if (!choices && !isParameterType(type)) return (wrong(tag.line, 'pattern.header.type', { name, type }), []);
  if (isTable(type) && list === undefined) return (wrong(tag.line, 'pattern.header.table-list', { name, type }), []);
  const preset = given?.replace(/^"|"$/g, '');
  const parameter: Parameter = {
    name,
    type,
    many: list !== undefined,
    about,
    ...(choices && { choices }),
    ...(isTable(type) && { columns: columnsOf(type) }),
    ...(preset !== undefined && { default: preset }),
  };
  if (preset !== undefined && !readValue(parameter, preset).ok) {
    wrong(tag.line, 'pattern.header.default', { name, value: preset, type: written });
  }
  return [parameter];
}

function chanceOf(tag: Tag, wrong: Wrong): PatternHeader['chance'] {
  const none = /^none:\s*(.+)$/s.exec(tag.text);
  if (none) {
    const why = both(none[1] ?? '');
    if (!why) wrong(tag.line, 'pattern.header.both-languages', { tag: 'chance none:' });
    return { none: why ?? { en: '', zh: '' } };
  }
  const form = /^([a-z][\w-]*)\(([^)]*)\)\s*(.*)$/s.exec(tag.text);
  if (!form) {
    if (tag.text !== '') wrong(tag.line, 'pattern.header.chance');
    return { none: { en: '', zh: '' } };
  }
  const [, model = '', list = '', text = ''] = form;
  const inputs = Object.fromEntries(
    list
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => part.split(':').map((p) => p.trim()))
      .map(([input = '', from = input]) => [input, from]),
  );
  const about = both(text);
  if (!about) wrong(tag.line, 'pattern.header.both-languages', { tag: 'chance' });
  const known = models[model];
  if (!known) wrong(tag.line, 'pattern.header.model', { model, known: Object.keys(models).join(', ') });
  else {
    for (const input of Object.keys(inputs)) {
      const takes = [...known.inputs, ...(known.optional ?? [])];
      if (!takes.includes(input)) wrong(tag.line, 'pattern.header.input', { model, input, known: takes.join(', ') });
    }
    for (const input of known.inputs) {
      if (!Object.hasOwn(inputs, input)) wrong(tag.line, 'pattern.header.input-missing', { model, input });
    }
  }
  return { model, inputs, about: about ?? { en: '', zh: '' } };
}

function triedOf(tag: Tag, words: (tag: Tag) => Both, wrong: Wrong): PatternHeader['tried'] {
  const kind = /^\w+/.exec(tag.text)?.[0] ?? '';
  if (!isKind(kind)) wrong(tag.line, 'pattern.header.tried-kind', { kind });
  return { kind, about: words(tag) };
}

/** The parameter that may be given all entities of its kind, slice by slice: each is asked about alone. */
function eachOf(tag: Tag | undefined, parameters: readonly Parameter[], wrong: Wrong): Pick<PatternHeader, 'each'> {
  if (!tag) return {};
  const parameter = parameters.find(({ name, many, type }) => name === tag.text && many && isKind(type));
  if (!parameter) wrong(tag.line, 'pattern.header.each', { name: tag.text });
  return { each: tag.text };
}

/** `metres 200, 400; minCases 2..4` */
function sweepOf(tag: Tag, parameters: readonly Parameter[], wrong: Wrong): PatternHeader['sweep'] {
  const sweep: Record<string, readonly string[]> = {};
  for (const part of tag.text
    .split(';')
    .map((p) => p.trim())
    .filter(Boolean)) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(part) ?? [];
    const parameter = parameters.find((p) => p.name === name);
    if (!parameter) {
      wrong(tag.line, 'pattern.header.sweep-name', { name: name || part });
      continue;
    }
    const range = /^(-?\d+)\.\.(-?\d+)$/.exec(rest.trim());
    const values = range ? wholeNumbers(Number(range[1]), Number(range[2])) : rest.split(',').map((v) => v.trim());
    const bad = values.find((value) => !readValue({ ...parameter, many: false }, value).ok);
    if (bad !== undefined || values.length < 2)
      wrong(tag.line, 'pattern.header.sweep-values', { name, value: bad ?? rest });
    sweep[name] = values;
  }
  return sweep;
}

const wholeNumbers = (from: number, to: number): string[] =>
  to - from > 100 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));

function labelsOf(tag: Tag, wrong: Wrong): Both[] {
  const read = both(tag.text);
  const [en, zh] = [read?.en, read?.zh].map((text) =>
    (text ?? '')
      .split(/[,，、]/)
      .map((t) => t.trim())
      .filter(Boolean),
  );
  if (!en || !zh || en.length === 0 || en.length !== zh.length) {
    if (tag.text !== '') wrong(tag.line, 'pattern.header.tags');
    return [];
  }
  return en.map((word, i) => ({ en: word, zh: zh[i] ?? '' }));
}
