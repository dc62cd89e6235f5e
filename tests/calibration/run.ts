/** `npm run calibrate [innocent|crimes|tables …]`: asks small cities what chance gives and where planted crimes come out, and renews the tables. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectHome, root } from '../home.ts';
import type { City, Line } from './line.ts';
import { stateOf } from './state.ts';
import { tablesOf } from './tables.ts';

type Kind = 'innocent' | 'crimes';

/** None of them was looked at when the margins of the models were set. */
const cities: Readonly<Record<Kind, readonly City[]>> = {
  innocent: [13, 14, 15, 16, 11, 12].map((seed): City => ({ language: seed % 2 === 1 ? 'zh' : 'en', seed })),
  crimes: [21, 22, 23].flatMap((seed): City[] => [
    { language: 'zh', seed },
    { language: 'en', seed },
  ]),
};

const state = stateOf();
const words = process.argv.slice(2);
const keep = words.includes('--keep');
const parts = words.filter((word) => word !== '--keep');
const unknown = parts.filter((word) => !['innocent', 'crimes', 'tables'].includes(word));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. innocent and crimes ask those cities that were not asked yet, or not in this state of patterns and models; tables only writes the tables; all three without a word. --keep keeps the stores, so that they can be asked again without loading.\n`,
  );
  process.exit(1);
}

const folder = join(projectHome(), 'calibration');
const fileOf = (kind: Kind, { language, seed }: City): string => join(folder, `${kind}-${language}-${seed}.jsonl`);
mkdirSync(folder, { recursive: true });

for (const kind of ['innocent', 'crimes'] as const) {
  if (parts.length > 0 && !parts.includes(kind)) continue;
  for (const city of cities[kind]) {
    const file = fileOf(kind, city);
    if (read(file).some((line) => line.what === 'done' && line.state === state)) continue;
    // A city is asked whole: what a broken run kept of it would count twice.
    writeFileSync(file, '');
    const code = await asked(kind, city, file);
    if (code === 0) continue;
    process.stderr.write(`${kind} ${city.language} ${city.seed} was not asked to its end (exit ${code}).\n`);
    process.exitCode = 1;
  }
}

const lines = (['innocent', 'crimes'] as const).flatMap((kind) =>
  cities[kind].flatMap((city) => read(fileOf(kind, city))),
);
const text = tablesOf(lines, 'npm run calibrate', state);
process.stdout.write(`${text}\n`);
const readme = join(root, 'queries', 'README.md');
const [begin, end] = ['<!-- calibration: begin -->', '<!-- calibration: end -->'];
const [before, rest = ''] = readFileSync(readme, 'utf8').split(begin);
const [, after = ''] = rest.split(end);
writeFileSync(readme, `${before}${begin}\n\n${text}\n\n${end}${after}`);

function asked(kind: Kind, { language, seed }: City, file: string): Promise<number | null> {
  const path = join(import.meta.dirname, 'one-city.ts');
  const child = spawn(process.execPath, [path, kind, language, String(seed), file, ...(keep ? ['--keep'] : [])], {
    stdio: ['ignore', 2, 2],
  });
  return new Promise((done) => child.once('close', done));
}

function read(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
