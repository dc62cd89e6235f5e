/**
 * The independent checker: reads the written files by its own means and proves every claim of truth.json by plain scans.
 * It imports nothing of the generator, the graph or the patterns.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

interface Crime {
  readonly id: string;
  readonly evidence: readonly { readonly file: string; readonly row: number }[];
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Dirt {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

interface Answers {
  readonly language: 'zh' | 'en';
  readonly crimes: readonly Crime[];
  readonly decoys: readonly { readonly of: string; readonly key: readonly string[]; readonly count: number }[];
  readonly dirt: readonly Dirt[];
}

interface City {
  readonly answers: Answers;
  /** Rows of a file with the listed dirt undone and listed doubles left out. */
  rows(file: string): readonly Line[];
}

const files = [
  ...[
    'registry/persons',
    'registry/vehicles',
    'telecom/cells',
    'telecom/calls',
    'telecom/texts',
    'telecom/subscribers',
  ],
  ...['traffic/reads', 'cases/cases', 'cases/case-persons', 'cases/case-objects'],
].map((stem) => `${stem}.csv`);

/**
 * @param folder  where makeCity wrote
 * @returns       what is wrong, in sentences; an empty list proves the answer key
 */
export async function checkCity(folder: string): Promise<string[]> {
  const city = await readCity(folder);
  const wrong: string[] = [];
  for (const crime of city.answers.crimes) {
    const keys = Object.values(crime.facts)
      .flat()
      .filter((one): one is string => typeof one === 'string');
    for (const { file, row } of crime.evidence) {
      const line = city.rows(file).find((one) => one.row === row);
      if (!line?.cells.some((cell) => keys.includes(cell)))
        wrong.push(`${crime.id}: ${file} row ${row} names none of its keys.`);
    }
    const check = checks[crime.id];
    if (check) wrong.push(...check(city, crime).map((what) => `${crime.id}: ${what}`));
    else wrong.push(`${crime.id}: nobody can check it.`);
  }
  return wrong;
}

async function readCity(folder: string): Promise<City> {
  const answers = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Answers;
  const dirtOf = Map.groupBy(answers.dirt, (one) => one.file);
  const read = new Map<string, Line[]>();
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    const [header = [], ...lines] = parse(decode(bytes));
    const dirt = Map.groupBy(dirtOf.get(file) ?? [], (one) => one.row);
    const clean = lines.flatMap((cells, i): Line[] => {
      const row = i + 2;
      const wrong = dirt.get(row) ?? [];
      if (wrong.some((one) => one.column === '*')) return [];
      const out = [...cells];
      for (const one of wrong) {
        const at = header.indexOf(one.column);
        if (out[at] !== one.is) throw new Error(`${file} row ${row}: the listed error ${one.is} is not there.`);
        out[at] = one.was;
      }
      return [{ row, cells: out }];
    });
    read.set(file, clean);
  }
  return { answers, rows: (file) => read.get(file) ?? [] };
}

/** UTF-8 where the bytes are UTF-8, else GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** CSV by RFC 4180, letter by letter. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[(i += 1)] as string;
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return rows;
}

/** Local time in seconds, for differences only. */
const seconds = (stamp: string): number => Date.parse(`${stamp.replaceAll('/', '-').replace(' ', 'T')}Z`) / 1000;
/** Days run from 04:00. */
const day = (stamp: string): number => Math.floor((seconds(stamp) - 14_400) / 86_400);

