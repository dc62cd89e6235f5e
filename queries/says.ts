/** The sentence of a hit, filled with the parameters, the weight and what the pattern returned. */
import type { Both, Language } from '#graph-schema/ontology/define.ts';
import { valueType } from '#graph-schema/ontology/index.ts';
import type { Entity, PatternHeader, Uid } from './answers.ts';
import type { ReadParameters } from './parameters.ts';

const joined = { en: ', ', zh: '、' } as const;

export function fillSays(
  header: PatternHeader,
  values: ReadParameters['values'],
  weight: number,
  columns: Readonly<Record<string, unknown>>,
  named: ReadonlyMap<Uid, Entity>,
): Both {
  const fill = (language: Language): string =>
    header.says[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (name === 'weight') return String(weight);
      if (Object.hasOwn(columns, name)) return shown(columns[name], language, named);
      const parameter = header.parameters.find((p) => p.name === name);
      const value = values[name];
      if (!parameter || value === undefined) return whole;
      if (parameter.type === 'Duration') return valueType('duration').show(String(value), language);
      return shown(value, language, named);
    });
  return { en: fill('en'), zh: fill('zh') };
}

function shown(value: unknown, language: Language, named: ReadonlyMap<Uid, Entity>): string {
  if (Array.isArray(value)) return value.map((one) => shown(one, language, named)).join(joined[language]);
  const uid = uidOf(value);
  return uid !== null ? (named.get(uid)?.caption ?? uid) : String(value);
}

/** The uid of a node that a pattern returned in a column, or of a text that is one; null for anything else. */
export function uidOf(value: unknown): Uid | null {
  if (typeof value === 'string') return /^[a-z][a-z-]*:/.test(value) ? value : null;
  const uid = (value as { labels?: unknown; properties?: { uid?: unknown } } | null)?.properties?.uid;
  return typeof uid === 'string' ? uid : null;
}
