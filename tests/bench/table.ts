/** Tables as the bench prints them: Markdown, so that they can be kept in a README as they are. */

import type { Times } from './timing.ts';

export type Cell = string | number | null;

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** What goes on while it is measured; on stderr, so that the tables can be kept by themselves. */
export const tell = (text: string): void => void process.stderr.write(`  ${text}\n`);

/** Numbers stand right, words left; a null is what nobody measured. */
export function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const texts = [head, ...rows.map((row) => row.map((cell) => (cell === null ? '–' : short(cell))))];
  const widths = head.map((_, n) => Math.max(...texts.map((row) => row[n]?.length ?? 0)));
  const right = head.map((_, n) => rows.every((row) => typeof row[n] !== 'string'));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, n) => (right[n] ? text.padStart(widths[n]!) : text.padEnd(widths[n]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, n) => '-'.repeat(width + 1) + (right[n] ? ':' : '-')).join('|')}|`;
  print(`\n**${title}**\n\n${[line(texts[0]!), rule, ...texts.slice(1).map(line)].join('\n')}`);
}

/** Median and 95th percentile in one cell. */
export const both = (times: Times | null): string | null => times && `${short(times.p50)} / ${short(times.p95)}`;

function short(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  const size = Math.abs(cell);
  return size >= 100 ? Math.round(cell).toLocaleString('en') : cell.toFixed(size >= 10 ? 1 : 2).replace(/\.0+$/, '');
}
