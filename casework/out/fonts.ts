/** The fonts of paper: Inter for Latin, Greek and Cyrillic, Noto Sans SC for Chinese, cut from the packages slice by slice as texts need them. */
/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Weight = 400 | 600;

/** A font as a PDF embeds it: a plain TrueType file of one weight, with the characters that it has. */
export interface Slice {
  readonly name: string;
  readonly file: Buffer;
  readonly has: ReadonlySet<number>;
}

export interface Fonts {
  /** The slice that has the character; null when none has. */
  of(character: string, weight: Weight): Slice | null;
  /** Characters that no slice has: they are printed as □, and said. */
  readonly missing: ReadonlySet<string>;
}

interface Source {
  readonly path: string;
  /** What it has: pairs of first and last code point. */
  readonly ranges: readonly (readonly [number, number])[];
}

let sources: Promise<readonly Source[]> | undefined;
const made = new Map<string, Promise<Slice>>();

/** Inter first: a Chinese slice has Latin letters too, of another look. */
const packages = ['@fontsource-variable/inter', '@fontsource-variable/noto-sans-sc'] as const;

/** Reads the slices that the text needs. What was read once is kept: a slice is some 50 KB. */
export async function fontsFor(text: string): Promise<Fonts> {
  sources ??= Promise.all(packages.map(sourcesOf)).then((lists) => lists.flat());
  const all = await sources;
  const missing = new Set<string>();
  const found = new Map<string, Readonly<Record<Weight, Slice>>>();
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20) continue;
    const slice = await sliceWith(point, all);
    if (slice) found.set(character, slice);
    else missing.add(character);
  }
  return { missing, of: (character, weight) => found.get(character)?.[weight] ?? null };
}

/** A package promises ranges and leaves some characters out: what counts is what the file has. */
async function sliceWith(point: number, all: readonly Source[]): Promise<Readonly<Record<Weight, Slice>> | null> {
  for (const source of all) {
    if (!source.ranges.some(([first, last]) => point >= first && point <= last)) continue;
    const [usual, strong] = await Promise.all([sliceOf(source, 400), sliceOf(source, 600)]);
    if (usual.has.has(point)) return { 400: usual, 600: strong };
  }
  return null;
}

async function sourcesOf(name: (typeof packages)[number]): Promise<Source[]> {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/LICENSE`));
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const slug = name.slice(name.indexOf('/') + 1);
  return Object.entries(ranges).map(([part, written]) => ({
    path: join(folder, 'files', `${slug}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: written.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    }),
  }));
}

/** The variable web font as a plain TrueType file of one weight: what a PDF can hold. */
function sliceOf(source: Source, weight: Weight): Promise<Slice> {
  const name = `${source.path} ${weight}`;
  const known = made.get(name);
  if (known) return known;
  const making = (async () => {
    const { default: subsetFont } = await import('subset-font');
    const characters = source.ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
    );
    const options = { targetFormat: 'truetype', variationAxes: { wght: weight } } as const;
    const file = await subsetFont(await readFile(source.path), characters.join(''), options);
    const { create } = await import('fontkit');
    const font = create(file);
    return { name, file, has: new Set('characterSet' in font ? font.characterSet : []) };
  })();
  made.set(name, making);
  return making;
}
