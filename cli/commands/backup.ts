/** `redthread backup FOLDER`. */
import type { Command } from 'commander';
import type { withDesk } from '../frame.ts';
import { table } from '../table.ts';

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<folder>', 'a folder that is not there yet, or empty')
    .action((to: string, _: object, self: Command) =>
      work(self, async ({ desk, ask, progress, signal }) => {
        const made = await desk.backup(ask, { to, onJob: progress.job, signal });
        return { json: made, text: `${made.to}\n${table(made.parts.map(({ path, bytes }) => [path, bytes]))}` };
      }),
    );
};
