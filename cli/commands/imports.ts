/** `redthread imports [list|undo|resume|rejected|rejected-file|report]`. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ListedImport } from '#casework/answers.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { blocks } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import { whole } from '../read.ts';
import { moment, table } from '../table.ts';
import { reportLines } from './import.ts';

export default (command: Command, work: typeof withDesk): void => {
  const number = (text: string): number => whole('import', text)!;

  command
    .command('list', { isDefault: true })
    .description('All imports, also those that were undone')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, signal }) => {
        const all = await desk.imports(ask, { signal });
        return { json: all.map(brief), text: table(all.map(line)) };
      }),
    );
  command
    .command('report')
    .description('What one import told at its end')
    .argument('<import>')
    .action((text: string, _: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const found = await desk.importReport(ask, { import: number(text) });
        const { report } = found.entry ?? {};
        return { json: report ?? brief(found), text: report ? reportLines(report, language) : table([line(found)]) };
      }),
    );
  command
    .command('undo')
    .description('Take an import back: the graph keeps what the others state')
    .argument('<import>')
    .action((text: string, _: object, self: Command) =>
      work(self, async ({ desk, ask, language, progress, signal }) => {
        const undone = await desk.undoImport(ask, { import: number(text), onJob: progress.job, signal });
        return { json: undone, text: say(language, { code: 'desk.work.done' }) };
      }),
    );
  command
    .command('resume')
    .description('Go on with everything that was killed or stopped')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, language, progress, signal }) => {
        const reports = await desk.resumeImports(ask, { onJob: progress.job, signal });
        const lines = reports.map((report) => reportLines(report, language));
        return { json: reports, text: blocks(...lines) || say(language, { code: 'desk.work.done' }) };
      }),
    );
  command
    .command('rejected')
    .description('The rows that an import set aside, each with its reason')
    .argument('<import>')
    .option('--skip <n>', 'leave the first ones out', '0')
    .option('--limit <n>', 'how many', '1000')
    .action((text: string, { skip, limit }: { skip: string; limit: string }, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const part = { skip: whole('--skip', skip, 0)!, limit: whole('--limit', limit)! };
        const rows = await desk.rejectedRows(ask, { import: number(text), ...part });
        return {
          json: rows,
          text: table(rows.map(({ file, row, column, why }) => [`${file}:${row}`, column, say(language, why)])),
        };
      }),
    );
  command
    .command('rejected-file')
    .description('The rejected rows of one file as a CSV: mend them, and give it to `import`')
    .argument('<import>')
    .argument('<to>', 'where to write it')
    .option('--file <n>', 'which file of the import, where several have some')
    .action((text: string, to: string, { file }: { file?: string }, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const files = await desk.rejectedFiles(ask, { import: number(text) });
        const wanted = whole('--file', file) ?? (files.length === 1 ? files[0]!.file : undefined);
        if (wanted === undefined && files.length > 0)
          throw badInput('desk.cli.rejected-file', { files: files.map((one) => `${one.file} ${one.name}`).join(', ') });
        const of = wanted ?? 1;
        const pieces = await desk.rejectedCsv(ask, { import: number(text), file: of, language });
        await writeFile(to, pieces, { flag: 'wx' }).catch((cause: Error) => {
          throw badInput('desk.cli.unwritten', { path: to, why: cause.message }, { where: { parameter: 'to' } });
        });
        const rows = files.find((one) => one.file === of)?.rows ?? 0;
        return {
          json: { to, file: of, rows },
          text: say(language, { code: 'import.rejected.written', values: { to, rows } }),
        };
      }),
    );
};

const brief = ({ entry, ...told }: ListedImport): object => {
  if (!entry) return told;
  const { files, asker, startedAt, endedAt, report } = entry;
  return {
    ...told,
    files,
    asker,
    startedAt,
    ...(endedAt && { endedAt }),
    ...(report && { rows: report.rows, rejected: report.rejected }),
  };
};

const line = ({ import: number, source, state, entities, links, records, entry }: ListedImport) => [
  number,
  source,
  state,
  entities.new,
  links.new,
  records,
  moment(entry?.startedAt),
  (entry?.files ?? []).map(({ name }) => name).join(', '),
];
