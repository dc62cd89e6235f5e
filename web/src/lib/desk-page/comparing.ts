/** Another chart of the case file, or this one at an earlier step, held beside the chart at work or taken into it. */
import type { ListedChart } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { goTo, type Chart } from '#lib/workbench/chart.ts';
import { differenceOf, takeIn } from '#lib/workbench/compare.ts';
import { fromSaved, type SavedChart } from '#lib/workbench/saved.ts';
import trailEn from '../panels/trail/words.en.ts';
import trailZh from '../panels/trail/words.zh.ts';
import type { Verb } from '../ui/menu.ts';
import type { Desk } from './desk.svelte.ts';
import { sentence } from './said.ts';

/** What the chart at work is held against. `id` is null for an earlier step of itself. */
export interface Other {
  readonly name: string;
  readonly chart: Chart;
  readonly id: string | null;
}

/** As many as a menu shows: the last saved, the last steps. */
const most = 8;

const othersOf = ({ saving }: Desk): readonly ListedChart[] =>
  (saving.charts ?? [])
    .filter(({ id }) => id !== saving.now?.id)
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
    .slice(0, most);

async function withOther(desk: Desk, { id, name }: ListedChart, tongue: Tongue, act: (other: Other) => void) {
  try {
    const { state } = await client.openChart(id);
    act({ id, name, chart: fromSaved(state as SavedChart) });
  } catch (cause) {
    desk.toasts.show(sentence(cause, tongue));
  }
}

export function compareVerbs(desk: Desk, tongue: Tongue): readonly Verb[] {
  const { session, w } = desk;
  const trail = tongue.pick({ en: trailEn, zh: trailZh });
  const hold = (other: Other) => desk.compare(other);
  const charts = othersOf(desk).map((each) => ({
    ...{ id: each.id, label: each.name },
    act: () => void withOther(desk, each, tongue, hold),
  }));
  // The last step is the chart as it is.
  const steps = session.chart.steps
    .slice(0, -1)
    .toReversed()
    .slice(0, most)
    .map(({ id, verb, about }) => {
      const name = w.atStep(id, trail.verbs[verb](about));
      return { id: `step ${id}`, label: name, act: () => hold({ id: null, name, chart: goTo(id)(session.chart) }) };
    });
  return [...charts, ...steps];
}

export const takeInVerbs = (desk: Desk, tongue: Tongue): readonly Verb[] =>
  othersOf(desk).map((each) => ({
    ...{ id: each.id, label: each.name },
    act: () => void withOther(desk, each, tongue, (other) => takeInto(desk, other)),
  }));

export function takeInto(desk: Desk, { name, chart }: Other): void {
  const { session } = desk;
  session.do(takeIn(chart, name, new Date().toISOString()));
  const last = session.chart.steps.at(-1);
  desk.reveal(last?.fresh ?? []);
}

export const differenceFrom = (desk: Desk, other: Other) => differenceOf(other.chart, desk.session.chart);
