/** One city in a process of its own: made, brought in through the ordinary door into a private Neo4j, asked, thrown away. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '#casework/desk.ts';
import { connect } from '#graph-schema/neo4j/driver.ts';
import { startNeo4j } from '#graph-schema/neo4j/embedded/server.ts';
import { standingOf } from '#graph-schema/neo4j/read.ts';
import type { Truth } from '#importers/city/truth.ts';
import type { Scope } from '#queries/answers.ts';
import { repeatable } from '#queries/chance/figures.ts';
import { homeAt, testHome } from '../home.ts';
import { classesOf } from './classes.ts';
import { askCrime } from './crimes.ts';
import { askInnocent } from './innocent.ts';
import type { City, Line } from './line.ts';
import { inventScenes } from './scenes.ts';
import { stateOf } from './state.ts';

const [kind = '', language = '', seedText = '', file = '', keepWord] = process.argv.slice(2);
const city = { language, seed: Number(seedText) } as City;
const crimes = kind === 'crimes';
const began = performance.now();
const state = stateOf();
const keep = (line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
const tell = (text: string): void => void process.stderr.write(`  ${kind} ${language} ${city.seed}: ${text}\n`);

// With --keep its store stays for further questions; else it goes when all was asked.
const kept = keepWord === '--keep';
const home = await (kept ? homeAt(`${file.replace(/\.jsonl$/, '')}-home`) : testHome());
const server = await startNeo4j({ home, onState: () => {} });
Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password });
const desk = await openDesk({ home, face: 'cli' });
try {
  const ask = { ...desk.defaults, purpose: 'Calibration' };
  const { folder } = await desk.loadCity(ask, { size: 'small', ...city, withoutCrimes: !crimes });
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
  tell(`loaded after ${seconds()} s`);
  if (crimes) {
    for (const crime of truth.crimes)
      keep(await askCrime(truth, crime, (slug, params) => desk.runPattern(ask, { slug, params, limit: 2_000 })));
  } else await innocent(truth);
  keep({
    ...{ what: 'done', ...city, crimes, at: new Date().toISOString(), state, version: truth.version },
    seconds: Number(seconds()),
  });
  tell(`asked after ${seconds()} s`);
} finally {
  await desk.close();
  await server.stop();
  if (!kept) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
}

async function innocent({ period, zone }: Truth): Promise<void> {
  const graph = await connect(server);
  try {
    const random = (of: string): (() => number) =>
      repeatable([...`${of} ${city.seed}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7));
    const day = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
    const from = day(period.from) - (zone.startsWith('Asia') ? 8 : 0) * 3_600_000;
    const setting = { graph, random: random('scenes'), from, until: from + day(period.until) - day(period.from) };
    let invented: Promise<string[][]> | undefined;
    const scenes = (): Promise<string[][]> => (invented ??= inventScenes(setting, 40, 4));
    const scope = async (): Promise<Scope> => ({ graph, hidden: [], last: (await standingOf(graph)).last, zone });
    const classes = classesOf(city);
    let [asked, before] = [0, ''];
    for await (const line of askInnocent(city, scope, { graph, random, scenes }, classes)) {
      keep(line);
      if (line.pattern !== before) tell(`${line.pattern} after ${seconds()} s, ${asked} questions`);
      [asked, before] = [asked + 1, line.pattern];
    }
  } finally {
    await graph.close();
  }
}

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}
