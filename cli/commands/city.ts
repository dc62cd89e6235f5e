/** `redthread city make|measure|load`. */
import type { Command } from 'commander';
import { blocks } from '../draw.ts';
import type { Face, withDesk } from '../frame.ts';
import { choice, whole } from '../read.ts';
import { table } from '../table.ts';
import { reportLines } from './import.ts';

interface Options {
  readonly out?: string;
  readonly size?: string;
  readonly seed?: string;
  readonly city?: string;
  readonly crimes?: boolean;
  readonly clean?: boolean;
}

export default (command: Command, work: typeof withDesk): void => {
  const declared = (name: string, about: string): Command =>
    command
      .command(name)
      .description(about)
      .option('--out <folder>', 'where its files go; REDTHREAD_HOME/city unless said')
      .option('--size <size>', 'small: 1,000 people; medium: 20,000; large: 200,000', 'small')
      .option('--seed <n>', 'the same seed gives the same city', '1')
      .option('--city <edition>', 'zh: 澜川; en: Kelderhaven', 'zh')
      .option('--no-crimes', 'leave the planted crimes out')
      .option('--clean', 'leave the errors in its files out');

  declared('make', 'Write the files of the fictional city').action((options: Options, self: Command) =>
    work(self, async (face) => {
      const made = await face.desk.makeCity(face.ask, wanted(options, face));
      const rows = Object.entries(made.rows).map(([path, count]) => [path, count]);
      return { json: made, text: blocks(made.folder, table(rows)) };
    }),
  );
  declared('measure', 'Print what was published beside what three such cities show').action(
    (options: Options, self: Command) =>
      work(self, async (face) => {
        const lines = await face.desk.measureCity(face.ask, wanted(options, face));
        const round = (n: number): string => String(Number(n.toPrecision(3)));
        const rows = lines.map(({ what, published, source, band, median, met }) => [
          ...[what, published, source, band === null ? '' : `${band[0]}–${band[1]}`],
          ...[round(median), met ? 'met' : 'not met'],
        ]);
        return { json: lines, text: table(rows) };
      }),
  );
  declared('load', 'Write its files and bring them in').action((options: Options, self: Command) =>
    work(self, async (face) => {
      const loaded = await face.desk.loadCity(face.ask, wanted(options, face));
      const lines = loaded.imports.map((report) => reportLines(report, face.language));
      return { json: loaded, text: blocks(loaded.folder, ...lines) };
    }),
  );
};

const wanted = ({ out, size, seed, city, crimes = true, clean = false }: Options, { progress, signal }: Face) => ({
  ...(out !== undefined && { out }),
  size: choice('--size', size, ['small', 'medium', 'large']) ?? 'small',
  seed: whole('--seed', seed, 0) ?? 1,
  language: choice('--city', city, ['zh', 'en']) ?? 'zh',
  withoutCrimes: !crimes,
  clean,
  onJob: progress.job,
  signal,
});
