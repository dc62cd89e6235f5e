/** `redthread cypher TEXT`, `redthread cypher --batch FILE.jsonl`: written read queries through the gate. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { CypherAnswer } from '#casework/answers.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { blocks } from '../draw.ts';
import type { Face, withDesk } from '../frame.ts';
import { given, whole } from '../read.ts';
import { table } from '../table.ts';

interface Options {
  readonly batch?: string;
  readonly params?: string;
  readonly limit?: string;
}

interface Line {
  readonly id: unknown;
  readonly cypher: string;
  readonly params?: Record<string, unknown>;
}

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('[text]', 'one read query')
    .option('--params <json>', 'its parameters, as a JSON object')
    .option('--batch <file>', 'instead: a file with one {"id", "cypher", "params"} a line; one answer a line comes out')
    .option('--limit <n>', 'rows of an answer, 1,000 unless said')
    .action((text: string | undefined, { batch, params, limit }: Options, self: Command) =>
      work(self, async (face) => {
        const more = given({ limit: whole('--limit', limit) });
        if (batch !== undefined) {
          await runBatch(face, batch, more);
          return { json: undefined, text: '' };
        }
        if (text === undefined) throw badInput('desk.empty', { name: 'text' }, { where: { parameter: 'text' } });
        const { desk, ask, language, signal } = face;
        const read = params === undefined ? {} : { params: objectOf(params, '--params') };
        const answer = await desk.cypher(ask, { cypher: text, ...read, ...more, signal });
        const json = { ...answer, why: answer.why && say(language, answer.why) };
        return { json, text: lines(answer, language), bad: answer.verdict !== 'ran' };
      }),
    );
};

/** Each line on its own: a bad one has its own verdict and stops nothing. */
async function runBatch({ desk, ask, language, signal }: Face, file: string, more: { limit?: number }): Promise<void> {
  await access(file).catch(() => {
    throw badInput('desk.cli.cypher-file', { file }, { where: { parameter: '--batch' } });
  });
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const line = lineOf(text, number);
    const { verdict, why, rows, seconds } =
      'why' in line
        ? { verdict: 'refused' as const, why: line.why, rows: [], seconds: 0 }
        : await desk.cypher(ask, { cypher: line.cypher, ...given({ params: line.params }), ...more, signal });
    const out = { id: line.id, verdict, why: why && say(language, why), rows, seconds };
    process.stdout.write(`${JSON.stringify(out)}\n`);
  }
}

function lineOf(text: string, number: number): Line | { id: unknown; why: { code: string; values: { line: number } } } {
  const wrong = (id: unknown) => ({ id, why: { code: 'desk.cli.cypher-line', values: { line: number } } });
  try {
    const read: unknown = JSON.parse(text);
    if (read === null || typeof read !== 'object') return wrong(null);
    const { id = null, cypher, params } = read as Partial<Line>;
    if (typeof cypher !== 'string') return wrong(id);
    if (params !== undefined && (params === null || typeof params !== 'object' || Array.isArray(params)))
      return wrong(id);
    return { id, cypher, ...(params && { params }) };
  } catch {
    // No JSON: the line has its verdict like any other.
    return wrong(null);
  }
}

function objectOf(json: string, name: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(json);
    if (read !== null && typeof read === 'object' && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below, with the form that is wanted.
  }
  throw badInput('desk.cli.cypher-params', { value: json }, { where: { parameter: name } });
}

function lines({ verdict, why, rows, more }: CypherAnswer, language: Language): string {
  if (verdict !== 'ran') return why ? say(language, why) : verdict;
  const [first] = rows;
  if (!first) return say(language, { code: 'desk.cli.none' });
  const names = Object.keys(first);
  const cells = rows.map((row) =>
    names.map((name) => (typeof row[name] === 'string' ? row[name] : JSON.stringify(row[name] ?? null))),
  );
  return blocks(
    table([names, ...cells]),
    more ? say(language, { code: 'desk.cli.cypher-more', values: { shown: rows.length } }) : '',
  );
}
