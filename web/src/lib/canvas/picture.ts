/** What the canvas is to show, as plain data: from the chart and what is selected, without a browser. */
import type { Bundle, Entity, Uid } from '#casework/answers.ts';
import type { Group } from '#graph-schema/ontology/define.ts';
import { entityKind, linkKind } from '#graph-schema/ontology/index.ts';
import type { Chart, Spot } from '#lib/workbench/chart.ts';
import { drawn } from '#lib/workbench/drawn.ts';
import { noted } from '#lib/workbench/notes.ts';
import { firstLine, type Expected, type Note } from '#lib/workbench/own.ts';
import type { DrawnGroup } from '#lib/workbench/fold.ts';
import type { Selection } from '#lib/workbench/selection.ts';

export interface NodePicture {
  /** Or the id of a group. */
  readonly uid: Uid;
  readonly spot: Spot;
  readonly caption: string;
  /** Empty for a group of several kinds. */
  readonly icon: string;
  readonly group: Group;
  /** Neighbours that are not on the chart: `+23`, `1000+`; empty when there are none or nobody has counted yet. */
  readonly hidden: string;
  readonly pinned: boolean;
  readonly conflict: boolean;
  /** How many were merged into it, itself included; 1 when it is whole by itself. */
  readonly merged: number;
  /** Members of a closed group; 0 of what stands alone. */
  readonly members: number;
  /** Notes on it. */
  readonly notes: number;
  /** Expected and not found. */
  readonly missing: boolean;
  readonly classes: string;
}

export interface LinePicture {
  readonly id: string;
  readonly from: Uid;
  readonly to: Uid;
  /** Count in its pill, empty for one link; with a star when there is a note on it. */
  readonly count: string;
  /** In the units of the chart: 1.15 + 0.3 · log₂ n (WORKBENCH §4). */
  readonly width: number;
  readonly classes: string;
}

export interface Picture {
  readonly nodes: readonly NodePicture[];
  readonly lines: readonly LinePicture[];
}

export interface Look {
  readonly selection: Selection;
  /** Where the keyboard is. */
  readonly cursor: Uid | null;
  /** Distinct neighbours in the store by uid, as far as they were counted. */
  readonly neighbours: ReadonlyMap<Uid, { readonly count: number; readonly capped: boolean }>;
  /** Everything else is dimmed; null dims nothing. */
  readonly lit: ReadonlySet<Uid> | null;
  /** What the last step brought. */
  readonly fresh: ReadonlySet<Uid>;
}

/** What is drawn and has a place already. Who has none yet is waiting for a layout. */
export function picture(chart: Chart, look: Look): Picture {
  const { entities, bundles, groups, parts, expected, notes, ties } = drawn(chart);
  const marked = noted(chart);
  const placed = entities.filter((entity) => chart.spots.has(entity.uid));
  const closed = groups.filter(({ group }) => chart.spots.has(group.id));
  const missing = expected.filter(({ id }) => chart.spots.has(id));
  const there = new Set([
    ...placed.map((entity) => entity.uid),
    ...closed.map(({ group }) => group.id),
    ...missing.map(({ id }) => id),
  ]);
  const chosen = new Set(look.selection.entities);
  const chosenLines = new Set(look.selection.bundles);
  const linked = linkedUids(bundles);
  return {
    nodes: [
      ...placed.map((entity) => nodeOf(entity, chart, look, chosen, linked.get(entity.uid) ?? new Set())),
      ...closed.map((each) => groupOf(each, chart, look, chosen)),
      ...[...missing, ...notes.filter(({ id }) => chart.spots.has(id))].map((own) => ownOf(own, chart, look, chosen)),
    ].map((node) => ({ ...node, notes: marked.get(node.uid) ?? 0 })),
    lines: [
      ...bundles
        .filter(({ from, to }) => there.has(from) && there.has(to))
        .map((bundle) => lineOf(bundle, parts.get(bundle.id) ?? [bundle.id], chart, look, chosenLines))
        .map((line) => (marked.has(line.id) ? { ...line, count: `${line.count}*` } : line)),
      ...ties
        .filter(({ from, to }) => there.has(from) && there.has(to))
        .map((tie) => ({ ...tie, count: '', width: 1.15, classes: 'tie' })),
    ],
  };
}

