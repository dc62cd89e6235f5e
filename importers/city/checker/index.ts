/**
 * The independent checker: reads the written files by its own means and proves every claim of truth.json by plain scans.
 * It imports nothing of the generator, the graph or the patterns. A crime is one file here.
 */
import { adjacentSeats } from './adjacent-seats.ts';
import { brokenAlibi } from './broken-alibi.ts';
import { burst } from './burst-and-silence.ts';
import { callChain } from './call-chain.ts';
import { carPark } from './car-park.ts';
import { clonedPlate } from './cloned-plate.ts';
import { closedPhones } from './closed-phones.ts';
import { coLodging } from './co-lodging.ts';
import { commonContacts } from './common-contacts.ts';
import { convoy } from './convoy.ts';
import { copyOf } from './csv.ts';
import { fanIn } from './fan-in.ts';
import { firstVisits } from './first-visits.ts';
import { handsetShuffle } from './handset-shuffle.ts';
import { linker } from './linker.ts';
import { muleDevice } from './mule-device.ts';
import { nearScenes } from './near-scenes.ts';
import { readCity, stemOf, type Answers, type City, type Crime } from './read.ts';
import { replacedPhone } from './replaced-phone.ts';
import { sameHand } from './same-hand.ts';
import type { Check, Finding } from './scan.ts';
import { sevenLayers } from './seven-layers.ts';
import { shamFirms } from './sham-firms.ts';
import { silentPair } from './silent-pair.ts';
import { structuring } from './structuring.ts';
import { transferRing } from './transfer-ring.ts';
import { compareTwin } from './twin.ts';
import { twoNames } from './two-names.ts';

const checks: Readonly<Record<string, Check>> = {
  'burglary-series': nearScenes,
  'scout-convoy': convoy,
  'common-fence': linker,
  'cloned-plate': clonedPlate,
  'broken-alibi': brokenAlibi,
  'replaced-phone': replacedPhone,
  'handset-shuffle': handsetShuffle,
  'closed-phones': closedPhones,
  'silent-pair': silentPair,
  'burst-and-silence': burst,
  'call-chain': callChain,
  'common-contacts': commonContacts,
  'car-park': carPark,
  'co-lodging': coLodging,
  'first-visits': firstVisits,
  'seven-layers': sevenLayers,
  'transfer-ring': transferRing,
  structuring,
  'fan-in': fanIn,
  'same-hand': sameHand,
  'two-names': twoNames,
  'adjacent-seats': adjacentSeats,
  'mule-device': muleDevice,
  'sham-firms': shamFirms,
};

export interface Proof {
  readonly crime: string;
  /** What was recomputed, as a sentence. */
  readonly says: string;
  readonly evidence: number;
  readonly decoys: number;
  /** What is wrong, in sentences; empty proves the entry. */
  readonly wrong: readonly string[];
}

/**
 * @param folder    where the city was written
 * @param innocent  the same city without crimes, when it is at hand
 * @returns         one proof a crime, and one for the pair of cities
 */
export async function proveCity(folder: string, innocent?: string): Promise<Proof[]> {
  const { answers, shown, found } = await scanned(folder);
  // The innocent files, asked for the keys of the crimes.
  const there = innocent === undefined ? null : (await scanned(innocent, answers)).found;
  const proofs = answers.crimes.map((crime, i) =>
    prove(answers, crime, { shown, found: found[i] ?? null, there: there?.[i] }),
  );
  if (innocent === undefined) return proofs;
  const wrong = await compareTwin(answers, folder, innocent);
  const says = 'The city without crimes has the same rows but for those listed';
  return [...proofs, { crime: 'without-crimes', says, evidence: 0, decoys: 0, wrong }];
}

/** What a city shows of a key's crimes, its own key's unless given. Nothing else of it is kept: two large cities at once are too much. */
async function scanned(
  folder: string,
  key?: Answers,
): Promise<{ answers: Answers; shown: Shown; found: readonly (Finding | null)[] }> {
  const own = await readCity(folder);
  const city = key ? { ...own, answers: key } : own;
  const found = city.answers.crimes.map((crime) => checks[crime.id]?.(city, crime) ?? null);
  return { answers: city.answers, shown: key ? new Map() : evidenceOf(city), found };
}

/** Cells by file and row. */
type Shown = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

/** The rows that all crimes name: each file is read once. */
function evidenceOf(city: City): Shown {
  const wanted = Map.groupBy(
    city.answers.crimes.flatMap((crime) => crime.evidence),
    ({ file }) => file,
  );
  const rowsOf = (file: string, rows: ReadonlySet<number>): Map<number, readonly string[]> =>
    new Map(
      city
        .rows(stemOf(file))
        .filter(({ row }) => rows.has(row))
        .map(({ row, cells }) => [row, cells.map(copyOf)]),
    );
  return new Map([...wanted].map(([file, places]) => [file, rowsOf(file, new Set(places.map(({ row }) => row)))]));
}

/** What is wrong with a written city, in sentences; an empty list proves the answer key. */
export const checkCity = async (folder: string, innocent?: string): Promise<string[]> =>
  (await proveCity(folder, innocent)).flatMap(({ crime, wrong }) => wrong.map((what) => `${crime}: ${what}`));

function prove(
  answers: Answers,
  crime: Crime,
  { shown, found, there }: { shown: Shown; found: Finding | null; there: Finding | null | undefined },
): Proof {
  const wrong: string[] = [];
  const keys = new Set(
    [...Object.values(crime.facts).flat(2), ...crime.expected.flat().map((uid) => uid.slice(uid.indexOf(':') + 1))].map(
      String,
    ),
  );
  for (const { file, row } of crime.evidence)
    if (
      !shown
        .get(file)
        ?.get(row)
        ?.some((cell) => keys.has(cell))
    )
      wrong.push(`${file} row ${row} names none of its keys.`);
  const decoys = answers.decoys.filter((one) => one.of === crime.id);
  if (decoys.length < 2) wrong.push(`It has ${decoys.length} decoys; two are the least.`);
  if (!found) return { crime: crime.id, says: '', evidence: 0, decoys: 0, wrong: ['Nobody can check it.'] };
  if (!found.holds) wrong.push(`The files do not show it: ${found.says}.`);
  // The same scan over the innocent files, with the same keys, must come to nothing.
  if (there?.holds) wrong.push('It stands in the city without crimes too.');
  wrong.push(...found.wrong);
  return { crime: crime.id, says: found.says, evidence: crime.evidence.length, decoys: decoys.length, wrong };
}
