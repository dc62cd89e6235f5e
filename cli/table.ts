/** Tables for a terminal: aligned, also where a Chinese character takes two places. */

/** Places a text takes: wide characters take two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, one) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        one,
      )
        ? 2
        : 1),
    0,
  );

/** Rows with their columns under each other; numbers stand right. */
export function table(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => plain(cell)));
  const widths = texts.reduce<number[]>((all, row) => row.map((cell, n) => Math.max(all[n] ?? 0, widthOf(cell))), []);
  const line = (row: readonly string[], n: number): string =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return typeof rows[n]?.[column] === 'number' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  return texts.map(line).join('\n');
}

function plain(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? cell.toLocaleString('en') : String(Math.round(cell * 1000) / 1000);
  // What came from a file may hold anything: no line break and no escape sequence reaches the terminal.
  return cell.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** A moment as the reader's own clock shows it; a day as a day. */
export const moment = (at: string | undefined): string =>
  at === undefined || /^\d{4}-\d\d-\d\d$/.test(at) ? (at ?? '') : new Date(at).toLocaleString('sv-SE');
