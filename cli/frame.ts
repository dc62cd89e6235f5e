/** What every command shares: the desk, who asks, one answer on stdout, one line for a failure, the exit code. */
import type { CommanderError, Command } from 'commander';
import type { Ask, Desk } from '#casework/desk.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { Progress } from './progress.ts';
import { worded } from './worded.ts';

export interface Given {
  readonly json: boolean;
  readonly language: Language;
}

export interface Face extends Given {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly progress: Progress;
  /** Ctrl-C: ends what is going on in good order. */
  readonly signal: AbortSignal;
}

export interface Answer {
  /** What `--json` prints. */
  readonly json: unknown;
  /** Lines for a person. */
  readonly text: string;
  /** The work ended, but not well: exit code 1. */
  readonly bad?: boolean;
}

interface Options {
  readonly json?: boolean;
  readonly case?: string;
  readonly purpose?: string;
}

let open: Desk | undefined;

/** Runs the work of a command with a desk of its own, and prints its answer. */
export async function withDesk(command: Command, work: (face: Face) => Promise<Answer>): Promise<void> {
  const { json = false, case: caseFile, purpose } = command.optsWithGlobals<Options>();
  const { languageOf } = await import('./language.ts');
  const given = { json, language: languageOf(process.argv.slice(2), process.env) };
  const progress = new Progress(given.language);
  const { openDesk } = await import('#casework/desk.ts');
  const { homeOf } = await import('#casework/process.ts');
  const desk = (open = await openDesk({
    ...{ home: homeOf(process.env), face: 'cli' },
    onState: ({ store }) => progress.store(store),
  }));
  const ask = { ...desk.defaults, ...(caseFile && { caseFile }), ...(purpose && { purpose }) };
  const answer = await work({ ...given, desk, ask, progress, signal: endedBySignal() });
  progress.end();
  print(answer, given);
}

/** The first Ctrl-C ends the work in good order, one a second later or more ends the process. */
function endedBySignal(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  const end = (): void => {
    // Through the wrapper one key press arrives twice.
    if (first > 0 && performance.now() - first > 1_000) process.exit(130);
    first ||= performance.now();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  return stop.signal;
}

/** Also used by the commands that need no desk: start, stop, status, restore. */
export function print({ json, text, bad = false }: Answer, given: Given): void {
  if (given.json && json === undefined) {
    // It wrote its own lines.
    if (bad) process.exitCode = 1;
    return;
  }
  process.stdout.write(
    given.json ? `${JSON.stringify(worded(json, given.language))}\n` : text === '' ? '' : `${text}\n`,
  );
  if (bad) process.exitCode = 1;
}

export async function closed(): Promise<void> {
  await open?.close();
}

export function failed(cause: unknown, { json, language }: Given): void {
  process.exitCode = 1;
  const says = sentenceOf(cause, language);
  const type = cause instanceof Failure ? cause.type : 'Fault';
  if (json) process.stdout.write(`${JSON.stringify({ error: { type, says } })}\n`);
  else process.stderr.write(`${says}\n`);
}

/** Where, what, and what to do about it, in one line. Anything but the six failures is a fault of ours. */
export function sentenceOf(cause: unknown, language: Language): string {
  if (!(cause instanceof Failure)) {
    if (process.env['REDTHREAD_TRACE']) process.stderr.write(`${(cause as Error)?.stack ?? String(cause)}\n`);
    return say(language, { code: 'desk.bug', values: { why: firstLine(cause) } });
  }
  const { says, where, perhaps } = cause;
  const { file, row, column } = where ?? {};
  const place = [file, row, column].filter((part) => part !== undefined).join(':');
  const more = perhaps
    ? ` ${say(language, { code: 'desk.cli.perhaps', values: { why: say(language, perhaps) } })}`
    : '';
  return `${place ? `${place}: ` : ''}${say(language, says)}${more}`;
}

/** Help and version are no failures. */
export function usage(cause: CommanderError, { json }: Given): void {
  process.exitCode = cause.exitCode === 0 ? 0 : 2;
  if (json && cause.exitCode !== 0) {
    const says = cause.message.replace(/^error: /, '');
    process.stdout.write(`${JSON.stringify({ error: { type: 'Usage', says } })}\n`);
  }
}

const firstLine = (cause: unknown): string =>
  String((cause as Error)?.message ?? cause)
    .split('\n')[0]!
    .slice(0, 200);
