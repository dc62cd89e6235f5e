/** `redthread import FILES… --source NAME | --mapping FILE`. */
import type { Command } from 'commander';
import type { ImportReport } from '#casework/answers.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { blocks } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import { table } from '../table.ts';

interface Options {
  readonly source?: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<files...>', 'files or folders')
    .option('--source <name>', 'read them as this source of importers/sources does')
    .option('--mapping <file>', 'read them as this mapping says')
    .option('--dry-run', 'write nothing, say what would come of it')
    .action((files: string[], { source, mapping, dryRun = false }: Options, self: Command) =>
      work(self, async ({ desk, ask, language, progress, signal }) => {
        if ((source === undefined) === (mapping === undefined)) throw badInput('desk.cli.by');
        const by = source === undefined ? { mappingFile: mapping! } : { source };
        const report = await desk.importFiles(ask, { by, files, dryRun, onJob: progress.job, signal });
        return { json: report, text: reportLines(report, language), bad: report.state === 'stopped' };
      }),
    );
};

export function reportLines(report: ImportReport, language: Language): string {
  const {
    import: number,
    source,
    state,
    rows,
    rejected,
    entities,
    links,
    records,
    warnings,
    seconds,
    said,
    files,
  } = report;
  const head = `${source}${number === null ? '' : ` ${number}`} · ${state} · ${seconds.toFixed(1)} s`;
  const counts = table([
    ['rows', rows],
    ['rejected', rejected],
    ['entities new', entities.new],
    ['entities known', entities.known],
    ['links new', links.new],
    ['links known', links.known],
    ['records', records],
    ['warnings', warnings],
  ]);
  const list = table(files.map((file) => [file.name, file.rows, file.rejected, file.encoding]));
  const warned = table(
    said.map(({ says, count, first }) => [
      count,
      say(language, says),
      first ? [first.file, first.row].filter(Boolean).join(':') : '',
    ]),
  );
  return blocks(head, counts, list, warned);
}
