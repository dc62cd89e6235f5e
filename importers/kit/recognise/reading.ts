/** What a delivery leaves unsaid: the zone of its times, the order of day and month, country and currency. Settled by the file, or asked. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { dateTime } from '#graph-schema/ontology/values/index.ts';
import { readsBothWays } from '../values.ts';
import type { Fit } from './fit.ts';
import type { Given } from './given.ts';
import { cellsOf, type Looked } from './look.ts';

export interface Question {
  readonly about: 'source' | 'zone' | 'dates' | 'country' | 'currency';
  readonly says: Say;
  /** Answers that fit; of a zone, a country and a currency others may be given too. */
  readonly choices: readonly { readonly value: string; readonly says?: Say }[];
}

export interface Settled {
  readonly given: Given;
  readonly why: readonly Say[];
  readonly questions: readonly Question[];
}

/** Forms that do not begin with the year; those of two digits for the year come last. */
const otherForms = [
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'D MMM YYYY',
  'MMM D, YYYY',
  'D-MMM-YYYY',
]
  .concat(['D/M/YY', 'M/D/YY', 'D.M.YY', 'D-MMM-YY'])
  .flatMap((day) => ['', ' H:mm', ' H:mm:ss', ' h:mm A', ' h:mm:ss A'].map((clock) => day + clock))
  .concat(['epoch-s', 'epoch-ms']);

const unread = new Set(['time.iso', 'time.format', 'time.order']);

/** Whether the headers are Chinese: then times, numbers and amounts that say nothing else are those of China, and it is said. */
const isChinese = (columns: readonly string[]): boolean =>
  columns.filter((column) => /\p{Script=Han}/u.test(column)).length * 2 >= columns.length;

/** Reasons of the rows and cells that a source could not read, in this file with what was said of it. */
const codesOf = ({ quality, refused }: Fit): Set<string> =>
  new Set([...refused.keys(), ...quality.flatMap(({ examples }) => examples.map(({ says }) => says.code))]);

export function settle(fit: Fit, looked: Looked, answered: Given): Settled {
  const codes = codesOf(fit);
  const chinese = isChinese(looked.table.columns);
  const given: { -readonly [K in keyof Given]: Given[K] } = { ...answered };
  const why: Say[] = [];
  const questions: Question[] = [];
  const ask = (about: 'zone' | 'country' | 'currency', usual: string, choices: readonly string[]): void => {
    if (answered[about] !== undefined) return;
    if (chinese) {
      given[about] = usual;
      why.push({ code: `import.recognised.${about}`, values: { [about]: usual } });
    } else
      questions.push({ about, says: { code: `import.ask.${about}` }, choices: choices.map((value) => ({ value })) });
  };
  if (answered.dates === undefined) datesOf(fit, looked, { given, why, questions });
  // A form of days that is still asked hides whether they carry a zone.
  const dated = given.dates !== undefined && answered.dates === undefined;
  if (codes.has('time.zone') || ((dated || questions.length > 0) && fit.source.mapping.zone === undefined))
    ask('zone', 'Asia/Shanghai', [
      ...new Set(['UTC', Intl.DateTimeFormat().resolvedOptions().timeZone, 'Asia/Shanghai']),
    ]);
  if (codes.has('phone.country')) ask('country', 'CN', ['CN', 'GB', 'US', 'DE']);
  if (codes.has('amount.currency') || codes.has('amount.shared-sign'))
    ask('currency', 'CNY', ['CNY', 'USD', 'EUR', 'GBP']);
  return { given, why, questions };
}

interface Open {
  readonly given: { -readonly [K in keyof Given]: Given[K] };
  readonly why: Say[];
  readonly questions: Question[];
}

/** Columns of times that no form of the source reads: the one form that reads all of them is taken; two are a question. */
function datesOf(fit: Fit, looked: Looked, { given, why, questions }: Open): void {
  const open = fit.quality.filter(({ examples }) => examples.some(({ says }) => unread.has(says.code)));
  for (const { column } of open) {
    const place = looked.table.columns.indexOf(column);
    if (place < 0) continue;
    const texts = cellsOf(looked, place);
    const reads = (format: string) => texts.filter((text) => dateTime.parse(text, { format, zone: 'UTC' }).ok).length;
    const fitting = otherForms.filter((format) => reads(format) >= 0.95 * texts.length && texts.length > 0);
    const [first] = fitting;
    if (first === undefined) continue;
    const twin = fitting.find((format) => format === swapped(first));
    if (twin === undefined || !readsBothWays(first)) {
      given.dates = first;
      why.push({ code: 'import.recognised.dates', values: { column, format: first } });
      return;
    }
    const [found = ''] = texts;
    const read = (format: string): Say => {
      const parsed = dateTime.parse(found, { format, zone: 'UTC' });
      return { code: 'import.ask.dates.choice', values: { found, day: parsed.ok ? parsed.value.slice(0, 10) : '' } };
    };
    questions.push({
      ...{ about: 'dates', says: { code: 'import.ask.dates', values: { column, rows: texts.length } } },
      choices: [first, twin].map((value) => ({ value, says: read(value) })),
    });
    return;
  }
}

const swapped = (format: string): string =>
  format.replace(/[DM]+/g, (part) =>
    part.startsWith('D') ? part.replaceAll('D', 'M') : part.length > 2 ? part : part.replaceAll('M', 'D'),
  );
