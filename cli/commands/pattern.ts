/** `redthread pattern list|show|run|sheet|runs|resume|check|text|save|remove|return`. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Checked, KeptRun, PatternHeader, TableRow } from '#casework/answers.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { blocks, cutLines, evidenceLine } from '../draw.ts';
import type { Answer, Face, withDesk } from '../frame.ts';
import { given, whole } from '../read.ts';
import { table } from '../table.ts';
import { declareSheet } from './pattern-sheet.ts';

interface RunOptions {
  readonly set?: Record<string, string>;
  readonly row?: Record<string, readonly TableRow[]>;
  readonly limit?: string;
  readonly from?: string;
  readonly until?: string;
  readonly zone?: string;
  readonly all?: boolean;
  readonly kind?: string;
}

/** `--set name=value`, as often as needed; the same name again replaces. */
const settings = (text: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf('=');
  if (at < 1) throw badInput('desk.cli.set', { value: text }, { where: { parameter: '--set' } });
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1) };
};

/** `--row "cases: case=A-17; before=-PT10M"`, once a row; a value may hold `=` and commas, no semicolon. */
const addRow = (text: string, before: RunOptions['row'] = {}): Record<string, readonly TableRow[]> => {
  const [, name = '', fields = ''] = /^\s*(\w+)\s*:(.*)$/s.exec(text) ?? [];
  const cells = fields.split(';').map((field) => /^\s*(\w+)\s*=(.*)$/s.exec(field));
  if (cells.some((cell) => cell === null))
    throw badInput('desk.cli.row', { value: text }, { where: { parameter: '--row' } });
  const row = Object.fromEntries(cells.map((cell) => [cell?.[1] ?? '', (cell?.[2] ?? '').trim()]));
  return { ...before, [name]: [...(before[name] ?? []), row] };
};

export default (command: Command, work: typeof withDesk): void => {
  command
    .command('list', { isDefault: true })
    .description('The library')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const all = await desk.patterns(ask);
        return { json: all, text: table(all.map(({ slug, family, title }) => [slug, family, title[language]])) };
      }),
    );
  command
    .command('show')
    .description('One pattern: question, parameters, chance, innocent explanations')
    .argument('<slug>')
    .action((slug: string, _: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const header = await desk.pattern(ask, { slug });
        return { json: header, text: headerLines(header, language) };
      }),
    );
  command
    .command('run')
    .description('Run a pattern and rank what it finds')
    .argument('<slug>')
    .option(
      '--set <name=value>',
      'a parameter; lists as a JSON array or with commas, entities by uid or unique caption',
      settings,
    )
    .option(
      '--row <name: field=value; …>',
      'a row of a parameter that is a table, once a row, as "cases: case=A-17; before=-PT10M; metres=400"',
      addRow,
    )
    .option('--limit <n>', 'how many hits')
    .option('--from <time>', 'begin of the reference period')
    .option('--until <time>', 'end of the reference period')
    .option('--zone <zone>', 'IANA zone in which days and clock times are meant')
    .option('--all', 'ask for every entity of the kind, in slices; Ctrl-C keeps what came, `pattern resume` goes on')
    .option('--kind <kind>', 'which kind all are asked about, where the pattern takes any')
    .action(
      (slug: string, { set = {}, row = {}, limit, from, until, zone, all = false, kind }: RunOptions, self: Command) =>
        work(self, async (face) => {
          const { desk, ask, language, signal } = face;
          const twice = Object.keys(row).find((name) => Object.hasOwn(set, name));
          if (twice !== undefined)
            throw badInput('desk.cli.row-set', { name: twice }, { where: { parameter: '--row' } });
          const params = { ...set, ...row };
          if (all) return followed(face, (await desk.startLongRun(ask, { slug, params, ...given({ kind }) })).id);
          const period = from !== undefined || until !== undefined ? given({ from, until }) : undefined;
          const more = given({ limit: whole('--limit', limit), period, zone });
          const result = await desk.runPattern(ask, { slug, params, ...more, signal });
          return { json: result, text: resultLines(result, language) };
        }),
    );
  declareSheet(command, work);
  command
    .command('runs')
    .description('Runs over all of a kind: how far each is')
    .action((_: object, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const runs = await desk.longRuns(ask);
        const rows = runs.map((run) => [run.id, run.title[language], run.state, `${run.asked}/${run.of}`, run.hits]);
        return { json: runs, text: table(rows) };
      }),
    );
  command
    .command('resume')
    .description('Go on with a run over all of a kind where it was stopped')
    .argument('<id>')
    .action((id: string, _: object, self: Command) =>
      work(self, async (face) => followed(face, (await face.desk.resumeLongRun(face.ask, { id })).id)),
    );
  command
    .command('check')
    .description('What is wrong with the text of a pattern; nothing is run')
    .argument('<file>', 'a .cypher file, or the slug of a pattern of the library')
    .action((file: string, _: object, self: Command) =>
      work(self, async ({ desk, ask, language, signal }) => {
        const text = await readFile(file, 'utf8').catch(async () => (await desk.pattern(ask, { slug: file })).cypher);
        const checked = await desk.checkPattern(ask, { text, signal });
        return {
          json: checked,
          text: problemLines(checked, language),
          bad: checked.problems.some(({ grave }) => grave),
        };
      }),
    );
  command
    .command('text')
    .description('The file of a pattern, as it can be saved again elsewhere')
    .argument('<slug>')
    .option('--revision <n>', 'an earlier text of a pattern that was written here')
    .action((slug: string, { revision }: { revision?: string }, self: Command) =>
      work(self, async ({ desk, ask }) => {
        const number = whole('--revision', revision);
        const text =
          number === undefined
            ? (await desk.pattern(ask, { slug })).cypher
            : await desk.patternText(ask, { slug, revision: number });
        return { json: { slug, text }, text };
      }),
    );
  command
    .command('save')
    .description('Put a pattern file of your own into the library; every saving is a revision')
    .argument('<file>', 'a .cypher file')
    .option('--as <slug>', 'the pattern that this is a new revision of')
    .action((file: string, { as }: { as?: string }, self: Command) =>
      work(self, async ({ desk, ask, signal }) => {
        const text = await readFile(file, 'utf8').catch((cause: Error) => {
          throw badInput('desk.cli.pattern-file', { path: file, why: cause.message }, { where: { parameter: 'file' } });
        });
        const saved = await desk.savePattern(ask, { text, signal, ...given({ slug: as }) });
        return { json: saved, text: `${saved.slug} ${saved.revision}` };
      }),
    );
  for (const [name, about, call] of [
    ['remove', 'Take a pattern of your own out of the library; its texts and results stay', 'removePattern'],
    ['return', 'Put a removed pattern back', 'returnPattern'],
  ] as const)
    command
      .command(name)
      .description(about)
      .argument('<slug>')
      .action((slug: string, _: object, self: Command) =>
        work(self, async ({ desk, ask, language }) => {
          const changed = await desk[call](ask, { slug });
          return { json: changed, text: say(language, { code: 'desk.work.done' }) };
        }),
      );
};

