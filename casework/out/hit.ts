/** A hit with all that its sheet tells: the run, the pattern as it was asked, what people think of it, who is who. */
import { notFound } from '#graph-schema/words/failure.ts';
import type { Entity, Hit, KeptRun, PatternHeader } from '../answers.ts';
import { uidsIn } from '../asked.ts';
import type { Passing } from '../door.ts';
import { judgementOf, type Judgement } from '../judgement.ts';
import { checksOf } from '../questions/checks.ts';
import { leadsOf } from '../questions/leads.ts';
import { patternNamed } from '../questions/own-patterns.ts';
import { keptRun } from '../questions/patterns.ts';

export interface KnownHit {
  readonly hit: Hit;
  readonly kept: KeptRun;
  readonly pattern: PatternHeader;
  readonly judgement: Judgement;
  /** Every entity that the sheet may name, by uid. */
  readonly known: ReadonlyMap<string, Entity>;
}

/** @throws NotFound for a result of another case file and for a rank that it does not have */
export async function hitOf(passing: Passing, { run, rank }: { run: string; rank: number }): Promise<KnownHit> {
  const { store, ask } = passing;
  const kept = await keptRun(store, ask.caseFile, run);
  const hit = kept.hits.find((each) => each.rank === rank);
  if (!hit) throw notFound('desk.run.hit', { rank });
  const slug = kept.run.pattern;
  // Results that an older version kept do not hold the pattern: the library's is the nearest there is, its revision is said.
  const pattern = kept.header ?? (await patternNamed(store, slug));
  const [leads, checks] = [await leadsOf(store, ask.caseFile), await checksOf(store, ask.caseFile, slug)];
  return {
    ...{ hit, kept, pattern },
    judgement: judgementOf(leads, checks, { pattern: slug, key: hit.key }),
    known: await knownOf(passing, kept, hit),
  };
}

/** From the result itself; who stands only in the question is looked up. */
async function knownOf(passing: Passing, kept: KeptRun, hit: Hit): Promise<ReadonlyMap<string, Entity>> {
  const known = new Map([...kept.hits.flatMap(({ nodes }) => nodes), ...hit.nodes].map((node) => [node.uid, node]));
  const missing = Object.values(kept.run.params)
    .flatMap(uidsIn)
    .filter((uid) => !known.has(uid));
  if (missing.length === 0) return known;
  const { entities } = await import('#queries/entities.ts');
  const found = await entities(await passing.scope(), missing);
  return new Map([...known, ...found.map((entity) => [entity.uid, entity] as const)]);
}
