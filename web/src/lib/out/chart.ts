/** The chart at work as it goes out: what is drawn now, its legend, and what is said of it. */
import type { ChartOutInput } from '#casework/out/chart.ts';
import type { Cut, Uid } from '#casework/answers.ts';
import type { Group } from '#graph-schema/ontology/define.ts';
import { entityKind } from '#graph-schema/ontology/index.ts';
import { windowsOf, type Chart } from '#lib/workbench/chart.ts';
import { shown } from '#lib/workbench/drawn.ts';
import { groupsOf } from '#lib/workbench/groups.ts';
import { expectedOf, notesOf } from '#lib/workbench/notes.ts';
import { nothing } from '#lib/workbench/selection.ts';
import { picture } from '../canvas/picture.ts';
import { threadExtra } from '../canvas/style.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { pluralWords } from '#graph-schema/words/values.ts';
import en from '../panels/legend/words.en.ts';
import zh from '../panels/legend/words.zh.ts';
import type { Tokens } from '../ui/tokens.ts';
import { drawingOf, kindMarks } from './drawing.ts';

const groups: readonly Group[] = ['people', 'talk', 'ways', 'money', 'things', 'cases', 'places'];

export interface Shown {
  readonly name: string;
  readonly chart: Chart;
  /** Distinct neighbours in the store, as far as they were counted. */
  readonly neighbours?: ReadonlyMap<Uid, { readonly count: number; readonly capped: boolean }>;
}

/**
 * What is selected or dimmed on the screen is no part of the chart: paper shows all of it alike.
 * @param tokens  of the light theme
 */
export function chartOut(
  { name, chart, neighbours = new Map() }: Shown,
  tokens: Tokens,
  tongue: Tongue,
): ChartOutInput {
  const seen = picture(chart, { selection: nothing, cursor: null, neighbours, lit: null, fresh: new Set() });
  // Each by itself, also what stands in closed groups: only the drawing shows those as one.
  const { bundles, entities, hidden, outside } = shown(chart);
  const cut: readonly Cut[] = chart.steps.filter((step) => !step.takenBack).flatMap((step) => step.cut);
  return {
    name,
    entities: entities.flatMap((entity) => {
      const spot = chart.spots.get(entity.uid);
      return spot === undefined ? [] : [{ ...plain(entity), x: spot.x, y: spot.y, pinned: spot.pinned === true }];
    }),
    bundles: bundles
      .filter(({ from, to }) => chart.spots.has(from) && chart.spots.has(to))
      .map(({ times: _, ...bundle }) => ({ ...plain(bundle), thread: chart.thread?.bundles.has(bundle.id) === true })),
    own: ownOf(chart),
    drawing: drawingOf(seen, tokens),
    legend: {
      kinds: kindsOf(
        entities.map(({ kind }) => kind),
        tokens,
        tongue,
      ),
      lines: lineSamples(tokens, tongue),
    },
    windows: [...windowsOf(chart)],
    closedKinds: [...chart.closedKinds],
    ...{ hidden, outside },
    cut: plain(cut) as ChartOutInput['cut'],
  };
}

function ownOf(chart: Chart): NonNullable<ChartOutInput['own']> {
  const there = new Set(shown(chart).entities.map(({ uid }) => uid));
  const groups = groupsOf(chart).map(({ id, name, members, open }) => ({
    ...{ id, is: 'group' as const, name, closed: !open },
    about: members.filter((uid) => there.has(uid)),
  }));
  const expected = expectedOf(chart).map(({ id, kind, name, of }) => ({
    ...{ id, is: 'expected' as const, kind, name },
    about: of.filter((uid) => there.has(uid)),
  }));
  const notes = notesOf(chart).map(({ id, text, about }) => ({
    id,
    is: 'note' as const,
    name: text,
    about: [...about],
  }));
  return [...groups, ...expected, ...notes].map((own) => ({ ...own, ...spotOf(chart, own.id) }));
}

const spotOf = ({ spots }: Chart, id: string) => {
  const { x, y } = spots.get(id) ?? { x: 0, y: 0 };
  return { x, y };
};

/** Shapes of answers are read-only; a document is a copy. */
const plain = <T>(value: T): any => structuredClone(value);

function kindsOf(kinds: readonly string[], tokens: Tokens, tongue: Tongue): ChartOutInput['legend']['kinds'] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const order = (kind: string) => groups.indexOf(entityKind(kind).group);
  return [...counts]
    .toSorted(([a, n], [b, m]) => order(a) - order(b) || m - n)
    .map(([kind, count]) => {
      const { group, icon } = entityKind(kind);
      const marks = kindMarks(group, icon, { x: 10, y: 10, r: 8.5 }, tokens);
      return { drawing: { marks, left: 0, top: 0, width: 20, height: 20 }, text: pluralWords(kind, tongue), count };
    });
}

function lineSamples(tokens: Tokens, tongue: Tongue): ChartOutInput['legend']['lines'] {
  const w = tongue.pick({ en, zh });
  const edge = tokens['edge'] ?? '#888888';
  const samples = [
    { text: `${w.recorded}: ${w.recordedWhole}`, mark: { stroke: edge, width: 1.5 } },
    { text: `${w.stated}: ${w.statedWhole}`, mark: { stroke: edge, width: 1.5, dash: [5, 4] } },
    { text: `${w.workedOut}: ${w.workedOutWhole}`, mark: { stroke: edge, width: 1.8, dash: [0.1, 4], round: true } },
    {
      text: `${w.thread}: ${w.threadWhole}`,
      mark: { stroke: tokens['thread'] ?? '#be1e44', width: 1.5 + threadExtra },
    },
  ];
  return samples.map(({ text, mark }) => ({
    drawing: { marks: [{ d: 'M1 6H35', ...mark }], left: 0, top: 0, width: 36, height: 12 },
    text: tongue.language === 'zh' ? text.replace(': ', '：') : text,
  }));
}
