/** The table of regularities as markdown, both editions side by side, and its place in a README. */
import type { MeasuredLine } from '#casework/answers.ts';

const begin = '<!-- measured: by city measure -->';
const end = '<!-- /measured -->';

const round = (n: number): string => String(Number(n.toPrecision(3)));
const cell = (line: MeasuredLine | undefined): string =>
  line ? `${round(line.median)} ${line.band === null ? '' : line.met ? '✓' : '✗'}`.trim() : '–';

/** @param editions  lines of each; what one edition does not show is a dash */
export function markdownOf(editions: {
  readonly zh: readonly MeasuredLine[];
  readonly en: readonly MeasuredLine[];
}): string {
  const en = new Map(editions.en.map((line) => [line.what, line]));
  const rows = editions.zh.map((line) => [line.what, line.published, line.source, cell(line), cell(en.get(line.what))]);
  return [['what', 'published', 'source', 'zh', 'en'], Array<string>(5).fill('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The text with the table between its two marks; null where the marks are not there. */
export function putInto(text: string, table: string): string | null {
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  return from < 0 || until < from ? null : `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(until)}`;
}
