/** Parameters of a pattern as the form holds them: typed, filled from the selection, checked, and read back as a question. */
import type { Both, Value } from '#graph-schema/ontology/define.ts';
import type { Entity, Parameter, PatternHeader, Uid } from '#casework/answers.ts';
import { entityKind, isEntityKind, isValueType } from '#graph-schema/ontology/index.ts';
import type { Tongue } from '../../language/tongue.ts';

export type Params = Readonly<Record<string, Value | readonly Value[]>>;

/** Which field a parameter gets. `entity`: chips of uids; `value`: a text that the value type checks. */
export type Input = 'entity' | 'choice' | 'yes-no' | 'whole' | 'duration' | 'moment' | 'value' | 'text';

export function inputOf({ type }: Parameter): Input {
  if (isEntityKind(type) || type === 'Entity' || type === 'Place') return 'entity';
  if (type === 'choice') return 'choice';
  if (type === 'Bool') return 'yes-no';
  if (type === 'Int') return 'whole';
  if (type === 'Duration') return 'duration';
  if (type === 'DateTime') return 'moment';
  return isValueType(type) ? 'value' : 'text';
}

const takes = (type: string, entity: Entity): boolean =>
  type === 'Entity' || type === entity.kind || (type === 'Place' && entityKind(entity.kind)?.family === 'place');

/** What stands in the form at first: the selection where it fits, else what the pattern says. */
export function firstParams(pattern: PatternHeader, selection: readonly Entity[]): Params {
  const left = [...selection];
  return Object.fromEntries(
    pattern.parameters.flatMap((parameter): [string, Value | readonly Value[]][] => {
      if (inputOf(parameter) !== 'entity') {
        const given = parameter.default === undefined ? [] : [[parameter.name, readDefault(parameter)] as const];
        return given.map(([name, value]) => [name, value]);
      }
      const fit = left.filter((entity) => takes(parameter.type, entity));
      if (parameter.many) return [[parameter.name, fit.map((entity) => entity.uid)]];
      const [one] = fit;
      // Two parameters of one kind take two of the selection, in the order they were chosen.
      if (one !== undefined) left.splice(left.indexOf(one), 1);
      return one === undefined ? [] : [[parameter.name, one.uid]];
    }),
  );
}

function readDefault(parameter: Parameter): Value | readonly Value[] {
  const written = parameter.default ?? '';
  const one = (text: string): Value => {
    const input = inputOf(parameter);
    return input === 'whole' ? Number(text) : input === 'yes-no' ? text === 'true' : text;
  };
  if (!parameter.many) return one(written);
  return written === ''
    ? []
    : written
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map((text) => one(text.trim()));
}

export const fits = (parameter: Parameter, selection: readonly Entity[]): readonly Uid[] =>
  selection.filter((entity) => takes(parameter.type, entity)).map((entity) => entity.uid);

/** Parameters that have no value yet, and no default. */
export const missing = (pattern: PatternHeader, params: Params): readonly Parameter[] =>
  pattern.parameters.filter(({ name, many }) => {
    const value = params[name];
    if (value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value))) return true;
    return many && Array.isArray(value) && value.length === 0;
  });

/** How a value reads in the question: a number, `30 min`, a caption, `4 cases`. */
export function showParam(
  parameter: Parameter,
  value: Params[string] | undefined,
  caption: (uid: Uid) => string,
  tongue: Tongue,
): string {
  if (value === undefined) return '…';
  if (Array.isArray(value)) {
    if (value.length === 0) return '…';
    if (value.length > 3) return tongue.number(value.length);
    return tongue.list(value.map((each: Value) => showOne(parameter, each, caption, tongue)));
  }
  return showOne(parameter, value as Value, caption, tongue);
}

const signs: Readonly<Record<string, { en: string; zh: string }>> = {
  before: { en: '−', zh: '−' },
  after: { en: '+', zh: '+' },
  min: { en: 'at least ', zh: '至少 ' },
  max: { en: 'at most ', zh: '至多 ' },
};

/** A value in a chip: what kind of limit it is follows from the parameter's name, as a sign or two words. */
export function chipText(
  parameter: Parameter,
  value: Params[string],
  caption: (uid: Uid) => string,
  tongue: Tongue,
): string {
  const shown = showParam(parameter, value, caption, tongue);
  const metres = /^metres$|Metres$/.test(parameter.name) ? tongue.pick({ en: ' m', zh: ' 米' }) : '';
  const head = Object.keys(signs).find(
    (sign) =>
      parameter.name === sign || (parameter.name.startsWith(sign) && /^[A-Z]/.test(parameter.name.slice(sign.length))),
  );
  const sign = head === undefined ? undefined : signs[head];
  return `${sign === undefined ? '' : tongue.both(sign)}${shown}${metres}`;
}

function showOne(parameter: Parameter, value: Value, caption: (uid: Uid) => string, tongue: Tongue): string {
  switch (inputOf(parameter)) {
    case 'entity':
      return caption(String(value));
    case 'duration':
      return tongue.duration(String(value));
    case 'moment':
      return tongue.moment(String(value));
    case 'whole':
      return tongue.number(Number(value));
    case 'choice':
    case 'yes-no':
    case 'value':
    case 'text':
      return String(value);
  }
}

/** The pattern's question cut at its parameters, so that each can be set off. */
export function question(
  text: Both,
  pattern: PatternHeader,
  params: Params,
  caption: (uid: Uid) => string,
  tongue: Tongue,
): { text: string; set: boolean }[] {
  return tongue
    .both(text)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const parameter = pattern.parameters.find(({ name }) => piece === `{${name}}`);
      return parameter === undefined
        ? { text: piece, set: false }
        : { text: showParam(parameter, params[parameter.name], caption, tongue), set: true };
    });
}
