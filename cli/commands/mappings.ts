/** `redthread mappings list|show|save|rename|remove|return`: what a file of certain headers is read by. */
import type { Command } from 'commander';
import type { SavedMapping } from '#casework/answers.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import type { withDesk } from '../frame.ts';
import { given, whole } from '../read.ts';
import { moment, table } from '../table.ts';

export default (command: Command, work: typeof withDesk): void => {
  command
    .command('list', { isDefault: true })
    .description('All saved mappings, those taken out of use among them')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const all = await desk.mappings(ask);
        const rows = all.map((one) => [
          ...[one.name, one.revision, one.mapping.words[language], moment(one.savedAt)],
          one.removedAt === null ? '' : say(language, { code: 'desk.mapping.out' }),
        ]);
        return { json: all.map(brief), text: table(rows) };
      }),
    );
  command
    .command('show')
    .description('The document of a mapping, as it can be given to import --mapping or saved elsewhere')
    .argument('<name>')
    .option('--revision <n>', 'an earlier one')
    .action((name: string, { revision }: { revision?: string }, self: Command) =>
      work(self, async ({ desk, ask }) => {
        const { mapping } = await desk.mapping(ask, { name, ...given({ revision: whole('--revision', revision) }) });
        return { json: mapping, text: JSON.stringify(mapping, null, 2) };
      }),
    );
  command
    .command('save')
    .description('Save a mapping document under its name; every saving is a revision')
    .argument('<file>', 'a .json file')
    .option('--onto <n>', 'the revision that it follows; a new mapping without it')
    .action((file: string, { onto }: { onto?: string }, self: Command) =>
      work(self, async ({ desk, ask }) => {
        const { documentAt } = await import('#casework/imports/source.ts');
        const mapping = await documentAt(file);
        const saved = await desk.saveMapping(ask, { mapping, ...given({ onto: whole('--onto', onto) }) });
        return { json: brief(saved), text: `${saved.name} ${saved.revision}` };
      }),
    );
  command
    .command('rename')
    .description('Another title for people; the name stays, since it stands in uids')
    .argument('<name>')
    .option('--en <title>', 'in English')
    .option('--zh <title>', 'in Chinese')
    .action((name: string, { en, zh }: { en?: string; zh?: string }, self: Command) =>
      work(self, async ({ desk, ask }) => {
        if (en === undefined && zh === undefined) throw badInput('desk.cli.rename');
        const { words } = (await desk.mapping(ask, { name })).mapping;
        const saved = await desk.renameMapping(ask, { name, en: en ?? words.en, zh: zh ?? words.zh });
        return { json: brief(saved), text: `${saved.name} ${saved.revision}` };
      }),
    );
  for (const [word, about, call] of [
    ['remove', 'Take a mapping out of use; its revisions and its imports stay', 'removeMapping'],
    ['return', 'Use a removed mapping again', 'returnMapping'],
  ] as const)
    command
      .command(word)
      .description(about)
      .argument('<name>')
      .action((name: string, _: object, self: Command) =>
        work(self, async ({ desk, ask, language }) => {
          const changed = await desk[call](ask, { name });
          return { json: brief(changed), text: say(language, { code: 'desk.work.done' }) };
        }),
      );
};

const brief = ({ mapping: { words }, ...saved }: SavedMapping): object => ({ ...saved, words });
