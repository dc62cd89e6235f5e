/**
 * One chart at work: holds the state (history, selection, what is being asked) and does what hands ask for. All that is
 * worth testing is in the plain functions beside it; here they meet the desk and the layout.
 */
import type { Bundle, Cut, Entity, Subgraph, Uid } from '#casework/answers.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import { layOutAll, settle, unplaced } from '#lib/canvas/settle.ts';
import type { LayoutName } from '#lib/canvas/layouts/index.ts';
import * as client from '#lib/client/index.ts';
import * as chart from './chart.ts';
import { drawn, idsOf, shown, uidsOf } from './drawn.ts';
import { begin, did, redo, settled, trail, undo, type History } from './history.ts';
import * as select from './selection.ts';

/** A question on its way: what it is, when it began, how to stop it. */
export interface Asking {
  readonly what: Say;
  readonly since: number;
  stop(): void;
}

/** A chart takes this many entities at the most (WORKBENCH §7); above the first number it is said. */
/** @public the page says it. */
export const readable = 1_500;
export const most = 5_000;
/** Hidden-neighbour counts are asked for this many entities at once. */
const countBatch = 200;

export class Session {
  history: History = $state.raw(begin(chart.emptyChart));
  selection: select.Selection = $state.raw(select.nothing);
  cursor: Uid | null = $state.raw(null);
  dimmed: boolean = $state(false);
  neighbours: ReadonlyMap<Uid, { count: number; capped: boolean }> = $state.raw(new Map());
  fresh: ReadonlySet<Uid> = $state.raw(new Set());
  asking: Asking | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  /** What was just done, for the polite announcement and the notice. */
  said: Say | null = $state.raw(null);

  #before: chart.Chart | null = null;

  readonly chart = $derived(this.history.present);
  readonly drawn = $derived(drawn(this.chart));
  /** As if every group stood open: what views beside the chart tell of. */
  readonly shown = $derived(shown(this.chart));
  /** All that stands on the chart and can be selected, groups and notes too. */
  readonly ids = $derived(idsOf(this.chart));
  /** The entities that the selection stands for: of a group its members. */
  readonly uids = $derived(uidsOf(this.chart, this.selection.entities));
  readonly trail = $derived(trail(this.history));
  readonly selected = $derived(this.uids.flatMap((uid) => this.chart.entities.get(uid) ?? []));
  readonly canUndo = $derived(this.history.past.length > 0);
  readonly canRedo = $derived(this.history.future.length > 0);
  /** What was not drawn, over all steps in force. */
  readonly cut = $derived(this.chart.steps.filter((step) => !step.takenBack).flatMap((step) => step.cut));
  /** While dimming is on: the selection and what it is linked to. */
  readonly lit: ReadonlySet<Uid> | null = $derived.by(() => {
    if (!this.dimmed || this.selection.entities.length === 0) return null;
    return new Set(select.withNeighbours(this.chart)(this.selection).entities);
  });

  /** Does a change of the chart as one step of undo. */
  do(change: chart.Change): void {
    this.rest();
    this.history = did(change)(this.history);
    this.selection = select.stillDrawn(this.chart)(this.selection);
    void this.#settle();
  }

  /** A change under the hand: drawn at once, and one step of undo with all that follows until `rest`. */
  slide(change: chart.Change): void {
    this.#before ??= this.chart;
    this.history = settled(change)(this.history);
    this.selection = select.stillDrawn(this.chart)(this.selection);
  }

  /** The hand has let go. */
  rest(): void {
    const before = this.#before;
    this.#before = null;
    if (before === null || before === this.chart) return;
    this.history = { past: [...this.history.past, before], present: this.chart, future: [] };
    void this.#settle();
  }

  undo(): void {
    this.rest();
    const last = this.history.present.steps.at(-1);
    this.history = undo(this.history);
    this.selection = select.stillDrawn(this.chart)(this.selection);
    this.said = { code: 'trail.undone', values: { step: last?.id ?? 0 } };
    void this.#settle();
  }

  redo(): void {
    this.rest();
    this.history = redo(this.history);
    void this.#settle();
  }

