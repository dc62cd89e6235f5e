/** The verbs of the right-click in the order of WORKBENCH §3: of an entity, of a line, of the chart itself. A verb that cannot be used says why. */
import type { Bundle, Entity, Uid } from '#casework/answers.ts';
import { layoutNames, offered } from '#lib/canvas/layouts/index.ts';
import { taskOf } from '#lib/canvas/layouts/task.ts';
import { broughtBy, contents, hide, remove, setPinned, setTakenBack, showHidden } from '#lib/workbench/chart.ts';
import * as select from '#lib/workbench/selection.ts';
import { uidsOf } from '#lib/workbench/drawn.ts';
import { dissolve, group, groupsOf, groupWith, setOpen } from '#lib/workbench/groups.ts';
import { captionOf, removeOwn, type Expected, type Group, type Note } from '#lib/workbench/own.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { pluralWords } from '#graph-schema/words/values.ts';
import { keysOf } from '../panels/keys/keys.ts';
import { suggested } from '../panels/patterns/suggested.ts';
import type { MenuEntry, Verb } from '../ui/menu.ts';
import { compareVerbs, takeInVerbs } from './comparing.ts';
import type { Desk } from './desk.svelte.ts';

/** What only the page can do: the canvas and the search box are elements of it. */
export interface Hands {
  readonly fit: (uids?: readonly Uid[]) => void;
  readonly picture: () => void;
  readonly search: () => void;
  readonly find: () => void;
  /** To the name of the group that is selected. */
  readonly name: () => void;
  /** To the notes of the selection. */
  readonly note: () => void;
  readonly expected: (of: readonly Uid[]) => void;
  /** Side by side, one pair after another; without pairs all on the chart that may be the same. */
  readonly same: (pairs?: readonly (readonly [Uid, Uid])[]) => void;
}

const at = () => new Date().toISOString();
const about = (desk: Desk, uids: readonly Uid[]) =>
  uids.length === 1 ? { caption: desk.caption(uids[0] ?? ''), count: 1 } : { count: uids.length };

/** The changes that menu and keys share, on these entities. */
export const changes = {
  pin: (desk: Desk, uids: readonly Uid[]) => {
    const pinned = uids.every((uid) => desk.session.chart.spots.get(uid)?.pinned === true);
    desk.session.do(setPinned(new Set(uids), !pinned));
  },
  /**
   * One closed group opens; all of an open one close again; anything else becomes a group, named by its kinds.
   * @returns false when there is nothing to group
   */
  group: (desk: Desk, ids: readonly string[], tongue: Tongue): boolean => {
    const { session } = desk;
    const [one = ''] = ids;
    const own = groupsOf(session.chart).find(({ id }) => ids.length === 1 && id === one);
    const open = groupWith(session.chart, one);
    if (own !== undefined) changes.setOpen(desk, own, true);
    else if (open?.open && open.members.length === ids.length && ids.every((id) => open.members.includes(id)))
      changes.setOpen(desk, open, false);
    else {
      if (ids.length < 2) return false;
      const kinds = uidsOf(session.chart, ids).flatMap((uid) => session.chart.entities.get(uid)?.kind ?? []);
      session.do(group(ids, tongue.list([...new Set(kinds)].slice(0, 3).map((kind) => pluralWords(kind, tongue)))));
      const made = groupWith(session.chart, uidsOf(session.chart, ids)[0] ?? '') ?? groupsOf(session.chart).at(-1);
      if (made) session.choose(select.only(made.id));
    }
    return true;
  },
  setOpen: (desk: Desk, { id, members }: Group, open: boolean) => {
    desk.session.do(setOpen(id, open));
    desk.session.choose(select.stillDrawn(desk.session.chart)(open ? select.only(...members) : select.only(id)));
  },
  dissolve: (desk: Desk, { id, members }: Group) => {
    desk.session.do(dissolve(id));
    desk.session.choose(select.stillDrawn(desk.session.chart)(select.only(...members)));
  },
  hide: (desk: Desk, ids: readonly string[]) => {
    const uids = uidsOf(desk.session.chart, ids);
    desk.session.do(hide(new Set(uids), { verb: 'hide', about: about(desk, uids), at: at() }));
  },
  hideOthers: (desk: Desk, ids: readonly string[]) => {
    const kept = new Set(uidsOf(desk.session.chart, ids));
    const others = desk.session.shown.entities.map(({ uid }) => uid).filter((uid) => !kept.has(uid));
    changes.hide(desk, others);
  },
  showHidden: (desk: Desk) => desk.session.do(showHidden),
  remove: (desk: Desk, ids: readonly string[]) => {
    const uids = uidsOf(desk.session.chart, ids);
    const without = remove(new Set(uids), { verb: 'remove', about: about(desk, uids), at: at() });
    desk.session.do((chart) => removeOwn(new Set(ids))(without(chart)));
  },
  collapse: (desk: Desk, uid: Uid) => {
    const step = expansionOf(desk, uid);
    if (step !== undefined) desk.session.do(setTakenBack(step, true));
  },
};

