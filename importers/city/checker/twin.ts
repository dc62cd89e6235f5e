/** The city without crimes beside the one with them: the same files, byte for byte, but for the rows that the key lists. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './csv.ts';
import type { City, Place } from './read.ts';
import { sheetRows } from './sheet.ts';

/** @returns what differs beyond the key, in sentences */
export async function compareTwin(city: City, folder: string, innocent: string): Promise<string[]> {
  const wrong: string[] = [];
  const added = byFile(city.answers.crimes.flatMap((c) => [...c.evidence, ...c.also]));
  for (const { file, row } of city.answers.crimes.flatMap((c) => c.life)) added.get(file)?.delete(row);
  const removed = byFile(city.answers.crimes.flatMap((c) => c.displaced));
  const doubles = new Map(
    city.answers.dirt
      .filter((one) => one.column === '*')
      .map((one) => [`${one.file} ${one.row}`, Number(one.is.slice(2))]),
  );
  for (const path of await readdir(folder, { recursive: true })) {
    const file = path.replaceAll('\\', '/');
    if (!/\.(csv|xlsx)$/.test(file)) continue;
    const [here, there] = [numbered(join(folder, file)), numbered(join(innocent, file))];
    const rest = left(here, (row) => added.get(file)?.has(doubles.get(`${file} ${row}`) ?? row) === true);
    const kept = left(there, (row) => removed.get(file)?.has(row) === true);
    for (;;) {
      const [one, other] = [await rest.next(), await kept.next()];
      if (one.done && other.done) break;
      if (!one.done && !other.done && one.value.text === other.value.text) continue;
      const near = one.value?.row ?? 'the end';
      wrong.push(`${file}: beyond the listed rows it differs from the city without crimes, first near row ${near}.`);
      break;
    }
    await Promise.all([rest.return(undefined), kept.return(undefined)]);
  }
  return wrong;
}

interface Numbered {
  readonly row: number;
  readonly text: string;
}

/** Rows as bytes; a workbook's are packed, so its cells are compared. */
async function* numbered(path: string): AsyncGenerator<Numbered> {
  let row = 0;
  if (path.endsWith('.xlsx'))
    for await (const cells of sheetRows(path)) yield { row: (row += 1), text: JSON.stringify(cells) };
  else for (const text of linesOf(path, 'latin1')) yield { row: (row += 1), text };
}

/** Without those that are left out. */
async function* left(
  rows: AsyncIterable<Numbered>,
  out: (row: number) => boolean,
): AsyncGenerator<Numbered, undefined> {
  for await (const one of rows) if (!out(one.row)) yield one;
}

function byFile(places: readonly Place[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const { file, row } of places) out.set(file, (out.get(file) ?? new Set()).add(row));
  return out;
}
