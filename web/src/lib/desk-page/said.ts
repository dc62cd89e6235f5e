/** What went wrong, in the words of the desk; a bug in the page says its own name. */
import { Failure } from '#graph-schema/words/failure.ts';
import type { Tongue } from '../language/tongue.ts';

export function sentence(cause: unknown, tongue: Tongue): string {
  if (!(cause instanceof Failure)) return String(cause instanceof Error ? cause.message : cause);
  const perhaps = cause.perhaps === undefined ? '' : ` ${tongue.say(cause.perhaps)}`;
  return `${tongue.say(cause.says)}${perhaps}`;
}
