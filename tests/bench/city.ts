/** The fictional city: made at three sizes and proven from its files, each in a process of its own, so that its memory is its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import type { CityRun, CityTask } from './city-run.ts';
import { load } from './machine.ts';
import { table, tell, type Cell } from './table.ts';

export default async function city(bench: Bench): Promise<void> {
  const sizes = bench.quick ? (['small', 'medium'] as const) : (['small', 'medium', 'large'] as const);
  const made: Cell[][] = [];
  const checked: Cell[][] = [];
  for (const size of sizes) {
    const folder = join(bench.folder, size);
    const innocent = join(bench.folder, `${size}-innocent`);
    tell(`city, ${size} (${load()})`);
    const one = await run({ do: 'make', size, folder });
    made.push([size, one.rows, one.seconds, one.rows / one.seconds, one.processorSeconds, one.megabytes, load()]);
    tell(`city, ${size}: made in ${one.processorSeconds.toFixed()} s of the processor, ${one.megabytes.toFixed()} MB`);
    await run({ do: 'make', size, folder: innocent, withoutCrimes: true });
    const proof = await run({ do: 'check', folder, innocent });
    const wrong = proof.wrong.length === 0 ? 'none' : proof.wrong.join('; ');
    tell(`city, ${size}: proven in ${proof.processorSeconds.toFixed()} s of the processor; wrong: ${wrong}`);
    checked.push([size, proof.rows, proof.seconds, proof.processorSeconds, proof.megabytes, wrong]);
    for (const gone of [folder, innocent]) rmSync(gone, { recursive: true });
  }
  table(
    'The city made, seed 1, zh (aim for large: within 600 s and 1,024 MB)',
    ['size', 'rows', 's', 'rows/s', 'processor s', 'most resident, MB', 'load'],
    made,
  );
  table(
    'Its answer key proven, beside the city without crimes',
    ['size', 'crimes', 's', 'processor s', 'most resident, MB', 'wrong'],
    checked,
  );
}

async function run(task: CityTask): Promise<CityRun> {
  const program = fileURLToPath(new URL('./city-run.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${task.do} ended with ${String(code)}.`);
  return JSON.parse(said) as CityRun;
}