  choose(selection: select.Selection): void {
    this.selection = select.lifted(this.chart)(selection);
    this.cursor = this.selection.entities.at(-1) ?? this.cursor;
    this.fresh = new Set();
  }

  /** Puts known entities on the chart with the links among them and to what is there. */
  async add(entities: readonly Entity[], about: chart.Step['about'] = {}): Promise<void> {
    const uids = entities.map((entity) => entity.uid);
    const answer = await this.#ask({ code: 'asking.add', values: { count: uids.length } }, () =>
      this.#withLinks({ entities, bundles: [], cut: [] }, { amongNew: true }),
    );
    if (answer)
      this.#bring(answer, {
        verb: 'add',
        about: { caption: entities[0]?.caption ?? '', count: uids.length, ...about },
      });
  }

  /** Expands by what the form says; without one the most frequent neighbours of every kind. */
  async expand(uids: readonly Uid[], how: Omit<client.ExpandArgs, 'uids'> = {}): Promise<void> {
    const caption = this.chart.entities.get(uids[0] ?? '')?.caption ?? '';
    const answer = await this.#ask({ code: 'asking.expand', values: { caption, count: uids.length } }, (signal) =>
      client.expand({ uids, ...how }, { signal }).then((found) => this.#withLinks(found, { amongNew: false })),
    );
    if (answer) this.#bring(answer, { verb: 'expand', about: { caption, count: uids.length } });
  }

  async linksAmong(ids: readonly string[]): Promise<void> {
    const uids = uidsOf(this.chart, ids);
    const answer = await this.#ask({ code: 'asking.links' }, () => client.linksAmong(uids));
    // It brings lines only: an entity that it named would stay when the expansion that brought it is collapsed.
    if (answer) this.#bring({ ...answer, entities: [] }, { verb: 'links', about: { count: uids.length } });
  }

  /** All shortest ways between two; what was found arrives selected, as the thread. */
  async path(args: client.PathArgs): Promise<boolean> {
    const [from, to] = [args.from, args.to].map((uid) => this.chart.entities.get(uid)?.caption ?? uid);
    const answer = await this.#ask({ code: 'asking.path' }, (signal) => client.paths(args, { signal }));
    if (!answer) return false;
    this.#bring(answer, { verb: 'path', about: { from: from ?? '', to: to ?? '', count: answer.paths.length } });
    if (answer.paths.length > 0) this.#thread(`${from} — ${to}`, answer.entities, answer.bundles);
    return answer.paths.length > 0;
  }

  /** Puts the evidence of a hit on the chart, as the thread. */
  async showHit(title: string, entities: readonly Entity[], bundles: readonly Bundle[], slug: string): Promise<void> {
    const fresh = entities.some(({ uid }) => !chart.contents(this.chart).entities.has(uid));
    if (fresh || bundles.some(({ id }) => !this.chart.bundles.has(id))) {
      this.#bring(
        { entities, bundles, cut: [] },
        { verb: 'pattern', about: { title, pattern: slug, count: entities.length } },
      );
    }
    this.#thread(title, entities, bundles);
    await this.#settle();
  }

  /**
   * What the graph says anew of these after a merge or its taking back; `gone` leaves the chart. Its links are those to what
   * is there.
   */
  async anew(uids: readonly Uid[], gone: readonly Uid[], what: Pick<chart.Step, 'verb' | 'about'>): Promise<void> {
    const answer = await this.#ask({ code: 'asking.add', values: { count: uids.length } }, async () => {
      const entities = await client.entities(uids);
      return this.#withLinks({ entities, bundles: [], cut: [] }, { amongNew: true });
    });
    if (!answer) return;
    this.neighbours = new Map([...this.neighbours].filter(([uid]) => !uids.includes(uid)));
    this.do(chart.add(answer, { ...what, at: new Date().toISOString() }, gone));
    this.choose(select.only(...uids));
  }

  /** The layout that was chosen last: the key lays out so again. */
  layout: LayoutName = $state('force');

  /** @returns how many the layout had nothing to go by for; they stand beside the others */
  async layOut(name: LayoutName): Promise<number> {
    this.layout = name;
    const { spots, beside } = await layOutAll(this.chart, name);
    this.do(chart.place(spots));
    return beside;
  }

  open(saved: chart.Chart): void {
    this.#before = null;
    this.history = begin(saved);
    this.selection = select.nothing;
    this.neighbours = new Map();
    void this.#settle();
  }

  stop(): void {
    this.asking?.stop();
  }

  #thread(title: string, entities: readonly Entity[], bundles: readonly Bundle[]): void {
    const thread = {
      title,
      entities: new Set(entities.map(({ uid }) => uid)),
      bundles: new Set(bundles.map(({ id }) => id)),
    };
    this.history = settled(chart.setThread(thread))(this.history);
  }

  /** New entities arrive selected, and `undo` takes them all away. */
  #bring(answer: Subgraph, { verb, about }: { verb: chart.Verb; about: chart.Step['about'] }): void {
    const room = most - chart.contents(this.chart).entities.size;
    const before = chart.contents(this.chart).entities;
    const more = answer.entities.filter(({ uid }) => !before.has(uid));
    if (more.length > room) {
      this.failure = new Failure('TooBig', { code: 'chart.full', values: { more: more.length, most } });
      return;
    }
    this.do(chart.add(answer, { verb, about, at: new Date().toISOString() }));
    const step = this.chart.steps.at(-1);
    this.fresh = new Set(step?.fresh);
    if (step && step.fresh.length > 0) this.selection = select.lifted(this.chart)(select.only(...step.fresh));
    this.said = { code: 'chart.added', values: { count: step?.fresh.length ?? 0, cut: notDrawn(answer.cut) } };
  }

  /**
   * The answer with the links between what it brings and what is there already. Those among the new ones themselves would
   * make a hairball of an expansion: “links among these” is one key away.
   */
  async #withLinks(answer: Subgraph, { amongNew }: { amongNew: boolean }): Promise<Subgraph> {
    const there = chart.contents(this.chart).entities;
    const brought = answer.entities.map(({ uid }) => uid);
    if (brought.length === 0 || there.size + brought.length < 2) return answer;
    const among = await client.linksAmong(brought, { with: [...there] });
    const known = new Set(answer.bundles.map(({ id }) => id));
    const wanted = among.bundles.filter(
      ({ id, from, to }) => !known.has(id) && (amongNew || there.has(from) || there.has(to)),
    );
    return {
      ...answer,
      bundles: [...answer.bundles, ...wanted],
      cut: [...answer.cut, ...among.cut],
    };
  }

  /** Places for what has none; a place that was found is no act of the user, so no step of undo. */
  async #settle(): Promise<void> {
    if (unplaced(this.chart).length > 0) {
      const spots = await settle(this.chart);
      this.history = settled(chart.place(new Map([...spots].filter(([uid]) => !this.chart.spots.has(uid)))))(
        this.history,
      );
    }
    await this.#count();
  }

  /** Asks for the neighbour counts that are not known yet. A failure here costs a badge, no more: the next try comes. */
  async #count(): Promise<void> {
    const wanted = this.drawn.entities
      .map(({ uid }) => uid)
      .filter((uid) => !this.neighbours.has(uid))
      .slice(0, countBatch);
    if (wanted.length === 0) return;
    const found = await client.neighbours(wanted).catch(() => null);
    if (!found) return;
    const next = new Map(this.neighbours);
    for (const uid of wanted) {
      const kinds = found.get(uid) ?? [];
      const count = kinds.reduce((sum, kind) => sum + (kind.entities ?? kind.links), 0);
      next.set(uid, { count, capped: kinds.some((kind) => kind.capped) });
    }
    this.neighbours = next;
    if (this.drawn.entities.length > next.size) await this.#count();
  }

  async #ask<T>(what: Say, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const control = new AbortController();
    this.failure = null;
    this.asking = { what, since: Date.now(), stop: () => control.abort() };
    try {
      return await work(control.signal);
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      if (!control.signal.aborted) this.failure = cause;
      return null;
    } finally {
      this.asking = null;
    }
  }
}

const notDrawn = (cut: readonly Cut[]): number =>
  cut.reduce((sum, { of, shown }) => sum + Math.max(0, (of ?? shown) - shown), 0);
