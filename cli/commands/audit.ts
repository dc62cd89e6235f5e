/** `redthread audit verify|list`. */
import type { Command } from 'commander';
import { say } from '#graph-schema/words/index.ts';
import type { withDesk } from '../frame.ts';
import { given, whole } from '../read.ts';
import { moment, table } from '../table.ts';

interface Options {
  readonly about?: string;
  readonly who?: string;
  readonly caseFile?: string;
  readonly withPurpose?: string;
  readonly action?: string;
  readonly from?: string;
  readonly until?: string;
  readonly before?: string;
  readonly limit?: string;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .command('list', { isDefault: true })
    .description('What was asked, newest first')
    .option('--about <uid>', 'entries about this entity')
    .option('--who <user>', 'entries of this user')
    .option('--case-file <id>', 'entries in this case file')
    .option('--with-purpose <text>', 'entries with this in their purpose')
    .option('--action <name>', 'entries of one question: find, card, expand …')
    .option('--from <time>', 'at or after this time')
    .option('--until <time>', 'before this time')
    .option('--before <number>', 'entries before this number: the next page')
    .option('--limit <n>', 'how many', '100')
    .action((options: Options, self: Command) =>
      work(self, async ({ desk, ask }) => {
        const { about: uid, who, caseFile, withPurpose: purpose, action, from, until, before, limit } = options;
        const numbers = { before: whole('--before', before), limit: whole('--limit', limit) };
        const page = await desk.auditEntries(
          ask,
          given({ uid, who, caseFile, purpose, action, from, until, ...numbers }),
        );
        const rows = page.entries.map((entry) => [
          ...[entry.seq, moment(entry.at), entry.who, entry.caseFile, entry.action],
          ...[entry.uids.slice(0, 3).join(' '), JSON.stringify(entry.asked)],
        ]);
        return { json: page, text: table(rows) };
      }),
    );
  command
    .command('verify')
    .description('Prove that no entry was changed, taken away or moved')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const verdict = await desk.verifyAudit(ask);
        const { ok, entries, faults } = verdict;
        const list = faults
          .slice(0, 20)
          .map(({ what, from, until }) => `${what} ${from === until ? from : `${from}–${until}`}`);
        const values = { entries, faults: faults.length, list: list.join(', ') };
        return {
          json: verdict,
          text: say(language, { code: ok ? 'desk.cli.audit-ok' : 'desk.cli.audit-bad', values }),
          bad: !ok,
        };
      }),
    );
};
