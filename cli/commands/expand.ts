/** `redthread expand ENTITY…`. */
import type { Command } from 'commander';
import { blocks, bundleLines, cutLines, entityLines } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import { asEntityKinds, asLinkKinds, choice, given, list, uidsOf, whole } from '../read.ts';

interface Options {
  readonly link?: string[];
  readonly kind?: string[];
  readonly direction?: string;
  readonly from?: string;
  readonly until?: string;
  readonly limit?: string;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<entities...>', 'uids, or captions that only one entity has')
    .option('--link <kinds>', 'only these kinds of links, with commas', list)
    .option('--kind <kinds>', 'only neighbours of these kinds, with commas', list)
    .option('--direction <direction>', 'out, in or both')
    .option('--from <time>', 'links at or after this time')
    .option('--until <time>', 'links before this time')
    .option('--limit <n>', 'how many neighbours')
    .action((texts: string[], options: Options, self: Command) =>
      work(self, async (face) => {
        const { desk, ask, language, signal } = face;
        const { link, kind, direction, from, until, limit } = options;
        const window = from !== undefined || until !== undefined ? given({ from, until }) : undefined;
        const more = given({
          ...{ linkKinds: asLinkKinds(link), entityKinds: asEntityKinds(kind), window },
          ...{ direction: choice('--direction', direction, ['out', 'in', 'both']), limit: whole('--limit', limit) },
        });
        const uids = await uidsOf(face, texts);
        const found = await desk.expand(ask, { uids, ...more, signal });
        const { entities, bundles, cut } = found;
        const text = blocks(
          entityLines(entities, language),
          bundleLines(bundles, entities, language),
          cutLines(cut, language),
        );
        return { json: found, text };
      }),
    );
};
