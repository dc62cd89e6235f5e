/** The workbench page at work: one session of a chart, and what the panels beside it show. Verbs of menu, keys and buttons end here. */
import type { Bundle, Entity, Hit, LeadStatus, Neighbours, OwnPattern, Uid, Verdict } from '#casework/answers.ts';
import { layouts, type LayoutName } from '#lib/canvas/layouts/index.ts';
import * as client from '#lib/client/index.ts';
import { alike } from '#lib/workbench/alike.ts';
import * as chart from '#lib/workbench/chart.ts';
import { captionOf } from '#lib/workbench/own.ts';
import * as select from '#lib/workbench/selection.ts';
import { Session } from '#lib/workbench/session.svelte.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Expansion } from '../panels/expand/ExpandForm.svelte';
import type { PathQuestion } from '../panels/path/PathForm.svelte';
import { emptyDraft, type Draft } from '../panels/reports/draft.ts';
import { inputOf, type Params } from '#casework/asked.ts';
import { Panes } from '../shell/panes.svelte.ts';
import { Toasts } from '../ui/toasts.svelte.ts';
import { Carding } from './carding.svelte.ts';
import type { Other } from './comparing.ts';
import { Evidencing } from './evidencing.svelte.ts';
import { Happening } from './happening.svelte.ts';
import { Finding } from './finding.svelte.ts';
import { Judging } from './judging.svelte.ts';
import { LongRunning } from './long-running.svelte.ts';
import { Listing } from './listing.svelte.ts';
import { bundlesOf, Running } from './running.svelte.ts';
import { sentence } from './said.ts';
import { Samening, type Pair } from './samening.svelte.ts';
import { Saving } from './saving.svelte.ts';
import { Touring } from './touring.svelte.ts';
import { Writing } from './writing.svelte.ts';
import en from './words.en.ts';
import zh from './words.zh.ts';

/** Above this many an expansion asks for kinds first (WORKBENCH §7). */
const askFirst = 500;

export type RightTab = 'card' | 'patterns' | 'hits' | 'notes';
/** `found`: there while something was found and not drawn. */
export const bottomTabs = ['table', 'timeline', 'map', 'evidence', 'found'] as const;
export type BottomTab = (typeof bottomTabs)[number];
/** What stands in the place of the card. */
export type Form =
  | { readonly is: 'expand'; readonly uid: Uid }
  | { readonly is: 'same' }
  | { readonly is: 'compare'; readonly other: Other }
  | { readonly is: 'expected'; readonly of: readonly Uid[] }
  | { readonly is: 'path'; readonly from: Uid; readonly to: Uid; readonly none: boolean };

export class Desk {
  readonly session = new Session();
  readonly panes = new Panes();
  readonly toasts = new Toasts();
  /** What goes out carries codes for people and objects. */
  namesHidden = $state(false);
  /** The report at its making. */
  report: Draft = $state.raw(emptyDraft);
  readonly finding = new Finding();
  readonly carding = new Carding();
  readonly evidencing = new Evidencing();
  readonly happening = new Happening();
  readonly running = new Running();
  readonly saving = new Saving();
  readonly samening = new Samening();
  readonly judging = new Judging();
  readonly listing = new Listing();
  readonly writing = new Writing();
  readonly longs = new LongRunning();
  readonly touring = new Touring();

  right = $state<RightTab>('card');
  bottom = $state<BottomTab>('table');
  /** The whole chart small in its corner. */
  minimap = $state(false);
  /** The next stroke on the chart goes round what is to be selected. */
  lasso = $state(false);
  form = $state.raw<Form | null>(null);
  /** Neighbours of what the expand form is about. */
  formNeighbours = $state.raw<readonly Neighbours[] | null>(null);
  /** The right-click menu: what it is on, where, and the one that was selected alone before. */
  menu = $state.raw<{
    readonly on: { uid: Uid } | { bundle: string } | 'layout' | null;
    readonly at: { x: number; y: number };
    readonly before: Uid | null;
  } | null>(null);
  /** Brings entities into view; the page sets it, for the canvas is an element of it. */
  reveal: (uids: readonly Uid[]) => void = () => {};
  /** The middle of what is seen of the chart; set as `reveal` is. */
  middle: () => { x: number; y: number } = () => ({ x: 0, y: 0 });
  readonly #tongue: () => Tongue;

  constructor(tongue: () => Tongue) {
    this.#tongue = tongue;
  }

