/** When and where things happened to the selection, else to what is on the chart: what timeline and map show. */
import type { Entity, Events, EventsAt, Uid, Window } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import { windowsOf, type Chart } from '#lib/workbench/chart.ts';
import { bundlesOf, uidsOf, type Shown } from '#lib/workbench/drawn.ts';
import type { Selection } from '#lib/workbench/selection.ts';
import type { Session } from '#lib/workbench/session.svelte.ts';
import { entityKind, isEntityKind } from '#graph-schema/ontology/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { sentence } from './said.ts';

/** As many rows as somebody still reads; as many cases beside them. */
const most = 40;

const familyOf = ({ kind }: Entity): string => (isEntityKind(kind) ? entityKind(kind).family : 'object');

export class Happening {
  events = $state.raw<Events | null>(null);
  loading = $state(false);
  failed = $state<string | undefined>();
  /** How many entities there could be, how many are shown, how many places wait to be selected. */
  of = $state.raw<{ entities: number; shown: number; places: number }>({ entities: 0, shown: 0, places: 0 });
  /** Those that are read within the windows only. */
  narrowed = $state.raw<ReadonlySet<Uid>>(new Set());
  #asked: readonly Uid[] = [];
  /** As they came, before any was read within windows; and which windows those were. */
  #whole: Events | null = null;
  #within = '';
  #held: Selection | null = null;
  #last: AbortController | null = null;

  /** A selection made in the view itself changes nothing there: else a click on a row would take the other rows away. */
  hold(choose: () => void, session: Session): void {
    choose();
    this.#held = session.selection;
  }

  holds = (selection: Selection): boolean => selection === this.#held;

  async show(selection: Selection, { entities }: Shown, chart: Chart, tongue: Tongue): Promise<void> {
    this.#held = null;
    const ends = bundlesOf(chart, selection.bundles).flatMap((id) => {
      const bundle = chart.bundles.get(id);
      return bundle ? [bundle.from, bundle.to] : [];
    });
    const chosen = new Set([...uidsOf(chart, selection.entities), ...ends]);
    // A case has no events of its own: it stands as a line over the others.
    const own = entities.filter((entity) => chosen.has(entity.uid) && familyOf(entity) !== 'case');
    const all = entities.filter((entity) => !['case', 'place'].includes(familyOf(entity)));
    const rows = own.length > 0 ? own : all;
    this.of = {
      entities: rows.length,
      shown: Math.min(rows.length, most),
      places: own.length > 0 ? 0 : entities.filter((entity) => familyOf(entity) === 'place').length,
    };
    // Where a case happened is asked for too.
    const cases = entities.filter((entity) => familyOf(entity) === 'case').slice(0, most);
    const uids = [...rows.slice(0, most), ...cases].map(({ uid }) => uid);
    if (this.events !== null && this.failed === undefined && uids.join('\n') === this.#asked.join('\n')) {
      // What was read within one window says nothing of another.
      const windows = windowsOf(chart);
      if (this.narrowed.size > 0 && JSON.stringify(windows) !== this.#within) await this.narrow(windows, tongue);
      return;
    }
    this.#asked = uids;
    await this.again(tongue);
  }

  async again(tongue: Tongue): Promise<void> {
    this.#last?.abort();
    const control = new AbortController();
    this.#last = control;
    this.failed = undefined;
    this.narrowed = new Set();
    if (this.#asked.length === 0) {
      this.events = null;
      this.loading = false;
      return;
    }
    this.loading = true;
    try {
      const events = await client.eventsOf({ uids: this.#asked }, { signal: control.signal });
      if (!control.signal.aborted) this.events = this.#whole = events;
    } catch (cause) {
      if (!control.signal.aborted) this.failed = sentence(cause, tongue);
    } finally {
      if (this.#last === control) this.loading = false;
    }
  }

  /** Reads those with too many events again, within the windows only; without a window they are too many again. */
  async narrow(windows: readonly Window[], tongue: Tongue): Promise<void> {
    const events = this.#whole;
    this.#within = JSON.stringify(windows);
    const uids = (events?.at ?? []).filter(({ count }) => count === null).map(({ uid }) => uid);
    if (events === null || uids.length === 0) return;
    if (windows.length === 0) {
      this.events = events;
      this.narrowed = new Set();
      return;
    }
    const within = this.#within;
    try {
      const found = await Promise.all(windows.map((window) => client.eventsOf({ uids, window })));
      if (this.#whole !== events || this.#within !== within) return;
      const at = events.at.map((row) => (row.count === null ? together(row.uid, found) : row));
      this.narrowed = new Set(
        at.filter(({ uid, count }) => uids.includes(uid) && count !== null).map(({ uid }) => uid),
      );
      const ends = new Map([events, ...found].flatMap((each) => each.ends).map((entity) => [entity.uid, entity]));
      this.events = { ...events, at, ends: [...ends.values()] };
    } catch (cause) {
      this.failed = sentence(cause, tongue);
    }
  }
}

/** What several windows give of one entity; still too many in one of them is too many. */
function together(uid: Uid, found: readonly Events[]): EventsAt {
  const rows = found.flatMap(({ at }) => at.filter((row) => row.uid === uid));
  if (rows.some(({ count }) => count === null)) return { uid, count: null, series: [] };
  const series = rows.flatMap((row) => row.series);
  return { uid, count: series.reduce((sum, { at }) => sum + at.length, 0), series };
}
