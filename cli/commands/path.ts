/** `redthread path A B`. */
import type { Command } from 'commander';
import { say } from '#graph-schema/words/index.ts';
import { blocks, bundleLines, cutLines } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import { asLinkKinds, choice, given, list, uidsOf, whole } from '../read.ts';

interface Options {
  readonly mode?: string;
  readonly most?: string;
  readonly steps?: string;
  readonly link?: string[];
  readonly from?: string;
  readonly until?: string;
  readonly hub?: string;
  readonly cross?: string[];
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<a>', 'a uid, or a caption that only one entity has')
    .argument('<b>', 'the other end')
    .option('--mode <mode>', 'shortest: one; all: all of the shortest; some: the shortest few of any length', 'all')
    .option('--most <n>', 'how many paths')
    .option('--steps <n>', 'links in a path, at most 8')
    .option('--link <kinds>', 'only over these kinds of links, with commas', list)
    .option('--from <time>', 'links at or after this time')
    .option('--until <time>', 'links before this time')
    .option('--hub <n>', 'entities with more links than this are not crossed; 5,000 unless said')
    .option('--cross <entities>', 'hubs that may be crossed this time', list)
    .action((a: string, b: string, options: Options, self: Command) =>
      work(self, async (face) => {
        const { desk, ask, language, signal } = face;
        const { mode, most, steps, link, from, until, hub, cross = [] } = options;
        const window = from !== undefined || until !== undefined ? given({ from, until }) : undefined;
        const more = given({
          ...{ most: whole('--most', most), steps: whole('--steps', steps), hub: whole('--hub', hub) },
          ...{ linkKinds: asLinkKinds(link), window },
        });
        const [start, end, ...hubs] = await uidsOf(face, [a, b, ...cross]);
        const wanted = choice('--mode', mode, ['shortest', 'all', 'some']) ?? 'all';
        const found = await desk.paths(ask, { from: start!, to: end!, mode: wanted, ...more, cross: hubs, signal });
        const captions = new Map(found.entities.map(({ uid, caption }) => [uid, caption]));
        const ways = found.paths.map((path) => path.map((uid) => captions.get(uid) ?? uid).join(' — ')).join('\n');
        const none = found.paths.length === 0 ? say(language, { code: 'desk.cli.none' }) : ways;
        return {
          json: found,
          text: blocks(none, bundleLines(found.bundles, found.entities, language), cutLines(found.cut, language)),
        };
      }),
    );
};
