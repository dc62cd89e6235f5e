/** The city without crimes beside the one with them: the same files, byte for byte, but for the rows that the key lists. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf, type City, type Place } from './read.ts';

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
    // A workbook's bytes are packed: its cells are compared.
    const lines = async (of: string): Promise<string[]> =>
      file.endsWith('.xlsx')
        ? (await rowsOf(join(of, file))).map((cells) => JSON.stringify(cells))
        : (await readFile(join(of, file))).toString('latin1').split('\r\n');
    const [here, there] = [await lines(folder), await lines(innocent)];
    const rest = here.filter((_, i) => !added.get(file)?.has(doubles.get(`${file} ${i + 1}`) ?? i + 1));
    const kept = there.filter((_, i) => !removed.get(file)?.has(i + 1));
    const at = rest.findIndex((line, i) => line !== kept[i]);
    if (rest.length !== kept.length || at >= 0)
      wrong.push(`${file}: beyond the listed rows it differs from the city without crimes, first near row ${at + 1}.`);
  }
  return wrong;
}

function byFile(places: readonly Place[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const { file, row } of places) out.set(file, (out.get(file) ?? new Set()).add(row));
  return out;
}