  readonly known: ReadonlyMap<Uid, Entity> = $derived.by(() => {
    const nodes = [
      ...(this.happening.events?.ends ?? []),
      ...this.running.named,
      ...(this.running.result?.hits.flatMap((hit) => hit.nodes) ?? []),
    ];
    return new Map([...nodes.map((node) => [node.uid, node] as const), ...this.session.chart.entities]);
  });
  /** Lines between what is selected and the rest, for the table. */
  readonly selected: ReadonlySet<string> = $derived(
    new Set([...this.session.selection.entities, ...this.session.selection.bundles]),
  );

  /** Drawn lines that are the thread, in whole or in part. */
  readonly thread: ReadonlySet<string> = $derived.by(() => {
    const { bundles = new Set<string>() } = this.session.chart.thread ?? {};
    const summed = [...this.session.drawn.parts].filter(([, parts]) => parts.some((id) => bundles.has(id)));
    return new Set([...bundles, ...summed.map(([id]) => id)]);
  });

  get w(): typeof en {
    return this.#tongue().pick({ en, zh });
  }

  caption = (id: string): string => this.known.get(id)?.caption ?? captionOf(this.session.chart, id) ?? id;

  /** What a thing of the chart's own is called beside the kinds of entities. */
  ownWords = (id: string): string => {
    const own = this.session.chart.own.get(id);
    return own === undefined ? '' : this.w.own[own.is];
  };

  showRight(tab: RightTab): void {
    this.right = tab;
    this.panes.show('right', true);
  }

