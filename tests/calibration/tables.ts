/** From the kept lines to the tables of queries/README.md: shares of small p by class, hits by luck, and where the crimes came out. Pure. */
import { repeatable } from '#queries/chance/figures.ts';
import { precision } from './crimes.ts';
import type { CrimeLine, DoneLine, Line, QuestionLine, StoppedLine } from './line.ts';

export const alphas = [0.05, 0.01, 0.001, 1e-4] as const;
/** Below so many expected by the null a share says nothing. */
const fewestExpected = 10;
const resamples = 400;

export interface Share {
  /** Share of candidates with p ≤ α, divided by α: 1 or less is valid. */
  readonly ratio: number;
  /** Middle 95 % over questions drawn again. */
  readonly low: number;
  readonly high: number;
}

/** One question, of one class: how many had the chance, and the p of those that stood out. */
interface Part {
  readonly tried: number;
  readonly ps: readonly number[];
}

/**
 * Bootstrap over questions, for candidates of one question hang together; null where too few had the chance.
 * @param parts  one for each question
 */
export function shareBelow(parts: readonly Part[], alpha: number): Share | null {
  const tried = sum(parts.map((part) => part.tried));
  if (tried * alpha < fewestExpected) return null;
  // Where one question tries one candidate, its many figures are one chance.
  const counts = parts.map((part) => Math.min(part.tried, part.ps.filter((p) => p <= alpha * (1 + 1e-9)).length));
  const random = repeatable(parts.length);
  const drawn = Array.from({ length: resamples }, () => {
    let [hits, of] = [0, 0];
    for (let n = 0; n < parts.length; n++) {
      const at = Math.floor(random() * parts.length);
      hits += counts[at] ?? 0;
      of += parts[at]?.tried ?? 0;
    }
    return of === 0 ? 0 : hits / of / alpha;
  }).sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.floor(share * (resamples - 1))] ?? 0;
  return { ratio: sum(counts) / tried / alpha, low: at(0.025), high: at(0.975) };
}

const classes = ['all', 'colleagues', 'rota', 'season tickets', 'riders', 'household', 'low activity', 'high activity'];

const partsOf = (lines: readonly QuestionLine[], name: string): Part[] =>
  lines.map(({ tried, classes: counts, hits }) => ({
    tried: name === 'all' ? tried : (counts[name] ?? 0),
    ps: hits.flatMap((hit) => (name === 'all' || hit.classes.includes(name) ? [hit.p] : [])),
  }));

/** Shares by pattern and class; classes in which no p of .05 or less came up are left out. */
export function calibrationRows(lines: readonly QuestionLine[]): string[][] {
  return [...Map.groupBy(lines, (line) => line.pattern)].sort(byName).flatMap(([pattern, asked]) =>
    classes.flatMap((name) => {
      const parts = partsOf(asked, name);
      const shares = alphas.map((alpha) => shareBelow(parts, alpha));
      if (name !== 'all' && parts.every((part) => part.ps.length === 0)) return [];
      const all = name === 'all';
      return [
        [
          all ? `\`${pattern}\` (${asked[0]?.model ?? ''})` : `– ${name}`,
          count(sum(parts.map((part) => part.tried))),
          ...shares.map((share, i) => worded(share, parts, alphas[i] ?? 1)),
          all ? tiesOf(asked) : '',
        ],
      ];
    }),
  );
}

/** How many, and of these with a p of .05 or less. */
const tiesOf = (asked: readonly QuestionLine[]): string => {
  const [ties, small] = [sum(asked.map((line) => line.ties)), sum(asked.map((line) => line.tied.length))];
  return small === 0 ? count(ties) : `${count(ties)} (${count(small)})`;
};

/** Bold: more than the null allows, beyond the error of drawing again. In brackets: hits, where too few had the chance. */
function worded(share: Share | null, parts: readonly Part[], alpha: number): string {
  if (share === null) {
    const hits = sum(parts.map((part) => part.ps.filter((p) => p <= alpha).length));
    return hits === 0 ? '–' : `(${hits})`;
  }
  if (share.high === 0) return '0';
  const text = `${figure(share.ratio)} (${figure(share.low)}–${figure(share.high)})`;
  return share.low > 1 ? `**${text}**` : text;
}

/** Mean number of hits of luck at most 1 and 10 a question; the ideal is at most 1 and 10. */
export function luckRows(lines: readonly QuestionLine[]): string[][] {
  return [...Map.groupBy(lines, (line) => line.pattern)].sort(byName).map(([pattern, asked]) => {
    const mean = (luck: number): string => {
      const counts = asked.map(({ hits }) => hits.filter((hit) => hit.luck <= luck).length);
      const error = 1.96 * Math.sqrt(variance(counts) / counts.length);
      const text = figure(sum(counts) / counts.length);
      return sum(counts) / counts.length - error > luck ? `**${text}**` : text;
    };
    const found = sum(asked.map((line) => line.found));
    const bare = sum(asked.map((line) => line.unjudged));
    return [
      ...[`\`${pattern}\``, String(asked.length), count(sum(asked.map((l) => l.tried)) / asked.length)],
      ...[mean(0.1), mean(1), mean(10), count(found), count(bare), String(asked.filter((line) => line.cut).length)],
    ];
  });
}

