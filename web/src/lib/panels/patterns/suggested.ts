/** Which patterns fit what is selected, and which of them come first. */
import type { PatternHeader } from '#casework/answers.ts';

/** Those that run on a kind that is selected: the usual ones first, then those that ask for nothing but these kinds. */
export function suggested(patterns: readonly PatternHeader[], kinds: readonly string[]): readonly PatternHeader[] {
  const place = ({ usual = 10, runsOn }: PatternHeader): number =>
    usual * 2 + (runsOn.every((kind) => kinds.includes(kind)) ? 0 : 1);
  return patterns
    .filter(({ runsOn }) => runsOn.some((kind) => kinds.includes(kind)))
    .toSorted((a, b) => place(a) - place(b));
}
