/** The city without crimes beside the one with them: the same files, byte for byte, but for the rows that the key lists. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './csv.ts';
import type { Answers, Place } from './read.ts';
import { sheetRows } from './sheet.ts';

/** @returns what differs beyond the key, in sentences */
export async function compareTwin(answers: Answers, folder: string, innocent: string): Promise<string[]> {
  const wrong: string[] = [];
  const added = byFile(answers.crimes.flatMap((c) => [...c.evidence, ...c.also]));
  for (const { file, row } of answers.crimes.flatMap((c) => c.life)) added.get(file)?.delete(row);
  const removed = byFile(answers.crimes.flatMap((c) => c.displaced));
  const doubles = new Map(
    answers.dirt.filter((one) => one.column === '*').map((one) => [`${one.file} ${one.row}`, Number(one.is.slice(2))]),
  );
  for (const path of await readdir(folder, { recursive: true })) {
    const file = path.replaceAll('\\', '/');
    if (!/\.(csv|xlsx)$/.test(file)) continue;
    const rest = left(
      await textsOf(join(folder, file)),
      (row) => added.get(file)?.has(doubles.get(`${file} ${row}`) ?? row) === true,
    );
    const kept = left(await textsOf(join(innocent, file)), (row) => removed.get(file)?.has(row) === true);
    for (;;) {
      const [one, other] = [rest.next(), kept.next()];
      if (one.done && other.done) break;
      if (!one.done && !other.done && one.value.text === other.value.text) continue;
      const near = one.value?.row ?? 'the end';
      wrong.push(`${file}: beyond the listed rows it differs from the city without crimes, first near row ${near}.`);
      break;
    }
    rest.return(undefined);
    kept.return(undefined);
  }
  return wrong;
}

/** Rows as bytes; a workbook's are packed, so its cells are compared. */
const textsOf = async (path: string): Promise<Iterable<string>> =>
  path.endsWith('.xlsx')
    ? (await Array.fromAsync(sheetRows(path))).map((cells) => JSON.stringify(cells))
    : linesOf(path, 'latin1');

/** Rows with their numbers, without those that are left out. */
function* left(
  texts: Iterable<string>,
  out: (row: number) => boolean,
): Generator<{ readonly row: number; readonly text: string }, undefined> {
  let row = 0;
  for (const text of texts) {
    row += 1;
    if (!out(row)) yield { row, text };
  }
}

function byFile(places: readonly Place[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const { file, row } of places) out.set(file, (out.get(file) ?? new Set()).add(row));
  return out;
}
