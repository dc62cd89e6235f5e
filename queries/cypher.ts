/** One written read query through the gate: what it says, or which part is refused and why. */
import { Failure, notFound } from '#graph-schema/words/failure.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Scope } from './answers.ts';
import { admit } from './gate.ts';

export interface WrittenCypher {
  readonly cypher: string;
  /** By name; whole numbers are integers. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Rows given back, 1,000 unless said, at most 10,000. */
  readonly limit?: number;
  /** 30 s unless said, at most 60 s. */
  readonly timeoutMs?: number;
}

export interface CypherAnswer {
  /** refused: it did not run; failed: it ran and the server ended it. */
  readonly verdict: 'ran' | 'refused' | 'failed';
  readonly why: Say | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** There were more rows than were asked for. */
  readonly more: boolean;
  readonly seconds: number;
}

const most = { rows: 10_000, ms: 60_000 } as const;

/**
 * Runs a query in a transaction of its own, which can only read. A refusal and a failure are answers, never thrown.
 * @throws Unavailable when the store does not answer
 */
export async function runCypher(
  { graph, hidden, signal }: Scope,
  { cypher, params = {}, limit = 1_000, timeoutMs = 30_000 }: WrittenCypher,
): Promise<CypherAnswer> {
  const started = performance.now();
  const answer = (
    verdict: CypherAnswer['verdict'],
    why: Say | null,
    rows: CypherAnswer['rows'] = [],
    more = false,
  ) => ({
    ...{ verdict, why, rows, more },
    seconds: Math.round(performance.now() - started) / 1000,
  });
  try {
    // No gate can hold back what a query counts: written Cypher is for those to whom nothing is hidden (DESIGN §8).
    if (hidden.length > 0) throw notFound('pattern.cypher.hidden');
    await admit(graph, cypher, params);
  } catch (cause) {
    return answer('refused', reasonOf(cause));
  }
  try {
    const bounds = { timeoutMs: Math.min(timeoutMs, most.ms), rows: Math.min(limit, most.rows) };
    const { rows, more } = await graph.bounded(cypher, params, { ...bounds, ...(signal && { signal }) });
    return answer('ran', null, rows, more);
  } catch (cause) {
    return answer('failed', reasonOf(cause));
  }
}

/** What a person is told; what is no fault of the text is thrown on. */
function reasonOf(cause: unknown): Say {
  if (cause instanceof Failure && cause.type !== 'Unavailable') return cause.says;
  const code = String((cause as { code?: unknown }).code ?? '');
  if (!code.startsWith('Neo.ClientError.') && !code.startsWith('Neo.TransientError.')) throw cause;
  return { code: 'pattern.cypher.failed', values: { message: (cause as Error).message.split('\n')[0] ?? '' } };
}
