/** `redthread ontology`. */
import type { Command } from 'commander';
import type { withDesk } from '../frame.ts';
import { blocks } from '../draw.ts';
import { table } from '../table.ts';

export default (command: Command, work: typeof withDesk): void => {
  command.action((_: object, self: Command) =>
    work(self, async ({ desk, ask, language }) => {
      const all = await desk.ontology(ask);
      const entities = all.entities.map(({ name, words, about }) => [name, words[language], about[language]]);
      const links = all.links.map(({ name, words, about }) => [name, words[language], about[language]]);
      return { json: all, text: blocks(table(entities), table(links)) };
    }),
  );
};
