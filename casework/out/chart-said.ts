/** What is said of a chart wherever it goes: how much it shows, its window, what was closed, hidden, outside and cut. */
import { cutSentence } from '#graph-schema/words/cut.ts';
import { kindWords } from '#graph-schema/words/values.ts';
import type { ChartOut } from './chart.ts';
import type { Stamp } from './stamp.ts';
import type { Veil } from './veil.ts';

export interface ChartSaid {
  /** How much, which window, what the investigator left out. */
  readonly shown: readonly string[];
  /** What a limit left out; says so when nothing was. */
  readonly cut: readonly string[];
}

export function saidOf(chart: ChartOut, { tongue, w }: Stamp, veil: Veil): ChartSaid {
  const links = chart.bundles.reduce((sum, { count }) => sum + count, 0);
  const { windows, closedKinds, hidden, outside } = chart;
  const cuts = [
    ...new Set(chart.cut.map((cut) => veil.text(cutSentence(cut as Parameters<typeof cutSentence>[0], tongue)))),
  ];
  return {
    shown: [
      w.drawn(chart.entities.length, chart.bundles.length, links),
      windows.length === 0
        ? w.noWindow
        : w.window(tongue.list(windows.map(({ from, until }) => tongue.span(from, until)))),
      ...(closedKinds.length > 0 ? [w.closed(tongue.list(closedKinds.map((kind) => kindWords(kind, tongue))))] : []),
      ...(hidden > 0 ? [w.hidden(hidden)] : []),
      ...(outside > 0 ? [w.outside(outside)] : []),
      ...closedGroups(chart, w),
    ],
    cut: cuts.length > 0 ? cuts.map((cut) => `${w.notDrawn}${w.colon}${cut}`) : [w.nothingCut],
  };
}

const closedGroups = ({ own }: ChartOut, w: Stamp['w']): readonly string[] => {
  const closed = own.filter(({ is, closed: one }) => is === 'group' && one);
  return closed.map(({ name, about }) => w.ownThings.closedGroup(name, about.length));
};

/** The chart with codes for names; no value of a hidden entity stays. */
export function veiled(chart: ChartOut, veil: Veil): ChartOut {
  if (!veil.hides) return chart;
  const captions = new Map(chart.entities.map((entity) => [entity.uid, veil.caption(entity)]));
  const isHidden = (uid: string) => veil.uid(uid) !== uid;
  return {
    ...chart,
    name: veil.text(chart.name),
    entities: chart.entities.map((entity) => ({
      ...entity,
      uid: veil.uid(entity.uid),
      caption: veil.caption(entity),
      values: isHidden(entity.uid) ? {} : entity.values,
    })),
    bundles: chart.bundles.map((bundle) => {
      const [from, to] = [veil.uid(bundle.from), veil.uid(bundle.to)];
      return { ...bundle, id: `${from}|${bundle.kind}|${to}`, from, to };
    }),
    own: chart.own.map((each) => ({
      ...each,
      name: veil.text(each.name),
      about: each.about.map((id) => veiledEnd(id, veil)),
    })),
    drawing: {
      ...chart.drawing,
      marks: chart.drawing.marks.map((mark) =>
        'text' in mark && mark.of !== undefined
          ? { ...mark, text: captions.get(mark.of) ?? veil.text(mark.text), of: veil.uid(mark.of) }
          : mark,
      ),
    },
  };
}

/** A uid, or the id of a bundle with both its ends. */
function veiledEnd(id: string, veil: Veil): string {
  const parts = /^(.*)\|([A-Z_]+)\|(.*)$/.exec(id);
  return parts ? `${veil.uid(parts[1] ?? '')}|${parts[2]}|${veil.uid(parts[3] ?? '')}` : veil.uid(id);
}
