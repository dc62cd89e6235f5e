/** The chart as it stands in the case file: saved by itself when hands rest, opened again with every position. */
import type { ListedChart } from '#casework/answers.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import * as client from '#lib/client/index.ts';
import { emptyChart, type Chart } from '#lib/workbench/chart.ts';
import { fromSaved, toSaved, type SavedChart } from '#lib/workbench/saved.ts';

/** How long hands must rest. */
const restMs = 1200;

export class Saving {
  charts = $state.raw<readonly ListedChart[] | null>(null);
  /** null: not in the case file yet. */
  now = $state.raw<ListedChart | null>(null);
  state = $state<'fresh' | 'saving' | 'saved' | 'failed'>('fresh');
  #kept: Chart = emptyChart;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  /** A save is on its way: what it keeps may not be what stands. */
  #busy = false;

  async list(): Promise<void> {
    this.charts = await client.charts().catch(() => this.charts);
  }

  /** Opens one of the case file; without an id the last saved, if there is any. */
  async open(id: string | null): Promise<Chart | null> {
    await this.#work;
    clearTimeout(this.#timer);
    await this.list();
    const wanted = id ?? this.charts?.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0]?.id;
    if (wanted === undefined) return this.fresh();
    const { state, ...listed } = await client.openChart(wanted);
    const chart = fromSaved(state as SavedChart);
    this.now = listed;
    this.#kept = chart;
    this.state = 'saved';
    return chart;
  }

  /** A chart with nothing on it, in the case file as soon as something is. */
  fresh(): Chart {
    clearTimeout(this.#timer);
    this.now = null;
    this.#kept = emptyChart;
    this.state = 'fresh';
    return emptyChart;
  }

  /** Called on every change. @param name  what a chart that has none yet is called */
  changed(chart: Chart, name: string, copyName: (name: string) => string, onCopy: () => void): void {
    // What waited was older than this: it must not be kept over it.
    clearTimeout(this.#timer);
    if (chart === this.#kept && !this.#busy) {
      if (this.now !== null) this.state = 'saved';
      return;
    }
    // Said at once: until it is written, “saved” would be a lie.
    this.state = 'saving';
    this.#timer = setTimeout(() => {
      this.#work = this.#work.then(() => this.#save(chart, name, copyName, onCopy));
    }, restMs);
  }

  async rename(name: string, chart: Chart): Promise<void> {
    await this.#work;
    if (this.now === null)
      return this.#save(
        chart,
        name,
        (same) => same,
        () => {},
      );
    const { id, revision } = this.now;
    this.now = await client.saveChart({ id, name, state: toSaved(chart), onto: revision });
    await this.list();
  }

  async #save(chart: Chart, name: string, copyName: (name: string) => string, onCopy: () => void): Promise<void> {
    this.#busy = true;
    this.state = 'saving';
    const fresh = this.now === null;
    const onto = this.now === null ? { name } : { id: this.now.id, name: this.now.name, onto: this.now.revision };
    try {
      this.now = await client.saveChart({ ...onto, state: toSaved(chart) });
      this.#kept = chart;
      this.#busy = false;
      this.state = 'saved';
      if (fresh) await this.list();
    } catch (cause) {
      // Saved by somebody else in between: both are kept, this one goes on under a name of its own.
      if (cause instanceof Failure && cause.says.code === 'desk.chart.newer' && this.now !== null) {
        const copy = copyName(this.now.name);
        this.now = null;
        onCopy();
        return this.#save(chart, copy, copyName, onCopy);
      }
      this.#busy = false;
      this.state = 'failed';
    }
  }
}
