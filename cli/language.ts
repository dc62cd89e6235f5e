/** The language of a command: `--language`, else what the terminal speaks. */
import type { Language } from '#graph-schema/ontology/define.ts';

export function languageOf(words: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const said = at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
  // As the system reads them: what is empty is not set.
  const spoken = said || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return spoken.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
