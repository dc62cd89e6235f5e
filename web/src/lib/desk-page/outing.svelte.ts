/** What leaves the page: the chart at work in each format, the sheet of a hit, a report. The desk makes the file, after it has written down who takes what. */
import { goto } from '$app/navigation';
import type { ChartFormat, ReportFormat } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import { chartOut } from '#lib/out/chart.ts';
import { fromSaved, type SavedChart } from '#lib/workbench/saved.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Draft } from '../panels/reports/draft.ts';
import { keysOf } from '../panels/keys/keys.ts';
import type { MenuEntry } from '../ui/menu.ts';
import css from '../ui/tokens.css?raw';
import { lightTokens } from '../ui/tokens.ts';
import type { Desk } from './desk.svelte.ts';
import { saveFile, savePicture } from './page.ts';
import { sentence } from './said.ts';

export class Outing {
  readonly desk: Desk;
  readonly #tongue: () => Tongue;

  constructor(desk: Desk, tongue: () => Tongue) {
    this.desk = desk;
    this.#tongue = tongue;
  }

  get name(): string {
    return this.desk.saving.now?.name ?? this.desk.w.chart(1);
  }

  async chart(format: ChartFormat, label: string, paper?: 'A4' | 'A3'): Promise<void> {
    const { session, namesHidden } = this.desk;
    const shown = { name: this.name, chart: session.chart, neighbours: session.neighbours };
    const chart = chartOut(shown, lightTokens(css), this.#tongue());
    await this.#taken(label, () => client.takeChart({ chart, format, namesHidden, ...(paper && { paper }) }));
  }

  async hit(run: string, rank: number, format: 'pdf' | 'json'): Promise<void> {
    const { namesHidden } = this.desk;
    await this.#taken(format.toUpperCase(), () => client.takeHit({ run, rank, format, namesHidden }));
  }

  async picture(canvas: { png: () => Promise<Blob> }): Promise<void> {
    // The menu says so too; the verb of the chart's own menu comes here as well.
    if (this.desk.namesHidden) return this.desk.toasts.show(this.desk.w.out.pictureNames);
    await this.#told(async () => {
      await client.takePicture(
        this.name,
        this.desk.session.drawn.entities.map(({ uid }) => uid),
      );
      await savePicture(canvas, this.name);
    });
  }

  /** Says that it is made, hands it over, says where it stands. */
  async #taken(label: string, make: () => Promise<client.Taken | null>): Promise<void> {
    const { w, toasts } = this.desk;
    await this.#told(async () => {
      toasts.show(w.out.making(label));
      const taken = await make();
      if (taken === null) return;
      saveFile(taken.file, taken.name);
      toasts.show(w.out.done(taken.name));
    });
  }

  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.desk.toasts.show(sentence(cause, this.#tongue()));
    }
  }
}

/** A report at its making: charts are read from the case file as they were saved last. */
export class Reporting {
  making = $state(false);
  failed = $state<string | undefined>();
  readonly #desk: Desk;
  readonly #tongue: () => Tongue;

  constructor(desk: Desk, tongue: () => Tongue) {
    this.#desk = desk;
    this.#tongue = tongue;
  }

  /** @param usual  the title of a report that was given none */
  async make(report: Draft, format: ReportFormat, usual: string): Promise<void> {
    const { namesHidden, judging, toasts, w } = this.#desk;
    const tongue = this.#tongue();
    this.making = true;
    this.failed = undefined;
    try {
      const opened = await Promise.all(report.charts.map((id) => client.openChart(id)));
      const charts = opened.map(({ name, state }) =>
        chartOut({ name, chart: fromSaved(state as SavedChart) }, lightTokens(css), tongue),
      );
      const leads = report.leads.flatMap((id) => judging.leads?.find((lead) => lead.id === id) ?? []);
      const hits = leads.flatMap(({ run, rank }) => (run === null || rank === null ? [] : [{ run, rank }]));
      const title = report.title.trim() || usual;
      const taken = await client.takeReport({ title, hits, charts, notes: report.notes, format, namesHidden });
      if (taken === null) return;
      saveFile(taken.file, taken.name);
      toasts.show(w.out.done(taken.name));
    } catch (cause) {
      this.failed = sentence(cause, tongue);
    } finally {
      this.making = false;
    }
  }
}

/** The menu of the Export button. */
export function outVerbs(outing: Outing, picture: () => void): readonly MenuEntry[] {
  const { desk } = outing;
  const { out } = desk.w;
  const none = desk.session.ids.length === 0 ? { why: out.nothing } : {};
  const inPicture = desk.namesHidden ? { why: out.pictureNames } : none;
  const chart = (id: string, format: ChartFormat, label: string, paper?: 'A4' | 'A3'): MenuEntry => ({
    ...{ id, label, ...none },
    icon: paper ? 'print' : format === 'csv' ? 'table' : format === 'svg' ? 'picture' : 'chart',
    act: () => void outing.chart(format, label, paper),
  });
  return [
    { id: 'picture', label: out.picture, icon: 'picture', act: picture, ...inPicture },
    chart('svg', 'svg', out.svg),
    chart('a4', 'pdf', out.a4, 'A4'),
    chart('a3', 'pdf', out.a3, 'A3'),
    chart('csv', 'csv', out.csv),
    chart('graphml', 'graphml', out.graphml),
    'line',
    { id: 'report', label: out.report, icon: 'document', keys: keysOf('go-reports'), act: () => void goto('/reports') },
    {
      ...{ id: 'names', label: out.namesHidden, on: desk.namesHidden },
      act: () => (desk.namesHidden = !desk.namesHidden),
    },
  ];
}
