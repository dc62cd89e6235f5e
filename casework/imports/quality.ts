/** The quality report of an import as a CSV: what came of its rows, then every column, then what else was said. */
import type { Language } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';
import { cellForExport } from '#importers/kit/export-cell.ts';
import type { ImportReport } from '#importers/kit/report.ts';

const heads = [
  ...['file', 'column', 'fills', 'filled', 'valid', 'corrected', 'doubtful', 'rejected', 'unknown'],
  ...['remark', 'count', 'rows'],
] as const;

/** RFC 4180; the mark at the start tells a spreadsheet that it is UTF-8. */
export function qualityAsCsv(report: ImportReport, language: Language): string {
  const word = (name: string) => say(language, { code: `import.quality.${name}` });
  const blank = (count: number) => Array.from({ length: count }, () => '');
  const { rows, imported, filtered, rejected, entities, links, mentioned } = report;
  const sums: readonly (readonly [string, number])[] = [
    ...[['all-rows', rows] as const, ['imported', imported] as const, ['filtered', filtered] as const],
    ...[['set-aside', rejected] as const, ['entities-new', entities.new] as const],
    ...[['entities-known', entities.known] as const, ['links-new', links.new] as const],
    ...[['links-known', links.known] as const, ['mentioned', mentioned] as const],
  ];
  const columns = report.files.flatMap(({ name, quality = [] }) =>
    quality.flatMap(({ column, fills, filled, valid, corrected, doubtful, rejected: refused, unknown, examples }) => {
      const counts = [filled, valid, corrected, doubtful, refused, unknown].map(String);
      const line = [name, column, fills, ...counts];
      if (examples.length === 0) return [[...line, ...blank(3)]];
      return examples.map(({ says, count, rows: first }, n) => [
        ...(n === 0 ? line : [name, column, fills, ...blank(6)]),
        ...[say(language, says), String(count), first.join(' ')],
      ]);
    }),
  );
  const said = report.said.map(({ says, count, first }) => [
    ...[first?.file ?? '', first?.column ?? '', ...blank(7), say(language, says), String(count)],
    first?.row === undefined ? '' : String(first.row),
  ]);
  const whole = sums.map(([name, count]) => [...blank(9), word(name), String(count), '']);
  const lines = [heads.map(word), ...whole, ...columns, ...said];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

const quoted = (text: string): string => {
  const cell = cellForExport(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};
