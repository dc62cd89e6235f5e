/** `redthread status`: what runs, and who is at work. Starts nothing. */
import type { Command } from 'commander';
import { homeOf } from '#casework/process.ts';
import { statusOf } from '#casework/jobs/status.ts';
import { say } from '#graph-schema/words/index.ts';
import { blocks } from '../draw.ts';
import { print } from '../frame.ts';
import { languageOf } from '../language.ts';
import { running } from '../server/running.ts';
import { moment, table } from '../table.ts';

export default (command: Command): void => {
  command.action(async (_: object, self: Command) => {
    const { json = false } = self.optsWithGlobals<{ json?: boolean }>();
    const given = { json, language: languageOf(process.argv.slice(2), process.env) };
    const home = homeOf(process.env);
    const [server, { atWork, lastImport, imports }] = [await running(home), await statusOf(home)];
    const lines = [
      ['Redthread', server ? server.address : say(given.language, { code: 'desk.stop.none' })],
      ['home', home],
      ...(server ? [['pid', String(server.pid), moment(server.since)]] : []),
      ...(atWork ? [['at work', say(given.language, atWork.what), atWork.who, moment(atWork.since)]] : []),
      ...(lastImport ? [['last import', `${lastImport.source} ${lastImport.import}`, moment(lastImport.endedAt)]] : []),
    ];
    const answer = { running: server !== null, ...(server ?? {}), home, imports, lastImport, atWork };
    print({ json: answer, text: blocks(table(lines)) }, given);
  });
};
