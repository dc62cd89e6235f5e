/** `redthread restore FOLDER`: opens no desk, for it replaces the one that is there. */
import type { Command } from 'commander';
import { restore } from '#casework/backup/restore.ts';
import { homeOf } from '#casework/process.ts';
import { localUser, practiceCaseFile } from '#casework/store/defaults.ts';
import { languageOf } from '../language.ts';
import { print } from '../frame.ts';
import { Progress } from '../progress.ts';

interface Options {
  readonly replace?: boolean;
  readonly json?: boolean;
  readonly case?: string;
  readonly purpose?: string;
}

export default (command: Command): void => {
  command
    .argument('<folder>', 'the folder of the backup')
    .option('--replace', 'put aside what the home holds now')
    .action(async (from: string, _: object, self: Command) => {
      const {
        replace = false,
        json = false,
        case: caseFile = practiceCaseFile.id,
        purpose = '',
      } = self.optsWithGlobals<Options>();
      const language = languageOf(process.argv.slice(2), process.env);
      const progress = new Progress(language);
      const ask = { who: localUser.id, caseFile, purpose };
      const restored = await restore({ home: homeOf(process.env), from, ask, replace, onJob: progress.job });
      progress.end();
      print({ json: restored, text: [restored.from, restored.aside].filter(Boolean).join('\n') }, { json, language });
    });
};