function nodeOf(
  entity: Entity,
  chart: Chart,
  look: Look,
  chosen: ReadonlySet<Uid>,
  linked: ReadonlySet<Uid>,
): NodePicture {
  const kind = entityKind(entity.kind);
  const spot = chart.spots.get(entity.uid) ?? { x: 0, y: 0 };
  const classes = [
    chosen.has(entity.uid) && 'selected',
    look.cursor === entity.uid && 'cursor',
    look.fresh.has(entity.uid) && 'fresh',
    look.lit !== null && !look.lit.has(entity.uid) && 'dim',
    chart.thread?.entities.has(entity.uid) && 'thread',
    entity.mentioned && 'mentioned',
  ];
  return {
    uid: entity.uid,
    spot,
    caption: entity.caption,
    icon: kind.icon,
    group: kind.group,
    hidden: hiddenOf(look.neighbours.get(entity.uid), linked.size),
    pinned: spot.pinned === true,
    conflict: entity.conflicts.length > 0,
    merged: entity.merged + 1,
    ...{ members: 0, notes: 0, missing: false },
    classes: classes.filter(Boolean).join(' '),
  };
}

/** A group of one kind carries its glyph. */
function groupOf(
  { group: { id, name }, members }: DrawnGroup,
  chart: Chart,
  look: Look,
  chosen: ReadonlySet<string>,
): NodePicture {
  const [first] = members.map(({ kind }) => entityKind(kind));
  const isOne = members.every(({ kind }) => kind === members[0]?.kind);
  const spot = chart.spots.get(id) ?? { x: 0, y: 0 };
  const classes = [
    'several',
    chosen.has(id) && 'selected',
    look.cursor === id && 'cursor',
    members.some(({ uid }) => look.fresh.has(uid)) && 'fresh',
    look.lit !== null && !look.lit.has(id) && 'dim',
    members.some(({ uid }) => chart.thread?.entities.has(uid)) && 'thread',
  ];
  return {
    ...{ uid: id, spot, caption: name, icon: isOne ? (first?.icon ?? '') : '' },
    group: first?.group ?? 'things',
    ...{
      hidden: '',
      pinned: spot.pinned === true,
      conflict: false,
      merged: 1,
      members: members.length,
      notes: 0,
      missing: false,
    },
    classes: classes.filter(Boolean).join(' '),
  };
}

/** A sheet of paper with its corner turned up. */
export const paperIcon = 'M3 2h10v8l-4 4H3zM5 5v1.2h6V5zM5 7.6v1.2h6V7.6zM5 10.2v1.2h2.6v-1.2z';

function ownOf(own: Expected | Note, chart: Chart, look: Look, chosen: ReadonlySet<string>): NodePicture {
  const { id } = own;
  const spot = chart.spots.get(id) ?? { x: 0, y: 0 };
  const kind = own.is === 'expected' ? entityKind(own.kind) : null;
  const classes = [
    own.is,
    chosen.has(id) && 'selected',
    look.cursor === id && 'cursor',
    look.lit !== null && !look.lit.has(id) && 'dim',
  ];
  return {
    ...{ uid: id, spot, caption: own.is === 'note' ? firstLine(own.text) : own.name },
    ...{ icon: kind?.icon ?? paperIcon, group: kind?.group ?? 'things', missing: own.is === 'expected' },
    ...{ hidden: '', pinned: spot.pinned === true, conflict: false, merged: 1, members: 0, notes: 0 },
    classes: classes.filter(Boolean).join(' '),
  };
}

/** Never guessed: above a thousand it says so, and without a count it says nothing. */
function hiddenOf(known: { count: number; capped: boolean } | undefined, shown: number): string {
  if (!known) return '';
  if (known.capped || known.count - shown > 1_000) return '1000+';
  const hidden = known.count - shown;
  return hidden > 0 ? `+${hidden}` : '';
}

/** @param parts  the bundles of the chart that it stands for */
function lineOf(
  bundle: Bundle,
  parts: readonly string[],
  chart: Chart,
  look: Look,
  chosen: ReadonlySet<string>,
): LinePicture {
  const directed = linkKind(bundle.kind).directed;
  const classes = [
    bundle.line,
    directed && bundle.line !== 'worked-out' && 'directed',
    parts.some((id) => chart.thread?.bundles.has(id)) && 'thread',
    chosen.has(bundle.id) && 'selected',
    look.lit !== null && !(look.lit.has(bundle.from) && look.lit.has(bundle.to)) && 'dim',
  ];
  return {
    id: bundle.id,
    from: bundle.from,
    to: bundle.to,
    count: bundle.count > 1 ? String(bundle.count) : '',
    width: Math.round((1.15 + 0.3 * Math.log2(bundle.count)) * 100) / 100,
    classes: classes.filter(Boolean).join(' '),
  };
}

function linkedUids(bundles: readonly Bundle[]): ReadonlyMap<Uid, Set<Uid>> {
  const linked = new Map<Uid, Set<Uid>>();
  const note = (a: Uid, b: Uid): void => void (linked.get(a) ?? linked.set(a, new Set()).get(a))?.add(b);
  for (const { from, to } of bundles) {
    note(from, to);
    note(to, from);
  }
  return linked;
}
