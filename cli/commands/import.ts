/** `redthread import FILES…`: recognised, or by `--source NAME` or `--mapping NAME|FILE`; `--suggest` prints a mapping for an unknown table. */
import type { Command } from 'commander';
import type { Given, ImportReport, RecognisedFile } from '#casework/answers.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { blocks } from '../draw.ts';
import type { Answer, Face, withDesk } from '../frame.ts';
import { table } from '../table.ts';

interface Options extends Unsaid {
  readonly source?: string;
  readonly mapping?: string;
  readonly suggest?: boolean;
  readonly dryRun?: boolean;
}

/** What a delivery may leave unsaid. */
interface Unsaid {
  readonly zone?: string;
  readonly country?: string;
  readonly currency?: string;
  readonly dates?: string;
  readonly encoding?: string;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('<files...>', 'files or folders')
    .option('--source <name>', 'read them as this source does, instead of recognising them')
    .option('--mapping <name-or-file>', 'read them as this saved mapping, or this document, says')
    .option('--zone <zone>', 'zone of times that carry none, as Europe/London')
    .option('--country <code>', 'country of numbers without a country code, as GB')
    .option('--currency <code>', 'currency of amounts without one, as EUR')
    .option('--dates <form>', 'how days and times are written, as DD/MM/YYYY HH:mm')
    .option('--encoding <name>', 'encoding of the files, as gb18030')
    .option('--suggest', 'import nothing, print a mapping for a table that no source knows')
    .option('--dry-run', 'write nothing, say what would come of it')
    .action((files: string[], options: Options, self: Command) =>
      work(self, (face) => {
        const { source, mapping, suggest = false } = options;
        if (source !== undefined && mapping !== undefined) throw badInput('desk.cli.by');
        if (suggest) return suggested(face, files, options);
        if (source === undefined && mapping === undefined) return recognised(face, files, options);
        return imported(face, files, options);
      }),
    );
};

const givenOf = ({ zone, country, currency, dates, encoding }: Unsaid): Given => ({
  ...(zone !== undefined && { zone }),
  ...(country !== undefined && { country }),
  ...(currency !== undefined && { currency }),
  ...(dates !== undefined && { dates }),
  ...(encoding !== undefined && { encoding }),
});

async function imported(face: Face, files: string[], { source, mapping, dryRun = false, ...options }: Options) {
  const { desk, ask, language, progress, signal } = face;
  const by = { ...(source === undefined ? { mappingAt: mapping! } : { source }), given: givenOf(options) };
  const report = await desk.importFiles(ask, { by, files, dryRun, onJob: progress.job, signal });
  return { json: report, text: reportLines(report, language), bad: report.state === 'stopped' };
}

/** Says what each file is and why; imports only when nothing is left to ask. Files of one source come in together. */
async function recognised(face: Face, files: string[], { dryRun = false, ...options }: Options): Promise<Answer> {
  const { desk, ask, language, progress, signal } = face;
  const found = await desk.recognise(ask, { files, given: givenOf(options), signal });
  const open = found.filter(({ source, questions }) => source === null || questions.length > 0);
  const told = blocks(...found.map((file) => recognisedLines(file, language)));
  if (open.length > 0 || found.length === 0) {
    const none = say(language, { code: 'import.unsure', values: { open: open.length, of: found.length } });
    return { json: { recognised: found, reports: [] }, text: blocks(told, none), bad: true };
  }
  const reports: ImportReport[] = [];
  for (const [key, group] of Map.groupBy(found, ({ source, given, mends }) => JSON.stringify([source, given, mends]))) {
    const [source, given, mends] = JSON.parse(key) as [string, Given, number | null];
    const by = mends === null ? { source, given } : { mends };
    const paths = group.map(({ path }) => path);
    reports.push(await desk.importFiles(ask, { by, files: paths, dryRun, onJob: progress.job, signal }));
  }
  return {
    json: { recognised: found, reports },
    text: blocks(told, ...reports.map((report) => reportLines(report, language))),
    bad: reports.some(({ state }) => state === 'stopped'),
  };
}

async function suggested({ desk, ask, language, json }: Face, files: string[], options: Options): Promise<Answer> {
  const [file, more] = files;
  if (more !== undefined) throw badInput('desk.cli.suggest');
  const { mapping, says } = await desk.suggestMapping(ask, { file: file!, given: givenOf(options) });
  if (!json) process.stderr.write(`${table(says.map((one) => [say(language, one)]))}\n`);
  return { json: mapping, text: JSON.stringify(mapping, null, 2) };
}

function recognisedLines({ file, sure, source, why, doubts, questions, given }: RecognisedFile, language: Language) {
  const word = say(language, { code: `import.sure.${sure}` });
  const lines = [...why, ...doubts].map((one) => [`  ${say(language, one)}`]);
  const asked = questions.flatMap(({ about, says, choices }) => [
    [`  ${say(language, says)}`],
    ...choices.map((choice) => [
      `    --${about} ${quoted(choice.value)}${choice.says ? `  (${say(language, choice.says)})` : ''}`,
    ]),
  ]);
  const hint =
    source === null && questions.length === 0 ? [[`  ${say(language, { code: 'import.unsure.suggest' })}`]] : [];
  const told = Object.entries(given).map(([name, value]) => `${name} ${typeof value === 'string' ? value : ''}`.trim());
  return table([[[file, word, source ?? '', ...told].filter(Boolean).join(' · ')], ...lines, ...asked, ...hint]);
}

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

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
  return blocks(head, counts, list, warned, qualityLines(report, language));
}

/** Columns in which something was put right, doubted or refused; the others are said by their number. */
function qualityLines({ files }: ImportReport, language: Language): string {
  const columns = files.flatMap(({ name, quality = [] }) => quality.map((one) => ({ name, ...one })));
  if (columns.length === 0) return '';
  const marked = columns.filter(({ filled, valid }) => filled > valid);
  const clean = { code: 'import.quality.clean', values: { clean: columns.length - marked.length, of: columns.length } };
  const head = ['', 'filled', 'valid', 'corrected', 'doubtful', 'rejected', 'unknown'];
  const rows = marked.map(({ name, column, filled, valid, corrected, doubtful, rejected, unknown, examples }) => [
    ...[`${name}:${column}`, filled, valid, corrected, doubtful, rejected, unknown],
    examples.map(({ says, rows }) => `${say(language, says)} (${rows.join(', ')})`).join(' '),
  ]);
  return blocks(table([[say(language, clean)]]), marked.length > 0 ? table([head, ...rows]) : '');
}