/** Metres between two WGS-84 points, flat: good to a few metres over 12 km. */
function metres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const y = (a.lat - b.lat) * 111_000;
  const x = (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

type Check = (city: City, crime: Crime) => string[];

/** Counts, for each number, the scenes at which a cell within 800 m of it heard the phone within half an hour. */
const nearScenes: Check = (city, crime) => {
  const { cases, phones, present } = crime.facts as { cases: string[]; phones: string[]; present: boolean[][] };
  const cells = new Map(
    city.rows('telecom/cells.csv').map(({ cells: c }) => [c[0], { lon: Number(c[5]), lat: Number(c[6]) }]),
  );
  const scenes = cases.map((number) => {
    const found = city.rows('cases/cases.csv').find((line) => line.cells[0] === number)?.cells ?? [];
    return {
      lon: Number(found[6]),
      lat: Number(found[7]),
      from: seconds(found[3] ?? ''),
      until: seconds(found[4] ?? ''),
    };
  });
  const near = new Map<string, Set<number>>();
  const heard = (phone: string, cell: string, at: string, row: number, file: string): void => {
    const point = cells.get(cell);
    if (!point) return;
    const t = seconds(at);
    scenes.forEach((scene, i) => {
      if (t < scene.from - 1800 || t > scene.until + 1800 || metres(scene, point) > 800) return;
      near.set(phone, (near.get(phone) ?? new Set()).add(i));
      if (phones.includes(phone) && !evidence.has(`${file} ${row}`))
        wrong.push(`${file} row ${row} supports it and is not listed.`);
    });
  };
  const wrong: string[] = [];
  const evidence = new Set(crime.evidence.map((one) => `${one.file} ${one.row}`));
  for (const { row, cells: c } of city.rows('telecom/calls.csv')) {
    heard(c[0] ?? '', c[5] ?? '', c[2] ?? '', row, 'telecom/calls.csv');
    heard(c[1] ?? '', c[6] ?? '', c[2] ?? '', row, 'telecom/calls.csv');
  }
  for (const { row, cells: c } of city.rows('telecom/texts.csv')) {
    heard(c[0] ?? '', c[3] ?? '', c[2] ?? '', row, 'telecom/texts.csv');
    heard(c[1] ?? '', c[4] ?? '', c[2] ?? '', row, 'telecom/texts.csv');
  }
  phones.forEach((phone, k) => {
    const wanted = (present[k] ?? []).flatMap((there, i) => (there ? [i] : []));
    const found = [...(near.get(phone) ?? [])].sort();
    if (found.join() !== wanted.join())
      wrong.push(`${phone} was near scenes ${found.join()}, the key says ${wanted.join()}.`);
  });
  const national = (number: string): string => number.replace(/\D/g, '').slice(-10);
  const listed = new Map(city.answers.decoys.map((one) => [national(one.key[0] ?? ''), one.count]));
  for (const [phone, set] of near) {
    if (phones.includes(phone) || set.size < 4) continue;
    if (listed.get(national(phone)) !== set.size)
      wrong.push(`${phone} was near ${set.size} scenes and is no listed decoy.`);
  }
  if (
    ![...near].some(
      ([phone, set]) => !phones.includes(phone) && set.size > Math.max(...phones.map((p) => near.get(p)?.size ?? 0)),
    )
  )
    wrong.push('No decoy beats the crew by raw count.');
  return wrong;
};

/** Finds the scout among all cars by days with a read before each of the goods car's, and sees that nobody else does so. */
const convoy: Check = (city, crime) => {
  const { goods, scout, days } = crime.facts as { goods: string; scout: string; days: number[] };
  const reads = city
    .rows('traffic/reads.csv')
    .map(({ row, cells: c }) => ({ row, plate: c[0], camera: c[2], t: seconds(c[3] ?? ''), day: day(c[3] ?? '') }));
  const first = day('2026-09-07 12:00:00');
  const wrong: string[] = [];
  const evidence = new Set(crime.evidence.map((one) => one.row));
  const own = reads.filter((read) => read.plate === goods);
  const others = Map.groupBy(
    reads.filter((read) => read.plate !== goods),
    (read) => read.camera,
  );
  const met = new Map<string, Map<number, Set<string>>>();
  for (const mine of own) {
    for (const other of others.get(mine.camera) ?? []) {
      if (Math.abs(other.t - mine.t) > 300) continue;
      const of = met.get(other.plate ?? '') ?? new Map<number, Set<string>>();
      of.set(mine.day - first, (of.get(mine.day - first) ?? new Set()).add(mine.camera ?? ''));
      met.set(other.plate ?? '', of);
      if (other.plate !== scout) continue;
      if (other.t >= mine.t) wrong.push(`The scout is behind in row ${other.row}.`);
      if (!evidence.has(mine.row) || !evidence.has(other.row))
        wrong.push(`Rows ${mine.row} and ${other.row} support it and are not listed.`);
    }
  }
  const together = [...(met.get(scout) ?? [])].filter(([, cameras]) => cameras.size >= 3).map(([d]) => d);
  if (together.join() !== days.join())
    wrong.push(`They drove together on days ${together.join()}, the key says ${days.join()}.`);
  const daysOf = (of: Map<number, Set<string>>): number =>
    [...of.values()].filter((cameras) => cameras.size > 1).length;
  const rival = Math.max(...[...met].filter(([plate]) => plate !== scout).map(([, of]) => daysOf(of)));
  if (rival <= days.length) wrong.push(`No decoy beats the scout by raw count: the best has ${rival} days.`);
  return wrong;
};

/** The fence's car is in one case, the number in the other, both suspects rang it, and the cases share only a taxi that many cases name. */
const linker: Check = (city, crime) => {
  const { cases, phone, plate, person, suspects } = crime.facts as {
    cases: string[];
    phone: string;
    plate: string;
    person: string;
    suspects: string[];
  };
  const objects = city.rows('cases/case-objects.csv');
  const of = (number: string | undefined): (string | undefined)[] =>
    objects.filter((line) => line.cells[0] === number).map((line) => line.cells[2]);
  const wrong: string[] = [];
  if (!of(cases[0]).includes(plate)) wrong.push(`${plate} is not in the first case.`);
  if (!of(cases[1]).includes(phone)) wrong.push(`${phone} is not in the second case.`);
  if (!city.rows('registry/vehicles.csv').some(({ cells: c }) => c[1] === plate && c[8] === person))
    wrong.push(`${plate} is not registered to the fence.`);
  if (!city.rows('telecom/subscribers.csv').some(({ cells: c }) => c[0] === phone && c[2] === person))
    wrong.push(`${phone} is not the fence's.`);
  const calls = city.rows('telecom/calls.csv');
  for (const suspect of suspects) {
    const rang = calls.filter(
      ({ cells: c }) => (c[0] === suspect && c[1] === phone) || (c[0] === phone && c[1] === suspect),
    );
    if (rang.length < 3) wrong.push(`${suspect} and ${phone} rang each other ${rang.length} times.`);
  }
  const shared = of(cases[0]).filter((one) => of(cases[1]).includes(one));
  const uses = Map.groupBy(objects, (line) => line.cells[2]);
  const rare = shared.filter((one) => (uses.get(one)?.length ?? 0) < 4);
  if (rare.length > 0) wrong.push(`Both cases name ${rare.join(', ')}.`);
  return wrong;
};

const checks: Readonly<Record<string, Check>> = {
  'burglary-series': nearScenes,
  'scout-convoy': convoy,
  'common-fence': linker,
};
