/** `redthread city make|measure|load|check|picture`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { badInput } from '#graph-schema/words/failure.ts';
import { blocks } from '../draw.ts';
import type { Face, withDesk } from '../frame.ts';
import { markdownOf, putInto } from '../measured.ts';
import { choice, whole } from '../read.ts';
import { table } from '../table.ts';
import { reportLines } from './import.ts';

interface Options {
  readonly out?: string;
  readonly size?: string;
  readonly seed?: string;
  readonly withoutCrimes?: boolean;
  readonly clean?: boolean;
}

export default (command: Command, work: typeof withDesk): void => {
  const declared = (name: string, about: string): Command =>
    command
      .command(name)
      .description(`${about}; --language zh: 澜川, en: Kelderhaven`)
      .option('--out <folder>', 'where its files go; REDTHREAD_HOME/city unless said')
      .option('--size <size>', 'small: 1,000 people; medium: 20,000; large: 200,000', 'small')
      .option('--seed <n>', 'the same seed gives the same city', '1')
      .option('--without-crimes', 'leave the planted crimes out')
      .option('--clean', 'leave the errors in its files out');

  declared('make', 'Write the files of the fictional city').action((options: Options, self: Command) =>
    work(self, async (face) => {
      const made = await face.desk.makeCity(face.ask, wanted(options, face));
      const rows = Object.entries(made.rows).map(([path, count]) => [path, count]);
      return { json: made, text: blocks(made.folder, table(rows)) };
    }),
  );
  declared('measure', 'Print what was published beside what three such cities of both editions show, as markdown')
    .option('--into <file>', 'put the table between its two marks in this file')
    .action((options: Options & { into?: string }, self: Command) =>
      work(self, async (face) => {
        const measure = (language: 'zh' | 'en') =>
          face.desk.measureCity(face.ask, { ...wanted(options, face), language });
        const editions = { zh: await measure('zh'), en: await measure('en') };
        const table = markdownOf(editions);
        if (options.into !== undefined) {
          const file = resolve(options.into);
          const text = putInto(await readFile(file, 'utf8'), table);
          if (text === null) throw badInput('desk.cli.no-marks', { file });
          await writeFile(file, text);
        }
        return { json: editions, text: table };
      }),
    );
  declared('load', 'Write its files and bring them in').action((options: Options, self: Command) =>
    work(self, async (face) => {
      const loaded = await face.desk.loadCity(face.ask, wanted(options, face));
      const lines = loaded.imports.map((report) => reportLines(report, face.language));
      return { json: loaded, text: blocks(loaded.folder, ...lines) };
    }),
  );

  command
    .command('picture')
    .description('Draw a written city: its map, the scenes of its crimes, one week of a life')
    .argument('<folder>', 'where the city was written')
    .requiredOption('--out <file>', 'where the picture goes, an SVG')
    .action((folder: string, { out }: { out: string }, self: Command) =>
      work(self, async (face) => {
        const { svg } = await face.desk.pictureCity(face.ask, { folder });
        const file = resolve(out);
        await writeFile(file, svg);
        return { json: { file, bytes: Buffer.byteLength(svg) }, text: file };
      }),
    );

  command
    .command('check')
    .description('Prove the answer key of written cities from their files alone')
    .argument('<folders...>', 'where cities were written; several for --tells')
    .option('--innocent <folder>', 'the same city made --without-crimes')
    .option('--tells', 'compare the culprits of all cities with everybody else')
    .action((folders: string[], options: { innocent?: string; tells?: boolean }, self: Command) =>
      work(self, async (face) => {
        const checked = await face.desk.checkCity(face.ask, { folders, ...options });
        const wrong = checked.proofs.filter((proof) => proof.wrong.length > 0);
        const lines = checked.proofs.map(({ crime, evidence, decoys, says, wrong: no }) => {
          const mark = no.length === 0 ? '✓' : '✗';
          return [mark, crime, evidence, decoys, [says, ...no].join(' | ')];
        });
        const tells = checked.tells.map((one) => [one.sort, one.culprits, one.distance.toFixed(3), one.p.toFixed(4)]);
        const sorts = tells.length > 0 ? [table([['sort', 'culprits', 'distance', 'p'], ...tells])] : [];
        return {
          json: checked,
          text: blocks(table([['', 'crime', 'evidence', 'decoys', 'recomputed'], ...lines]), ...sorts),
          bad: wrong.length > 0,
        };
      }),
    );
};

const wanted = (
  { out, size, seed, withoutCrimes = false, clean = false }: Options,
  { language, progress, signal }: Face,
) => ({
  ...(out !== undefined && { out }),
  size: choice('--size', size, ['small', 'medium', 'large']) ?? 'small',
  seed: whole('--seed', seed, 0) ?? 1,
  ...{ language, withoutCrimes, clean },
  onJob: progress.job,
  signal,
});
