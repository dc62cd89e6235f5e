/** Files as they can be read: what lies in packs is unpacked for as long as somebody looks. */
import { expandPaths, type GivenPath } from '#importers/kit/files.ts';
import { keepAll } from '#importers/kit/keep-all.ts';

export interface Readable {
  /** What an import is then given: of a packed file the path of its pack and its name in it. */
  readonly path: string;
  readonly name: string;
  /** Where its bytes lie meanwhile. */
  readonly at: string;
}

/** What only draws a map is left out, as the import does. */
export async function unpacked<T>(
  paths: readonly GivenPath[],
  look: (files: readonly Readable[]) => Promise<T>,
): Promise<T> {
  const files = (await expandPaths(paths)).filter(({ packed }) => !packed?.isAside);
  const { kept, close } = await keepAll(
    files.filter(({ packed }) => packed),
    null,
    () => undefined,
  );
  try {
    return await look(files.map(({ path, name }) => ({ path, name, at: kept.get(path)?.path ?? path })));
  } finally {
    await close();
  }
}
