/** A pattern as it was asked: its parameters as words, its question with them put in. For the form, the sheet and paper. */
import type { Both, Value } from '#graph-schema/ontology/define.ts';
import { isEntityKind, isValueType, valueType } from '#graph-schema/ontology/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Parameter, ParameterValue, PatternHeader, TableRow, Uid } from './answers.ts';

export type Params = Readonly<Record<string, ParameterValue>>;

/**
 * Which field a parameter gets. `entity`: chips of uids; `table`: rows of fields; `spot`: coordinates or a place;
 * `value`: a text that the value type checks.
 */
export type Input =
  'entity' | 'table' | 'spot' | 'choice' | 'yes-no' | 'whole' | 'duration' | 'moment' | 'value' | 'text';

export function inputOf({ type, columns }: Parameter): Input {
  if (columns) return 'table';
  if (type === 'Spot') return 'spot';
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
    return tongue.list(value.map((each: Value | TableRow) => showOne(parameter, each, caption, tongue)));
  }
  return showOne(parameter, value as Value, caption, tongue);
}

/** All of a list, also where the question only counts them. */
export const showAll = (
  parameter: Parameter,
  value: Params[string] | undefined,
  caption: (uid: Uid) => string,
  tongue: Tongue,
): string =>
  Array.isArray(value) && value.length > 0
    ? tongue.list(value.map((each: Value | TableRow) => showOne(parameter, each, caption, tongue)))
    : showParam(parameter, value, caption, tongue);

export const isRow = (value: unknown): value is TableRow =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Texts of a list or in the rows of a table that name an entity. */
export const uidsIn = (value: unknown): Uid[] =>
  [value]
    .flat()
    .flatMap((each: unknown) => (isRow(each) ? Object.values(each) : [each]))
    .filter((each): each is Uid => typeof each === 'string' && /^[a-z][a-z-]*:/.test(each));

/** A row of a table: what it is about, then what it sets for itself: `A-17 (after 10 min, metres 400)`. */
function showRow(parameter: Parameter, row: TableRow, caption: (uid: Uid) => string, tongue: Tongue): string {
  const shown = (parameter.columns ?? []).flatMap((column) => {
    const value = row[column.name];
    return value === undefined ? [] : [{ column, text: showOne(column, value, caption, tongue) }];
  });
  const named = shown.filter(({ column }) => ['entity', 'spot'].includes(inputOf(column)));
  const own = shown
    .filter((one) => !named.includes(one))
    .map(({ column, text }) => `${tongue.both(column.about)} ${text}`);
  const head = named.map(({ text }) => text).join(' · ');
  if (own.length === 0 || head === '') return head + own.join(', ');
  return tongue.pick({ en: `${head} (${own.join(', ')})`, zh: `${head}（${own.join('，')}）` });
}

function showOne(parameter: Parameter, value: Value | TableRow, caption: (uid: Uid) => string, tongue: Tongue): string {
  switch (inputOf(parameter)) {
    case 'table': {
      const [lead] = parameter.columns ?? [];
      return isRow(value)
        ? showRow(parameter, value, caption, tongue)
        : lead
          ? showOne(lead, value, caption, tongue)
          : '';
    }
    case 'spot':
      return typeof value === 'string' ? caption(value) : valueType('geo-point').show(value as Value, 'en');
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
