/** A value out of a short list that the ontology itself names. */
import type { Both, ValueType } from '../define.ts';
import { isUnknown, notKnown, refuse, tidy } from './common.ts';

interface Option {
  readonly value: string;
  readonly words: Both;
  /** Other ways in which sources write it, in lower case. */
  readonly also?: readonly string[];
}

/** `name` is the file's stem. Written forms are compared without regard to capitals. */
export function choice(name: string, words: Both, about: Both, options: readonly Option[]): ValueType<string> {
  const written = new Map<string, string>();
  for (const { value, words: shown, also = [] } of options) {
    for (const form of [value, shown.en, shown.zh, ...also]) written.set(form.toLowerCase(), value);
  }
  return {
    name,
    words,
    about,
    stored: 'string',
    pivots: false,
    choices: options.map(({ value, words: shown }) => ({ value, words: shown })),
    samples: options.map(({ value }) => value),
    parse(given) {
      const text = tidy(given).toLowerCase();
      const value = written.get(text);
      if (value !== undefined) return { ok: true, value };
      if (isUnknown(text)) return notKnown(text);
      return refuse('choice.form', {
        found: text.slice(0, 24),
        choices: options.map((option) => option.value).join(', '),
      });
    },
    show: (value, language) => options.find((option) => option.value === value)?.words[language] ?? value,
  };
}
