/** `redthread <command>`: one file per command in `commands/`, loaded only when it is asked for. */
import { Command, CommanderError, Option } from 'commander';
import type { Failure } from '#graph-schema/words/failure.ts';
import { languageOf } from './language.ts';
import { closed, failed, usage, withDesk, type Given } from './frame.ts';

type Declare = (command: Command, work: typeof withDesk) => void;

/** Name, what it is for, and where it is. */
const commands: readonly [string, string, () => Promise<{ default: Declare }>][] = [
  ['start', 'Start the workbench and print its address', () => import('./commands/start.ts')],
  ['status', 'Say what runs, how new the data is, and who is at work', () => import('./commands/status.ts')],
  ['stop', 'Stop the workbench', () => import('./commands/stop.ts')],
  ['import', 'Bring files in through a source or a mapping', () => import('./commands/import.ts')],
  [
    'imports',
    'List imports, take them back, go on with them, see what was rejected',
    () => import('./commands/imports.ts'),
  ],
  [
    'mappings',
    'List, show, save and rename the mappings that files are read by',
    () => import('./commands/mappings.ts'),
  ],
  ['find', 'Find entities by name, pinyin, initials or part of a number', () => import('./commands/find.ts')],
  ['show', 'Show one entity with every value and its sources', () => import('./commands/show.ts')],
  ['expand', 'Show what the links of entities lead to', () => import('./commands/expand.ts')],
  ['path', 'Show the ways from one entity to another', () => import('./commands/path.ts')],
  ['pattern', 'List, show, run and check collision patterns', () => import('./commands/pattern.ts')],
  ['cypher', 'Run written read queries through the gate', () => import('./commands/cypher.ts')],
  ['city', 'Make or load the fictional city', () => import('./commands/city.ts')],
  ['ontology', 'Print the kinds and value types', () => import('./commands/ontology.ts')],
  ['audit', 'List the audit, or prove that it is whole', () => import('./commands/audit.ts')],
  ['backup', 'Write a backup into a new folder', () => import('./commands/backup.ts')],
  ['restore', 'Bring a backup back', () => import('./commands/restore.ts')],
];

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
const json = words.includes('--json');
const program = new Command('redthread')
  .description('A graph-based investigative link-analysis workbench')
  .addOption(new Option('--json', 'one JSON document on stdout and nothing else'))
  .option('--case <id>', 'the case file it is asked for; the practice case file unless said')
  .option('--purpose <text>', 'what it is asked for, in your own words')
  .addOption(new Option('--language <language>', 'the language of sentences').choices(['en', 'zh']))
  .exitOverride()
  .configureOutput({ writeErr: (text) => (json ? undefined : process.stderr.write(text)) })
  .showHelpAfterError('(add --help for what it takes)');

const asked = new Set(words);
for (const [name, about, load] of commands) {
  const command = program.command(name).description(about).exitOverride().copyInheritedSettings(program);
  // A word that names a command loads it; a search for the word "find" loads one file more and does no harm.
  if (asked.has(name)) (await load()).default(command, withDesk);
}

try {
  await program.parseAsync();
} catch (cause) {
  const given: Given = { json, language };
  if (cause instanceof CommanderError) usage(cause, given);
  else failed(cause as Failure, given);
} finally {
  await closed();
}
