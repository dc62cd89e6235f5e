/** Parameters of a pattern as the form holds them: typed, filled from the selection, checked, and read back as a question. */
import type { Value } from '#graph-schema/ontology/define.ts';
import type { Entity, Parameter, PatternHeader, Uid } from '#casework/answers.ts';
import { entityKind } from '#graph-schema/ontology/index.ts';
import { inputOf, showParam, type Params } from '#casework/asked.ts';
import { durationParts, type Tongue } from '#graph-schema/words/tongue.ts';

const takes = (type: string, entity: Entity): boolean =>
  type === 'Entity' || type === entity.kind || (type === 'Place' && entityKind(entity.kind)?.family === 'place');

/** The kind of entity that a parameter is about: its own, or what the rows of a table are about. */
export const kindOf = ({ type, columns }: Parameter): string => columns?.[0]?.type ?? type;

/** What stands in the form at first: the selection where it fits, else what the pattern says. */
export function firstParams(pattern: PatternHeader, selection: readonly Entity[]): Params {
  const left = [...selection];
  return Object.fromEntries(
    pattern.parameters.flatMap((parameter): [string, Value | readonly Value[]][] => {
      if (!['entity', 'table'].includes(inputOf(parameter))) {
        const given = parameter.default === undefined ? [] : [[parameter.name, readDefault(parameter)] as const];
        return given.map(([name, value]) => [name, value]);
      }
      const fit = left.filter((entity) => takes(kindOf(parameter), entity));
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
  selection.filter((entity) => takes(kindOf(parameter), entity)).map((entity) => entity.uid);

/** Parameters that have no value yet, and no default. */
export const missing = (pattern: PatternHeader, params: Params): readonly Parameter[] =>
  pattern.parameters.filter(({ name, many }) => {
    const value = params[name];
    if (value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value))) return true;
    return many && Array.isArray(value) && value.length === 0;
  });

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

export type Unit = 'S' | 'M' | 'H' | 'D';
const seconds: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 };

/** A length of time as one whole number of the largest unit that fits: `PT1H30M` is 90 M, `-PT30S` is −30 S. */
export function amountOf(iso: string): { n: number; unit: Unit } | undefined {
  const parts = durationParts(iso);
  const [first] = parts;
  if (first === undefined) return undefined;
  const sign = first.n < 0 ? -1 : 1;
  const total = sign * parts.reduce((sum, { n, unit }) => sum + Math.abs(n) * (seconds[unit] ?? 1), 0);
  // Written as one part it keeps its unit: nobody who typed 60 min wants to read 1 h.
  const kept = parts.length === 1 && first.unit !== 'W' ? first.unit : undefined;
  const unit = kept ?? (['D', 'H', 'M', 'S'] as const).find((each) => total % (seconds[each] ?? 1) === 0) ?? 'S';
  return { n: total / (seconds[unit] ?? 1), unit };
}

export const isoOf = (n: number, unit: Unit): string =>
  `${n < 0 ? '-' : ''}${unit === 'D' ? `P${Math.abs(n)}D` : `PT${Math.abs(n)}${unit}`}`;