/** The expansion that an entity began or came by. */
function expansionOf(desk: Desk, uid: Uid): number | undefined {
  const { chart } = desk.session;
  const own = chart.steps.findLast(
    (step) => step.verb === 'expand' && !step.takenBack && step.about['caption'] === desk.caption(uid),
  );
  const by = broughtBy(chart, uid);
  return own?.id ?? (by?.verb === 'expand' ? by.id : undefined);
}

/** Lines between the verbs, none at the ends. */
const grouped = (...groups: readonly (readonly Verb[])[]): MenuEntry[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? [...group] : ['line' as const, ...group]));

const verb = (id: string, label: string, icon: Verb['icon'], act: () => void, more: Partial<Verb> = {}): Verb => ({
  ...{ id, label, icon, keys: keysOf(id), act },
  ...more,
});

export function selectVerbs(desk: Desk): readonly MenuEntry[] {
  const { session, w } = desk;
  return [
    verb('all', w.verbs.all, undefined, () => session.choose(select.all(session.chart))),
    verb('invert', w.verbs.invert, undefined, () => session.choose(select.invert(session.chart)(session.selection))),
    verb('neighbours', w.verbs.neighbours, undefined, () =>
      session.choose(select.withNeighbours(session.chart)(session.selection)),
    ),
    verb('same-kind', w.verbs.sameKind, undefined, () =>
      session.choose(select.sameKind(session.chart)(session.selection)),
    ),
  ];
}

export function layoutVerbs(desk: Desk, tongue: Tongue): readonly MenuEntry[] {
  const { session, w } = desk;
  const { nodes } = taskOf(session.chart);
  return layoutNames.map((name) => {
    const { words, needs = () => true } = offered(name);
    const why = nodes.length === 0 ? w.nothingDrawn : nodes.some(needs) ? undefined : w.nothingToGoBy;
    return {
      ...{ id: name, label: tongue.both(words), on: name === session.layout },
      act: () => void desk.layOut(name),
      ...(name === session.layout ? { keys: keysOf('layout') } : {}),
      ...(why === undefined ? {} : { why }),
    };
  });
}

/** Patterns that fit what is selected, then all. */
function patternVerbs(desk: Desk, tongue: Tongue): readonly MenuEntry[] {
  const kinds = desk.session.selected.map(({ kind }) => kind);
  const fit = suggested(desk.running.patterns ?? [], kinds);
  const all: Verb = { id: 'all patterns', label: desk.w.verbs.patternAll, act: () => void desk.openPatterns() };
  const some: Verb[] = fit.map((each) => ({
    id: each.slug,
    label: tongue.both(each.title),
    act: () => void desk.openPatterns(each.slug),
  }));
  return grouped(some, [all]);
}

/**
 * @param entity  the one under the hand; the selection counts where it holds it
 * @param before  the one that was selected before the hand came here: a path may begin there
 */
