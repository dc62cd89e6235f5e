/** Entities given to a pattern: a uid, or words that exactly one of its kind answers to. */
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { Entity, Scope, Uid } from './answers.ts';
import { entitiesOf, rootsOf } from './entities.ts';
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
    asked.map(async ({ parameter, kind, written }, i) => {
      const uid = uids[i];
      const there =
        uid === null || uid === undefined
          ? await byCaption(scope, kind, written, parameter)
          : known.get(roots.get(uid) ?? uid);
      if (!there) throw notFound('pattern.parameter.no-entity', { name: parameter, kind }, { where: { parameter } });
      if (kind !== 'Entity' && there.kind !== kind) {
        throw badInput(
          'pattern.parameter.kind',
          { name: parameter, kind, found: there.kind },
          { where: { parameter } },
        );
      }
      return there.uid;
    }),
  );
}

async function byCaption(scope: Scope, kind: string, written: string, parameter: string): Promise<Entity | undefined> {
  const { suggestions } = await find(scope, { text: written, ...(kind !== 'Entity' && { kinds: [kind] }), limit: 20 });
  const all = suggestions.map(({ entity }) => entity);
  const exact = all.filter((e) => e.caption === written || Object.values(e.values).includes(written));
  const candidates = exact.length > 0 ? exact : all;
  if (candidates.length > 1) {
    throw badInput(
      'pattern.parameter.several',
      {
        name: parameter,
        found: candidates.length,
        first: candidates
          .slice(0, 5)
          .map((e) => e.caption)
          .join(', '),
      },
      { where: { parameter } },
    );
  }
  return candidates[0];
}
