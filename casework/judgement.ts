/** What people think of a hit, as lists and sheets show it; plain functions over what the desk keeps. */
import type { Both } from '#graph-schema/ontology/define.ts';
import type { Check, Lead, LeadStep } from './answers.ts';

export type Checked = Omit<Check, 'pattern'>;

export interface Judgement {
  /** null: nobody took it up or dismissed it, or that was taken back. */
  readonly lead: Lead | null;
  /** The last finding on each explanation that somebody looked into. */
  readonly checks: readonly Checked[];
}

export const unjudged: Judgement = { lead: null, checks: [] };

const same = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

/** The judgement of the hit of a pattern with this key: the same in every run. */
export function judgementOf(
  leads: readonly Lead[],
  checks: readonly Checked[],
  { pattern, key }: { pattern: string; key: readonly string[] },
): Judgement {
  const lead = leads.find(
    (each) => each.rank !== null && each.pattern === pattern && same(each.uids, key) && each.status !== 'taken back',
  );
  const mine = checks.filter((each) => same(each.key, key));
  const last = new Map(mine.map((each) => [each.explanation.en, each]));
  return { lead: lead ?? null, checks: [...last.values()] };
}

/** The step that a lead stands on: the last that was not taken back. */
export function stepNow({ steps }: Lead): LeadStep | null {
  const gone = new Set(steps.map(({ undoes }) => undoes));
  return steps.findLast(({ step, undoes }) => undoes === null && !gone.has(step)) ?? null;
}

export const checkOf = (judgement: Judgement, explanation: Both): Checked | undefined =>
  judgement.checks.find((each) => each.explanation.en === explanation.en);

/** How many of the explanations somebody looked into to an end, and whether one of them holds. */
export function checkedOf(judgement: Judgement, innocent: readonly Both[]): { done: number; holds: readonly Both[] } {
  const found = innocent.map((one) => [one, checkOf(judgement, one)?.verdict] as const);
  return {
    done: found.filter(([, verdict]) => verdict === 'holds' || verdict === 'does not hold').length,
    holds: found.flatMap(([one, verdict]) => (verdict === 'holds' ? [one] : [])),
  };
}