export function entityVerbs(
  desk: Desk,
  entity: Entity,
  before: Uid | null,
  hands: Hands,
  tongue: Tongue,
): readonly MenuEntry[] {
  const { session, w } = desk;
  const { uid, caption } = entity;
  const chosen = session.selection.entities;
  const ids = chosen.includes(uid) ? chosen : [uid];
  const uids = uidsOf(session.chart, ids);
  const others = uids.filter((each) => each !== uid);
  const other = others[0] ?? before ?? undefined;
  const pinned = ids.every((each) => session.chart.spots.get(each)?.pinned === true);
  const open = groupWith(session.chart, uid);
  const path: { readonly why?: string } =
    other === undefined ? { why: w.onlyOne } : others.length > 1 ? { why: w.pathWhy } : {};
  const isOtherKind = other !== undefined && session.chart.entities.get(other)?.kind !== entity.kind;
  const same = path.why === undefined && isOtherKind ? { why: w.otherKind } : path;
  return grouped(
    [
      verb('expand', w.verbs.expand, 'expand', () => void desk.expand(uids)),
      verb('expand-by', w.verbs.expandBy, 'filter', () => void desk.askExpand(uid)),
      verb(
        'links',
        w.verbs.links,
        'chart',
        () => void session.linksAmong(uids),
        uids.length < 2 ? { why: w.onlyOne } : {},
      ),
      verb(
        'path',
        others.length === 0 && other !== undefined ? w.verbs.pathFrom(desk.caption(other)) : w.verbs.path,
        'path',
        () => other !== undefined && void desk.path(other, uid),
        path,
      ),
      verb('pattern', w.verbs.pattern, 'pattern', () => {}, { verbs: patternVerbs(desk, tongue) }),
    ],
    [
      verb('card', w.verbs.card, 'card', () => {
        session.choose(select.only(uid));
        desk.showRight('card');
      }),
      verb('lead', w.verbs.lead, 'lead', () => void desk.takeUp(uids.map(desk.caption).slice(0, 3).join(', '), uids)),
      verb('note', w.verbs.note, 'note', hands.note),
      verb('expected', w.verbs.expected, 'unchecked', () => hands.expected(uids)),
      verb('same', w.verbs.same, 'merge', () => other !== undefined && hands.same([[other, uid]]), same),
    ],
    [
      verb('pin', pinned ? w.verbs.unpin : w.verbs.pin, 'pin', () => changes.pin(desk, ids)),
      ids.length < 2 && open !== undefined
        ? verb('group', w.verbs.closeGroup(open.name), 'group', () => changes.setOpen(desk, open, false))
        : verb(
            ...(['group', w.verbs.group, 'group', () => changes.group(desk, ids, tongue)] as const),
            ids.length < 2 ? { why: w.onlyOne } : {},
          ),
      verb('hide', w.verbs.hide, 'eye-off', () => changes.hide(desk, ids)),
      verb('hide-others', w.verbs.hideOthers, 'eye-off', () => changes.hideOthers(desk, ids)),
      verb(
        'collapse',
        w.verbs.collapse,
        'collapse',
        () => changes.collapse(desk, uid),
        expansionOf(desk, uid) === undefined ? { why: w.notExpansion } : {},
      ),
      verb('remove', w.verbs.remove, 'close', () => changes.remove(desk, ids)),
    ],
    [
      { id: 'select', label: w.verbs.select, icon: 'lasso', verbs: selectVerbs(desk) },
      verb('copy', w.verbs.copy(caption), 'copy', () => desk.copy(caption)),
    ],
  );
}

/** Of a closed group: what can be asked of its members together, and what can be done with it. */
export function groupVerbs(desk: Desk, own: Group, hands: Hands, tongue: Tongue): readonly MenuEntry[] {
  const { session, w } = desk;
  const uids = uidsOf(session.chart, [own.id]);
  const pinned = session.chart.spots.get(own.id)?.pinned === true;
  return grouped(
    [
      verb('group', w.verbs.openGroup, 'group', () => changes.setOpen(desk, own, true)),
      verb('expand', w.verbs.expand, 'expand', () => void desk.expand(uids)),
      verb('links', w.verbs.links, 'chart', () => void session.linksAmong(uids)),
      verb('pattern', w.verbs.pattern, 'pattern', () => {}, { verbs: patternVerbs(desk, tongue) }),
    ],
    [
      verb('card', w.verbs.card, 'card', () => desk.showRight('card')),
      verb('lead', w.verbs.lead, 'lead', () => void desk.takeUp(own.name, uids)),
      verb('note', w.verbs.note, 'note', hands.note),
    ],
    [
      verb('pin', pinned ? w.verbs.unpin : w.verbs.pin, 'pin', () => changes.pin(desk, [own.id])),
      verb('name', w.verbs.nameGroup, 'note', hands.name),
      { id: 'dissolve', label: w.verbs.dissolve, icon: 'expand', act: () => changes.dissolve(desk, own) },
      verb('hide', w.verbs.hide, 'eye-off', () => changes.hide(desk, [own.id])),
      verb('hide-others', w.verbs.hideOthers, 'eye-off', () => changes.hideOthers(desk, [own.id])),
      verb('remove', w.verbs.remove, 'close', () => changes.remove(desk, [own.id])),
    ],
    [
      { id: 'select', label: w.verbs.select, icon: 'lasso', verbs: selectVerbs(desk) },
      verb('copy', w.verbs.copy(own.name), 'copy', () => desk.copy(own.name)),
    ],
  );
}

