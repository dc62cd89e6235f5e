/** What of a chart is shown, as filters that can be taken away one by one and read as one sentence. */
import { isLinkKind } from '#graph-schema/ontology/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { pluralWords } from '#graph-schema/words/values.ts';
import { windowWords } from '../language/window.ts';
import { contents, setWindows, showHidden, toggleKind, type Change, type Chart } from '#lib/workbench/chart.ts';
import en from './words.en.ts';
import zh from './words.zh.ts';

export interface Filter {
  readonly id: string;
  readonly icon: 'clock' | 'filter' | 'eye-off';
  readonly says: string;
  readonly remove: Change;
}

export function filtersOf(chart: Chart, tongue: Tongue): readonly Filter[] {
  const w = tongue.pick({ en, zh }).filters;
  const { window, second } = chart;
  const found: Filter[] = [];
  if (window !== null)
    found.push({ id: 'window', icon: 'clock', says: windowWords(window, tongue), remove: setWindows(null, second) });
  if (second !== null)
    found.push({ id: 'second', icon: 'clock', says: windowWords(second, tongue), remove: setWindows(window, null) });
  for (const kind of chart.closedKinds) {
    const says = w.without(named(kind, tongue));
    found.push({ id: kind, icon: 'filter', says, remove: toggleKind(kind) });
  }
  const { hidden } = contents(chart);
  if (hidden.size > 0) found.push({ id: 'hidden', icon: 'eye-off', says: w.hidden(hidden.size), remove: showHidden });
  return found;
}

/** `Shown: 1 – 15 Oct and 20 Nov; without calls, places; 12 hidden.` Empty where all is shown. */
export function filterSentence(chart: Chart, tongue: Tongue): string {
  const w = tongue.pick({ en, zh }).filters;
  const { window, second, closedKinds } = chart;
  const [first, other] = [window, second].map((each) => each && windowWords(each, tongue));
  const parts = [
    first && other ? w.both(first, other) : first,
    closedKinds.size > 0 && w.without(tongue.list([...closedKinds].map((kind) => named(kind, tongue)))),
    contents(chart).hidden.size > 0 && w.hidden(contents(chart).hidden.size),
  ].filter((part): part is string => typeof part === 'string');
  return parts.length === 0 ? '' : w.says(parts.join(w.separator));
}

/** Within a sentence: a kind of link is quoted, for it is a verb; a kind of entity is no heading, an abbreviation stays. */
function named(kind: string, tongue: Tongue): string {
  const words = pluralWords(kind, tongue);
  if (isLinkKind(kind)) return `“${words}”`;
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
