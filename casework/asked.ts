/** A pattern as it was asked: its parameters as words, its question with them put in. For the form, the sheet and paper. */
import type { Both, Value } from '#graph-schema/ontology/define.ts';
import { isEntityKind, isValueType } from '#graph-schema/ontology/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Parameter, PatternHeader, Uid } from './answers.ts';

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