/** Of what is expected, and of a note on the chart: nothing can be asked of them. */
export function ownVerbs(desk: Desk, own: Expected | Note, hands: Hands): readonly MenuEntry[] {
  const { session, w } = desk;
  const pinned = session.chart.spots.get(own.id)?.pinned === true;
  const text = captionOf(session.chart, own.id) ?? '';
  const change =
    own.is === 'note'
      ? verb('note', w.verbs.changeNote, 'note', hands.note)
      : verb('card', w.verbs.changeExpected, 'unchecked', () => desk.showRight('card'));
  return grouped(
    [change, ...(own.is === 'expected' ? [verb('note', w.verbs.note, 'note', hands.note)] : [])],
    [
      verb('pin', pinned ? w.verbs.unpin : w.verbs.pin, 'pin', () => changes.pin(desk, [own.id])),
      verb('remove', w.verbs.remove, 'close', () => changes.remove(desk, [own.id])),
    ],
    [verb('copy', w.verbs.copy(text), 'copy', () => desk.copy(own.is === 'note' ? own.text : own.name))],
  );
}

export function lineVerbs(desk: Desk, bundle: Bundle, hands: Hands): readonly MenuEntry[] {
  const { session, w } = desk;
  return grouped(
    [
      verb('card', w.verbs.evidence, 'document', () => {
        session.choose(select.onlyBundle(bundle.id));
        desk.showBottom('evidence');
      }),
    ],
    [
      verb('note', w.verbs.note, 'note', () => {
        session.choose(select.onlyBundle(bundle.id));
        hands.note();
      }),
    ],
    [
      {
        id: 'ends',
        label: w.verbs.ends,
        icon: 'lasso',
        act: () => session.choose(select.only(bundle.from, bundle.to)),
      },
    ],
  );
}

/** Other charts beside this one. */
export function besideVerbs(desk: Desk, tongue: Tongue): readonly Verb[] {
  const { w } = desk;
  const [compare, take] = [compareVerbs(desk, tongue), takeInVerbs(desk, tongue)];
  const orWhy = (verbs: readonly Verb[], why: string) => (verbs.length === 0 ? { why } : { verbs });
  return [
    { id: 'compare', label: w.verbs.compare, icon: 'swap', ...orWhy(compare, w.nothingToCompare) },
    { id: 'take-in', label: w.verbs.takeIn, icon: 'plus', ...orWhy(take, w.noOther) },
  ];
}

export function chartVerbs(desk: Desk, hands: Hands, tongue: Tongue): readonly MenuEntry[] {
  const { session, w } = desk;
  const none = session.ids.length === 0 ? { why: w.nothingDrawn } : {};
  const all = () => [...contents(session.chart).entities];
  const hidden =
    session.drawn.hidden === 0 ? [] : [verb('show-hidden', w.verbs.showHidden, 'eye', () => changes.showHidden(desk))];
  return grouped(
    [
      verb('search', w.verbs.add, 'plus', hands.search),
      { id: 'links all', label: w.verbs.linksAll, icon: 'chart', act: () => void session.linksAmong(all()), ...none },
      verb('note', w.verbs.note, 'note', hands.note),
      verb('expected', w.verbs.expected, 'unchecked', () => hands.expected(session.uids)),
      { id: 'may be same', label: w.verbs.mayBeSame, icon: 'merge', act: () => hands.same(), ...none },
    ],
    [
      { id: 'layout', label: w.verbs.layout, icon: 'layout', verbs: layoutVerbs(desk, tongue), ...none },
      ...besideVerbs(desk, tongue),
      verb('fit', w.verbs.fit, 'fit', () => hands.fit(), none),
      verb('find', w.find.label, 'find', hands.find, none),
      ...hidden,
    ],
    [
      verb('all', w.verbs.all, 'lasso', () => session.choose(select.all(session.chart)), none),
      { id: 'picture', label: w.verbs.picture, icon: 'picture', act: hands.picture, ...none },
    ],
    [{ id: 'tour', label: w.verbs.tour, icon: 'help', act: () => desk.touring.begin() }],
  );
}
