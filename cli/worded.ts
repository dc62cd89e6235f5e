/** Sentences for scripts: every code in an answer gets its wording beside it. */
import type { Language, Say } from '#graph-schema/ontology/define.ts';
import { say, words } from '#graph-schema/words/index.ts';

export function worded(answer: unknown, language: Language): unknown {
  if (Array.isArray(answer)) return answer.map((one) => worded(one, language));
  if (answer === null || typeof answer !== 'object') return answer;
  if (isSay(answer)) return { ...answer, says: say(language, answer) };
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, worded(value, language)]));
}

/** A code that has words; values of entities are called `code` too, but no hotel is called `import.cell.empty`. */
function isSay(value: object): value is Say {
  const { code, ...rest } = value as { code?: unknown };
  return (
    typeof code === 'string' && Object.hasOwn(words.en, code) && Object.keys(rest).every((key) => key === 'values')
  );
}
