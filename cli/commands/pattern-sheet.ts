/** `redthread pattern sheet RUN HIT --out FILE.pdf|FILE.json`. */
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { badInput } from '#graph-schema/words/failure.ts';
import type { withDesk } from '../frame.ts';
import { choice, whole } from '../read.ts';

interface SheetOptions {
  readonly out: string;
  readonly namesHidden?: boolean;
}

export function declareSheet(command: Command, work: typeof withDesk): void {
  command
    .command('sheet')
    .description('The sheet of a hit as a file: PDF for people, JSON for programs')
    .argument('<run>', 'the id that `pattern run` gave')
    .argument('<hit>', 'its rank')
    .requiredOption('--out <file>', 'where to; its ending says the format: .pdf or .json')
    .option('--names-hidden', 'people and objects stand under codes')
    .action((run: string, hit: string, { out, namesHidden = false }: SheetOptions, self: Command) =>
      work(self, async ({ desk, ask, language }) => {
        const format = choice('--out', extname(out).slice(1).toLowerCase(), ['pdf', 'json']) ?? 'pdf';
        const rank = whole('hit', hit) ?? 1;
        const { type, bytes } = await desk.exportHit(ask, { run, rank, format, language, namesHidden });
        await written(out, bytes);
        return { json: { file: resolve(out), type, bytes: bytes.length }, text: resolve(out) };
      }),
    );
}

/** What is there already is never written over. */
async function written(out: string, bytes: Uint8Array): Promise<void> {
  await writeFile(out, bytes, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === 'EEXIST' ? 'desk.cli.out-there' : 'desk.cli.out';
    throw badInput(code, { path: out, why: cause.message }, { where: { parameter: '--out' } });
  });
}
