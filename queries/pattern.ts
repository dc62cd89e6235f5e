/** The register of patterns is the folder: every `.cypher` file under `patterns/<family>` is one. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { PatternHeader } from './answers.ts';
import { readHeader } from './header.ts';

const folder = join(import.meta.dirname, 'patterns');

let known: ReadonlyMap<string, PatternHeader> | undefined;

/** All shipped patterns, by family and slug. */
export const patterns = (): readonly PatternHeader[] => [...register().values()];

/** @throws NotFound when no pattern has this slug */
export function pattern(slug: string): PatternHeader {
  const found = register().get(slug);
  if (!found) throw notFound('pattern.unknown', { slug, known: [...register().keys()].join(', ') });
  return found;
}

/** Files of a folder as patterns. @throws BadInput naming file and line of the first mistake */
export function readFolder(root: string): ReadonlyMap<string, PatternHeader> {
  const found = new Map<string, PatternHeader>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.cypher'));
  for (const file of files.sort()) {
    const [slug, family] = [basename(file, '.cypher'), basename(join(root, file, '..'))];
    const read = readHeader(readFileSync(join(root, file), 'utf8'), { slug, family });
    if (read.header === null) {
      const first = read.problems[0];
      throw badInput(first?.says.code ?? '', first?.says.values ?? {}, { where: { file, row: first?.line ?? 1 } });
    }
    if (found.has(slug)) throw badInput('pattern.slug-twice', { slug }, { where: { file } });
    found.set(slug, read.header);
  }
  return found;
}

const register = (): ReadonlyMap<string, PatternHeader> => (known ??= readFolder(folder));
