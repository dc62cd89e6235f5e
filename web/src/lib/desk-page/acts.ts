/** What each key of a chart does; those of every page stand in the layout of the desk. */
import { drag } from '#lib/workbench/chart.ts';
import * as select from '#lib/workbench/selection.ts';
import { kindWords } from '#graph-schema/words/values.ts';
import { linkedTo, uidsOf } from '#lib/workbench/drawn.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Desk } from './desk.svelte.ts';
import type { ChartActs } from './keyboard.ts';
import { changes, type Hands } from './verbs.ts';
import { step, type Direction } from './walk.ts';

export interface Places extends Hands {
  readonly zoom: (factor: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly save: () => void;
  /** Says it aloud, politely. */
  readonly announce: (text: string) => void;
  /** Brings an entity into view. */
  readonly reveal: (uids: readonly string[]) => void;
  /** Opens the ways to lay out. */
  readonly layouts: () => void;
  /** Opens the verbs at the cursor. */
  readonly verbs: () => void;
  readonly focusFirst: (part: 'right' | 'bottom') => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const towards: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

export function actsOf(desk: Desk, places: Places, tongue: () => Tongue): ChartActs {
  const { session } = desk;
  /** Ids on the chart, a group's own among them; what is asked of the desk is asked of entities. */
  const ids = () => session.selection.entities;
  const chosen = () => (ids().length > 0 ? ids() : session.cursor === null ? [] : [session.cursor]);
  const withSome = (act: (uids: readonly string[]) => void) => () => {
    if (chosen().length > 0) act(chosen());
  };
  const withUids = (act: (uids: readonly string[]) => void) =>
    withSome((some) => {
      const uids = uidsOf(session.chart, some);
      if (uids.length > 0) act(uids);
    });
  const way: string[] = [];

  const walk = (keep: boolean) => (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    const next = step(session.chart, session.cursor, direction);
    if (next === null) return places.announce(desk.w.noneThere);
    if (session.cursor !== null) way.push(session.cursor);
    arrive(next, keep);
  };
  const arrive = (uid: string, keep = false) => {
    const caption = desk.caption(uid);
    const kind = session.chart.entities.get(uid)?.kind;
    // Walking on, the last of the selection is where the cursor stands.
    const before = session.selection.entities.filter((each) => each !== uid);
    session.choose(keep ? select.only(...before, uid) : select.only(uid));
    places.reveal([uid]);
    const words = kind === undefined ? desk.ownWords(uid) : kindWords(kind, tongue());
    places.announce(desk.w.walked(caption, words, linkedTo(session.chart, uid).size));
  };
  const nudge = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    const [dx, dy] = towards[direction];
    const moved = chosen().flatMap((uid) => {
      const spot = session.chart.spots.get(uid);
      return spot === undefined ? [] : [[uid, { x: spot.x + dx * 8, y: spot.y + dy * 8 }] as const];
    });
    if (moved.length > 0) session.do(drag(new Map(moved)));
  };
  const pan = (event: KeyboardEvent) => {
    const [dx, dy] = towards[directions[event.key] ?? 'left'];
    places.pan(-dx * 80, -dy * 80);
  };

  return {
    find: () => places.find(),
    walk: walk(false),
    'walk-on': walk(true),
    'walk-back': () => {
      const last = way.pop();
      if (last !== undefined) arrive(last);
    },
    mark: () => session.cursor !== null && session.choose(select.toggle(session.cursor)(session.selection)),
    clear: () => {
      if (desk.lasso) desk.lasso = false;
      else session.choose(select.nothing);
    },
    all: () => session.choose(select.all(session.chart)),
    invert: () => session.choose(select.invert(session.chart)(session.selection)),
    neighbours: () => session.choose(select.withNeighbours(session.chart)(session.selection)),
    'same-kind': () => session.choose(select.sameKind(session.chart)(session.selection)),
    expand: withUids((some) => void desk.expand(some)),
    'expand-by': withUids(([first]) => first !== undefined && void desk.askExpand(first)),
    links: withSome((some) => void session.linksAmong(some)),
    path: () => {
      const [from, to] = session.uids;
      if (from !== undefined && to !== undefined && session.uids.length === 2) void desk.path(from, to);
      else places.announce(desk.w.pathWhy);
    },
    pattern: () => void desk.openPatterns().then(() => places.focusFirst('right')),
    card: () => {
      if (session.selection.bundles.length > 0) return desk.showBottom('evidence');
      desk.showRight('card');
      desk.carding.pinned = desk.carding.entity !== null;
    },
    lead: withUids((some) => {
      const { hit } = desk.running;
      // The chosen hit stands selected on the chart: then it is the hit that is meant, with its run and its evidence.
      if (desk.right === 'hits' && hit !== null && hit.key.join(' ') === some.join(' ')) void desk.tick(hit);
      else void desk.takeUp(some.map(desk.caption).slice(0, 3).join(', '), some);
    }),
    same: () => {
      const [one, other] = session.uids;
      if (one === undefined || other === undefined || session.uids.length > 2) places.announce(desk.w.pathWhy);
      else if (session.selected[0]?.kind !== session.selected[1]?.kind) places.announce(desk.w.otherKind);
      else places.same([[one, other]]);
    },
    note: () => places.note(),
    expected: () => places.expected(session.uids),
    verbs: () => places.verbs(),
    pin: withSome((some) => changes.pin(desk, some)),
    nudge,
    group: withSome((some) => {
      if (!changes.group(desk, some, tongue())) places.announce(desk.w.onlyOne);
    }),
    name: () => places.name(),
    collapse: withUids(([first]) => first !== undefined && changes.collapse(desk, first)),
    hide: withSome((some) => changes.hide(desk, some)),
    'hide-others': withSome((some) => changes.hideOthers(desk, some)),
    'show-hidden': () => changes.showHidden(desk),
    remove: withSome((some) => changes.remove(desk, some)),
    layout: () => void desk.layOut(session.layout),
    'layout-by': () => places.layouts(),
    dim: () => (session.dimmed = !session.dimmed),
    undo: () => session.undo(),
    redo: () => session.redo(),
    copy: withSome((some) => desk.copy(some.map(desk.caption).join('\n'))),
    save: () => places.save(),
    'zoom-in': () => places.zoom(1.25),
    'zoom-out': () => places.zoom(0.8),
    fit: () => places.fit(),
    'fit-selection': withSome((some) => places.fit(some)),
    pan,
    minimap: () => (desk.minimap = !desk.minimap),
    'view-table': () => {
      desk.showBottom('table');
      places.focusFirst('bottom');
    },
    'view-timeline': () => {
      desk.showBottom('timeline');
      places.focusFirst('bottom');
    },
    'view-map': () => {
      desk.showBottom('map');
      places.focusFirst('bottom');
    },
    'view-evidence': () => desk.showBottom('evidence'),
    left: () => desk.panes.show('left'),
    right: () => desk.panes.show('right'),
    bottom: () => desk.panes.show('bottom'),
  };
}
