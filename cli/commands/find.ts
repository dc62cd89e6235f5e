/** `redthread find TEXT`. */
import type { Command } from 'commander';
import { say } from '#graph-schema/words/index.ts';
import { blocks, cutLines, entityLines } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import { asEntityKinds, given, list, whole } from '../read.ts';

interface Options {
  readonly kind?: string[];
  readonly limit?: string;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<text...>', 'a name, a number or a part of it; * and ? stand for any; phone: narrows the kind')
    .option('--kind <kinds>', 'only these kinds, with commas', list)
    .option('--limit <n>', 'how many')
    .action((texts: string[], { kind, limit }: Options, self: Command) =>
      work(self, async ({ desk, ask, language, signal }) => {
        const more = given({ kinds: asEntityKinds(kind), limit: whole('--limit', limit) });
        const found = await desk.find(ask, { text: texts.join(' '), ...more, signal });
        const none = found.suggestions.length === 0 ? say(language, { code: 'desk.cli.none' }) : '';
        const entities = found.suggestions.map(({ entity }) => entity);
        return { json: found, text: blocks(none || entityLines(entities, language), cutLines(found.cut, language)) };
      }),
    );
};
