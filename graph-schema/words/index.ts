/** Turns a code with its values into a sentence, in either language. The words of each area stand in a file of their own. */
import type { Language, Say } from '../ontology/define.ts';
import enChart from './en/chart.ts';
import enDesk from './en/desk.ts';
import enFormat from './en/format.ts';
import enImport from './en/import.ts';
import enPattern from './en/pattern.ts';
import enQuery from './en/query.ts';
import enStore from './en/store.ts';
import enValues from './en/values.ts';
import enWrite from './en/write.ts';
import zhChart from './zh/chart.ts';
import zhDesk from './zh/desk.ts';
import zhFormat from './zh/format.ts';
import zhImport from './zh/import.ts';
import zhPattern from './zh/pattern.ts';
import zhQuery from './zh/query.ts';
import zhStore from './zh/store.ts';
import zhValues from './zh/values.ts';
import zhWrite from './zh/write.ts';

type Values = Readonly<Record<string, string | number>>;
export type Wording = string | ((values: Values) => string);
export type Words = Readonly<Record<string, Wording>>;

export const words: Readonly<Record<Language, Words>> = {
  en: {
    ...enChart,
    ...enDesk,
    ...enFormat,
    ...enImport,
    ...enPattern,
    ...enQuery,
    ...enStore,
    ...enValues,
    ...enWrite,
  },
  zh: {
    ...zhChart,
    ...zhDesk,
    ...zhFormat,
    ...zhImport,
    ...zhPattern,
    ...zhQuery,
    ...zhStore,
    ...zhValues,
    ...zhWrite,
  },
};

/** The sentence; a code nobody wrote words for is shown as itself, so that nothing is lost. */
export function say(language: Language, { code, values = {} }: Say): string {
  const wording = words[language][code];
  if (wording === undefined) return `${code} ${JSON.stringify(values)}`;
  if (typeof wording === 'function') return wording(values);
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
