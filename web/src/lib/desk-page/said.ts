/** What went wrong, in the words of the desk; a bug in the page says its own name. */
import { Failure } from '#graph-schema/words/failure.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';

export function sentence(cause: unknown, tongue: Tongue): string {
  if (!(cause instanceof Failure)) return String(cause instanceof Error ? cause.message : cause);
  const perhaps = cause.perhaps === undefined ? '' : ` ${tongue.say(cause.perhaps)}`;
  return `${tongue.say(cause.says)}${perhaps}`;
}

/** Does the work; what goes wrong stands in `failed` of whoever asked. @returns null then */
export async function told<T>(
  by: { failed: string | undefined },
  tongue: Tongue,
  work: () => Promise<T>,
): Promise<T | null> {
  by.failed = undefined;
  try {
    return await work();
  } catch (cause) {
    by.failed = sentence(cause, tongue);
    return null;
  }
}