  /** The card of one that stands in a closed group: pinned, for the group stays selected. */
  lookAt(uid: Uid): void {
    const entity = this.session.chart.entities.get(uid);
    if (entity === undefined) return;
    this.carding.show(entity, this.#tongue());
    this.carding.pinned = true;
  }

  /** The form for what is expected for these and was not found. */
  askExpected(of: readonly Uid[]): void {
    this.form = { is: 'expected', of };
    this.showRight('card');
  }

  /** Holds the chart against another, or against itself at an earlier step. */
  compare(other: Other): void {
    this.form = { is: 'compare', other };
    this.showRight('card');
  }

  /** Pairs side by side; without any all on the chart that may be the same and have no answer yet. */
  async lookSame(pairs?: readonly Pair[]): Promise<void> {
    this.form = { is: 'same' };
    this.showRight('card');
    const proposed = pairs ?? alike(this.session.chart).map(({ pair }) => pair);
    await this.samening.look(proposed, pairs === undefined, this.#tongue());
  }

  async decideSame(uid: Uid, other: Uid, reason: string): Promise<void> {
    const [gone, kept] = [this.caption(uid), this.caption(other)];
    if (!(await this.samening.same(uid, other, reason, this.#tongue()))) return;
    await this.session.anew([other], [uid], { verb: 'same', about: { caption: kept, other: gone } });
    this.toasts.show(this.w.merged(gone, kept));
    await this.carding.again(this.#tongue());
  }

  /** Takes a merge back, for everybody. */
  async separate(uid: Uid, from: Uid, reason: string): Promise<void> {
    if (!(await this.samening.separate(uid, from, reason, this.#tongue())))
      return this.toasts.show(this.samening.failed ?? '');
    await this.session.anew([uid, from], [], { verb: 'separate', about: { caption: this.caption(uid) } });
    this.toasts.show(this.w.separated(this.caption(uid)));
    await this.carding.again(this.#tongue());
  }

  showBottom(tab: BottomTab): void {
    this.bottom = tab;
    this.panes.show('bottom', true);
  }

  async add(uids: readonly Uid[], text: string): Promise<void> {
    const entities = this.finding.take(uids, text);
    const there = chart.contents(this.session.chart).entities;
    this.form = null;
    this.right = 'card';
    if (entities.every(({ uid }) => there.has(uid))) {
      this.session.choose(select.only(...uids));
      this.reveal(uids);
    } else {
      const [one] = entities;
      await this.session.add(entities, entities.length === 1 && one ? { caption: one.caption } : {});
      this.session.selection = select.only(...uids);
    }
  }

  /** Lists all that a search matches: to choose from, nothing is drawn. */
  async listAll(text: string): Promise<void> {
    this.finding.remembers(text);
    this.showBottom('found');
    await this.listing.search(text, this.#tongue());
  }

  async listNeighbours(uid: Uid, how: Expansion): Promise<void> {
    this.showBottom('found');
    await this.listing.neighbours(uid, this.caption(uid), how, this.#tongue());
  }

  async addListed(uids: readonly Uid[]): Promise<void> {
    const wanted = new Set(uids);
    const entities = (this.listing.entities ?? []).filter(({ uid }) => wanted.has(uid));
    await this.session.add(entities);
    this.session.choose(select.only(...uids));
  }

  /** Many at once, and what is too many to draw unasked, go through the form. */
  async expand(uids: readonly Uid[], how: Partial<Expansion> = {}): Promise<void> {
    if (uids.length === 0) return;
    const [first] = uids;
    const reach = this.session.neighbours.get(first ?? '')?.count ?? 0;
    if (uids.length === 1 && first !== undefined && how.linkKinds === undefined && reach > askFirst)
      return this.askExpand(first);
    const { window, ...rest } = how;
    this.form = null;
    await this.session.expand(uids, { ...rest, ...(window ? { window } : {}) });
  }

  async askExpand(uid: Uid): Promise<void> {
    this.form = { is: 'expand', uid };
    this.formNeighbours = null;
    this.showRight('card');
    const found = await client.neighbours([uid]).catch(() => null);
    if (this.form?.is === 'expand' && this.form.uid === uid) this.formNeighbours = found?.get(uid) ?? [];
  }

  /** Shows the form beside and asks at once with what is usual: the limits can be changed then. */
  async path(from: Uid, to: Uid): Promise<void> {
    this.form = { is: 'path', from, to, none: false };
    this.showRight('card');
    await this.findPath({ from, to, mode: 'all', most: 5, steps: 6, hub: 5000, linkKinds: [] });
  }

  async findPath({ linkKinds, mode, most, ...question }: PathQuestion): Promise<void> {
    const kinds = linkKinds.length === 0 ? {} : { linkKinds };
    const found = await this.session.path({ ...question, mode, ...kinds, ...(mode === 'some' ? { most } : {}) });
    if (this.form?.is === 'path') this.form = { ...this.form, none: !found && this.session.failure === null };
  }

  async openPatterns(slug: string | null = null): Promise<void> {
    this.running.open(slug);
    this.showRight('patterns');
    await this.running.read(this.#tongue());
  }

  /** The question of the shown result, with other limits. */
  async rerun(set: Readonly<Record<string, string>>): Promise<void> {
    this.running.change();
    const { params = {}, pattern } = this.running;
    const typed = Object.entries(set).map(([name, value]) => {
      const parameter = pattern?.parameters.find((each) => each.name === name);
      return [name, parameter && inputOf(parameter) === 'whole' ? Number(value) : value] as const;
    });
    await this.run({ ...params, ...Object.fromEntries(typed) });
  }

  async run(params: Params): Promise<void> {
    if (!(await this.running.run(params, this.#tongue()))) return;
    this.#aboutResult();
    this.showRight('hits');
    if (this.running.hit) await this.chooseHit(this.running.hit.rank);
  }

  /** Opens a result that was kept, as it was then. @returns whether it is there now */
  async reopen(run: string): Promise<void> {
    if (this.running.result?.id === run) return;
    await this.running.reopen(run, this.#tongue());
    this.#aboutResult();
  }

  #aboutResult(): void {
    const slug = this.running.result?.run.pattern;
    if (slug !== undefined) void this.judging.about(slug, this.#tongue());
  }

  /** The evidence of the hit becomes the thread of the chart. */
  async chooseHit(rank: number): Promise<void> {
    this.running.rank = rank;
    const { hit, result } = this.running;
    if (hit === null || result === null) return;
    const there = this.session.chart.bundles;
    const lines: readonly Bundle[] = bundlesOf(hit.links).map((bundle) => there.get(bundle.id) ?? bundle);
    const title = this.running.answered;
    await this.session.showHit(this.#tongue().both(title?.title ?? hit.says), hit.nodes, lines, result.run.pattern);
    this.session.choose(select.only(...hit.key));
    this.reveal(hit.nodes.map(({ uid }) => uid));
    void this.evidencing.show({ bundles: [], uids: [], hit: hit.links, windows: [] }, this.#tongue());
  }

  /** Takes up what is on a chart. */
  async takeUp(title: string, uids: readonly Uid[]): Promise<void> {
    const lead = await this.judging.take({ title, uids }, this.#tongue());
    this.toasts.show(lead === null ? (this.judging.failed ?? '') : this.w.leadTaken(title));
  }

  /** What somebody thinks of a hit of the result that is shown: it becomes a lead, or the lead that it is goes on. */
  async judge(hit: Hit, status: LeadStatus, reason = ''): Promise<void> {
    const { result } = this.running;
    if (result === null) return;
    const { lead } = this.judging.of(hit);
    const tongue = this.#tongue();
    if (lead !== null) await this.judging.decide(lead.id, status, reason, tongue);
    else {
      const about = { title: tongue.both(hit.says), uids: hit.key, run: result.id, rank: hit.rank };
      await this.judging.take({ ...about, status, reason }, tongue);
    }
    this.#saidFailed();
  }

  /** Takes the last step of the lead of a hit back. */
  async unjudge(hit: Hit): Promise<void> {
    const { lead } = this.judging.of(hit);
    if (lead !== null) await this.judging.undo(lead.id, this.#tongue());
    this.#saidFailed();
  }

  /** A hit is ticked: kept as a lead, or let go again when nothing was done with it but that. */
  async tick(hit: Hit): Promise<void> {
    const { lead } = this.judging.of(hit);
    if (lead === null) await this.judge(hit, 'open');
    else if (lead.status === 'open') await this.unjudge(hit);
  }

  async check(hit: Hit, explanation: string, verdict: Verdict, note: string): Promise<void> {
    await this.judging.check(hit, explanation, verdict, note, this.#tongue());
    this.#saidFailed();
  }

  /** Asks a pattern for all of a kind; it goes on by itself. */
  async runAll(slug: string, params: Params, kind: string): Promise<void> {
    const run = await this.longs.start(slug, params, kind, this.#tongue());
    if (run !== null) this.running.open(null);
    this.toasts.show(this.longs.failed ?? this.w.allBegun);
  }

  /** Shows what a run over all of a kind has found so far. */
  async openLongRun(id: string): Promise<void> {
    const run = await this.longs.result(id, this.#tongue());
    if (run === null) return this.toasts.show(this.longs.failed ?? this.w.allNothing);
    await this.reopen(run);
    this.showRight('hits');
    if (this.running.hit) await this.chooseHit(this.running.hit.rank);
  }

  /** Saves the pattern that is written. @returns it as it is kept now; null when it was refused */
  async savePattern(): Promise<OwnPattern | null> {
    const saved = await this.writing.save(this.#tongue());
    if (saved === null) return null;
    await this.running.read(this.#tongue(), true);
    this.toasts.show(this.w.patternSaved(saved.slug, saved.revision));
    return saved;
  }

  /** Takes a pattern out of the library, or puts it back. */
  async keepPattern(slug: string, kept: boolean): Promise<void> {
    await this.writing.keep(slug, kept, this.#tongue());
    if (this.writing.failed !== undefined) return;
    await this.running.read(this.#tongue(), true);
    if (!kept)
      this.toasts.show(this.w.patternOut(slug), [{ label: this.w.undo, act: () => void this.keepPattern(slug, true) }]);
  }

  /** Leaves the text that is written for another; what was not saved can be taken up again. */
  leaveText(go: () => void): void {
    const { draft } = this.writing;
    go();
    if (draft !== null)
      this.toasts.show(this.w.textLeft, [
        { label: this.w.undo, act: () => this.writing.restore(draft, this.#tongue()) },
      ]);
  }

  #saidFailed(): void {
    if (this.judging.failed !== undefined) this.toasts.show(this.judging.failed);
  }

  /** Puts entities on the chart by their uids. */
  async bring(uids: readonly Uid[]): Promise<void> {
    try {
      const entities = await client.entities(uids);
      await this.session.add(entities);
      this.session.choose(select.only(...entities.map(({ uid }) => uid)));
    } catch (cause) {
      this.toasts.show(sentence(cause, this.#tongue()));
    }
  }

  async layOut(name: LayoutName): Promise<void> {
    const beside = await this.session.layOut(name);
    const { w } = this;
    if (beside > 0) this.toasts.show(w.beside(this.#tongue().both(layouts[name].words), beside));
    this.reveal(select.all(this.session.chart).entities);
  }

  copy(text: string): void {
    void navigator.clipboard.writeText(text).then(() => this.toasts.show(`${this.w.copied}: ${text}`));
  }
}