/** Follows a run over all of a kind to its end; Ctrl-C stops it in good order. What came of it is printed either way. */
async function followed({ desk, ask, language, progress, signal }: Face, id: string): Promise<Answer> {
  const leave = desk.subscribe(({ jobs }) => jobs.filter((job) => job.id === id).forEach(progress.job));
  signal.addEventListener('abort', () => void desk.stopLongRun(ask, { id }));
  const run = await desk.followLongRun(ask, { id });
  leave();
  const made = await desk.longRunResult(ask, { id });
  const result = made === null ? null : await desk.keptRun(ask, { id: made.run });
  const text = blocks(
    run.why === null ? '' : say(language, run.why),
    result === null ? '' : resultLines(result, language),
    run.state === 'done' ? '' : `redthread pattern resume ${id}`,
  );
  return { json: { ...run, result }, text, bad: run.state !== 'done' };
}

function headerLines(
  { title, question, parameters, chance, innocent, revision, slug }: PatternHeader,
  language: Language,
): string {
  const given = parameters.flatMap(({ name, type, many, default: usual, about, columns = [] }) => [
    [name, `${type}${many ? '[]' : ''}`, usual === undefined ? '' : `= ${usual}`, about[language]],
    ...columns.map((column) => [`  ${column.name}`, column.type, '', column.about[language]]),
  ]);
  const by = 'model' in chance ? `${chance.model}: ${chance.about[language]}` : chance.none[language];
  return blocks(
    `${title[language]} (${slug}, ${revision})\n${question[language]}`,
    table(given),
    by,
    innocent.map((one) => `· ${one[language]}`).join('\n'),
  );
}

function resultLines({ id, hits, run }: KeptRun, language: Language): string {
  if (hits.length === 0) return blocks(say(language, { code: 'desk.cli.none' }), cutLines(run.cut, language));
  const rows = hits.map(({ rank, says, weight, expected, surprise, luck, explained, evidence }) => [
    rank,
    says[language],
    weight,
    expected,
    surprise,
    luck,
    explained ? say(language, explained) : '',
    evidence.length > 0 ? `${evidenceLine(evidence[0]!)}${evidence.length > 1 ? ` +${evidence.length - 1}` : ''}` : '',
  ]);
  return blocks(
    table([['#', '', 'weight', 'expected', 'surprise', 'luck', '', ''], ...rows]),
    cutLines(run.cut, language),
    `redthread pattern sheet ${id} ${hits[0]?.rank ?? 1} --out hit.pdf`,
  );
}

const problemLines = ({ problems }: Checked, language: Language): string =>
  problems.length === 0
    ? say(language, { code: 'desk.work.done' })
    : table(problems.map(({ line, grave, says }) => [line, grave ? '✗' : '·', say(language, says)]));
