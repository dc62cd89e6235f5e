/** Entities given to a pattern: a uid, or words that exactly one of its kind answers to. */
import { badInput, notFound, type Where } from '#graph-schema/words/failure.ts';
import type { Entity, Scope, Uid } from './answers.ts';
import { entitiesOf, rootsOf } from './entities.ts';
import { entityKindNamed } from './kinds.ts';
import { find } from './find.ts';
import { looksLikeUid, type ReadParameters } from './parameters.ts';
import type { Eye } from './visible.ts';

/** The uid of each today: merged ones are led to the kept. @throws NotFound, BadInput naming the parameter */
export async function resolveEntities(eye: Eye, scope: Scope, asked: ReadParameters['entities']): Promise<Uid[]> {
  const uids = asked.map(({ kind, written }) => (looksLikeUid(kind, written) ? written : null));
  const given = uids.filter((uid) => uid !== null);
  const roots = await rootsOf(eye, given);
  const known = new Map((await entitiesOf(eye, given)).map((e) => [e.uid, e]));
  return Promise.all(
    asked.map(async ({ parameter, kind, written, row, column }, i) => {
      const name = column === undefined ? parameter : `${parameter}, ${(row ?? 0) + 1}, ${column}`;
      const where = { parameter, ...(row !== undefined && { row: row + 1 }), ...(column !== undefined && { column }) };
      const uid = uids[i];
      const there =
        uid === null || uid === undefined
          ? await byCaption(scope, kind, written, { name, where })
          : known.get(roots.get(uid) ?? uid);
      if (!there) throw notFound('pattern.parameter.no-entity', { name, kind }, { where });
      if (kind !== 'Entity' && !fits(kind, there.kind)) {
        throw badInput('pattern.parameter.kind', { name, kind, found: there.kind }, { where });
      }
      return there.uid;
    }),
  );
}

const fits = (kind: string, found: string): boolean =>
  kind === found || (kind === 'Place' && entityKindNamed.get(found)?.family === 'place');

async function byCaption(
  scope: Scope,
  kind: string,
  written: string,
  { name, where }: { name: string; where: Where },
): Promise<Entity | undefined> {
  const { suggestions } = await find(scope, { text: written, ...(kind !== 'Entity' && { kinds: [kind] }), limit: 20 });
  const all = suggestions.map(({ entity }) => entity);
  const exact = all.filter((e) => e.caption === written || Object.values(e.values).includes(written));
  const candidates = exact.length > 0 ? exact : all;
  if (candidates.length > 1) {
    throw badInput(
      'pattern.parameter.several',
      {
        name,
        found: candidates.length,
        first: candidates
          .slice(0, 5)
          .map((e) => e.caption)
          .join(', '),
      },
      { where },
    );
  }
  return candidates[0];
}
