/** The arrows of the house (README, "The house"): who may import whom. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../home.ts';

/** For each folder the places it may import from; itself is always allowed. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'graph-schema': [],
  importers: ['graph-schema'],
  queries: ['graph-schema'],
  casework: ['graph-schema', 'importers', 'queries'],
  web: ['casework', 'graph-schema/ontology', 'graph-schema/words'],
  cli: ['casework', 'graph-schema/ontology', 'graph-schema/words'],
};

const folders = [...Object.keys(allowed), 'tests', 'tools'];
const isTest = (path: string): boolean => /\.test\.ts$|\.cases\.ts$/.test(path);
const imports = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Where an import leads, from the root; null for a package. */
function target(path: string, wanted: string): string | null {
  if (wanted.startsWith('#lib/')) return `web/src/lib/${wanted.slice(5)}`;
  if (wanted.startsWith('#')) return wanted.slice(1);
  if (wanted.startsWith('.')) return relative(root, join(root, dirname(path), wanted)).replaceAll('\\', '/');
  return null;
}

async function sources(): Promise<string[]> {
  const found: string[] = [];
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,svelte,mjs}`);
  for await (const path of glob(patterns, {
    cwd: root,
    exclude: (p) => /node_modules|\.svelte-kit|^web\/build/.test(p),
  })) {
    found.push(path);
  }
  return found;
}

describe('the arrows of the house', async () => {
  const files = await sources();
  const lines = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(imports)].map((match) => ({ path, wanted: match[1] ?? '' })),
  );

  test('every folder imports only what lies below it', () => {
    const crossing = lines.flatMap(({ path, wanted }) => {
      const [folder = ''] = path.split('/');
      const below = allowed[folder];
      const to = target(path, wanted);
      // run.mjs is no part of the house: it starts what is named to it.
      if (below === undefined || to === null || to === 'run.mjs' || to.startsWith(`${folder}/`)) return [];
      // What crosses folders in a test is a matter of tests: they may use the harness of tests/.
      if (isTest(path) && to.startsWith('tests/')) return [];
      if (below.some((place) => to === place || to.startsWith(`${place}/`))) return [];
      return [`${path} imports ${wanted}: ${folder} may import only ${below.join(', ') || 'nothing of ours'}`];
    });
    expect(crossing).toEqual([]);
  });

  test('only web/src/lib/canvas speaks to Cytoscape', () => {
    const wrong = lines.filter(
      ({ path, wanted }) =>
        /^cytoscape/.test(wanted) && !path.startsWith('web/src/lib/canvas/') && !path.startsWith('tests/'),
    );
    expect(wrong).toEqual([]);
  });

  test('only the engine of the map speaks to MapLibre', () => {
    const wrong = lines.filter(
      ({ path, wanted }) => /^maplibre/.test(wanted) && path !== 'web/src/lib/panels/map/engine.ts',
    );
    expect(wrong).toEqual([]);
  });

  test('only graph-schema/neo4j speaks to the driver', () => {
    const wrong = lines.filter(
      ({ path, wanted }) => wanted === 'neo4j-driver' && !/^(graph-schema\/neo4j|tests)\//.test(path),
    );
    expect(wrong).toEqual([]);
  });

  test('what runs in the browser imports nothing of Node and no server part', () => {
    const server = /^web\/src\/(lib\/server\/|hooks\.server|.*\+server\.ts|.*\.server\.ts|.*\.test\.ts)/;
    const wrong = lines.filter(
      ({ path, wanted }) => path.startsWith('web/src/') && !server.test(path) && /^node:|#lib\/server/.test(wanted),
    );
    expect(wrong).toEqual([]);
  });
});