/** Each planted crime over all cities: found, where, luck, precision with and without the model. */
export function crimeRows(lines: readonly CrimeLine[]): string[][] {
  return [...Map.groupBy(lines, (line) => line.crime)].sort(byName).map(([crime, all]) => {
    const places = all.flatMap((line) => line.places);
    const found = places.filter((place) => place.rank !== null);
    const whole = all.filter((line) => line.places.every(({ rank }) => rank !== null)).length;
    const shown = all.map(precision);
    const lucks = found.flatMap(({ luck }) => luck ?? []);
    const worst = Math.max(...lucks);
    return [
      ...[`\`${crime}\`${all[0]?.weak ? ' (weak)' : ''}`, `\`${all[0]?.pattern ?? ''}\``],
      whole === all.length ? `${whole} of ${all.length}` : `**${whole} of ${all.length}**`,
      range(found.map(({ rank }) => rank ?? 0)),
      range(found.map(({ raw }) => ((raw?.[0] ?? 0) + (raw?.[1] ?? 0)) / 2)),
      lucks.length === 0
        ? 'no number'
        : `${figure(middle(lucks))} · ${worst >= 1 && !all[0]?.weak ? `**${figure(worst)}**` : figure(worst)}`,
      ...[figure(sum(shown.map((s) => s.surprise)) / all.length), figure(sum(shown.map((s) => s.raw)) / all.length)],
    ];
  });
}

const named = (cities: readonly DoneLine[]): string => {
  const seeds = (language: string): string =>
    cities
      .filter((city) => city.language === language)
      .map(({ seed }) => seed)
      .sort((a, b) => a - b)
      .join(', ');
  return (['zh', 'en'] as const).map((language) => `${language} ${seeds(language) || 'none'}`).join('; ');
};

/**
 * The whole text between the markers. Cities that were not asked to their end are left out.
 * @param state  of patterns and models as they are now
 */
export function tablesOf(lines: readonly Line[], command: string, state: string): string {
  const done = lines.filter((line) => line.what === 'done');
  const of = (crimes: boolean): DoneLine[] => done.filter((line) => line.crimes === crimes);
  const whole = (line: QuestionLine | StoppedLine | CrimeLine): boolean =>
    of(line.what === 'crime').some((city) => city.language === line.language && city.seed === line.seed);
  const questions = lines.filter((line) => line.what === 'question').filter(whole);
  const crimes = lines.filter((line) => line.what === 'crime').filter(whole);
  const stopped = [
    ...Map.groupBy(lines.filter((line) => line.what === 'stopped').filter(whole), (line) => line.pattern),
  ];
  const last =
    done
      .map(({ at }) => at.slice(0, 10))
      .sort()
      .at(-1) ?? '';
  const versions = [...new Set(done.map(({ version }) => version))].join(', ');
  const stale = done.filter((line) => line.state !== state).length;
  return [
    ...(stale === 0
      ? []
      : [
          `**${stale} of ${done.length} cities were asked in an earlier state of patterns, models or questions: run the command again.**`,
        ]),
    `Made by \`${command}\` on ${last}; small cities of version ${versions}. Without crimes: ${named(of(false))}. With crimes: ${named(of(true))}.`,
    ...(stopped.length === 0
      ? []
      : [
          `Stopped at a limit and left out: ${stopped.map(([slug, some]) => `\`${slug}\` ${some.length}`).join(', ')}.`,
        ]),
    table(
      'Share of candidates with p ≤ α, divided by α (95 % over questions drawn again)',
      ['pattern (model)', 'candidates', ...alphas.map((alpha) => `≤ ${alpha}`), 'ties apart (p ≤ .05)'],
      calibrationRows(questions),
    ),
    table(
      'Hits by luck: mean number a question',
      ['pattern', 'questions', 'tried each', 'E ≤ .1', 'E ≤ 1', 'E ≤ 10', 'found', 'without a number', 'cut'],
      luckRows(questions),
    ),
    table(
      'Planted crimes at the defaults of their patterns',
      ['crime', 'pattern', 'found', 'rank', 'rank by raw count', 'luck: median · worst', 'precision', 'by raw count'],
      crimeRows(crimes),
    ),
  ].join('\n\n');
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const variance = (numbers: readonly number[]): number => {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((n) => (n - mean) ** 2)) / Math.max(1, numbers.length - 1);
};
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const count = (n: number): string => Math.round(n).toLocaleString('en');
const range = (numbers: readonly number[]): string => {
  if (numbers.length === 0) return '–';
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
};
/** Two digits that count. */
const figure = (n: number): string =>
  n === 0 ? '0' : n >= 10 ? String(Math.round(n)) : n >= 0.001 ? String(Number(n.toPrecision(2))) : n.toExponential(0);
