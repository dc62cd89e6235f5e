/** What is selected, in the order it was chosen: the order is the direction of a path. Groups are selected by their own ids. */
import type { Uid } from '#casework/answers.ts';
import type { Chart } from './chart.ts';
import { drawn, idsOf, linkedTo } from './drawn.ts';

export interface Selection {
  readonly entities: readonly Uid[];
  readonly bundles: readonly string[];
}

export const nothing: Selection = { entities: [], bundles: [] };

export const only = (...entities: readonly Uid[]): Selection => ({ entities, bundles: [] });
export const onlyBundle = (id: string): Selection => ({ entities: [], bundles: [id] });

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

export const toggle =
  (uid: Uid) =>
  (selection: Selection): Selection => ({ ...selection, entities: toggled(selection.entities, uid) });

/** @public used by the workbench's page. */
export const toggleBundle =
  (id: string) =>
  (selection: Selection): Selection => ({ ...selection, bundles: toggled(selection.bundles, id) });

export const extend =
  (uids: readonly Uid[]) =>
  (selection: Selection): Selection => ({ ...selection, entities: [...new Set([...selection.entities, ...uids])] });

export const all = (chart: Chart): Selection => only(...idsOf(chart));

export const invert =
  (chart: Chart) =>
  (selection: Selection): Selection => {
    const chosen = new Set(selection.entities);
    return only(...all(chart).entities.filter((uid) => !chosen.has(uid)));
  };

/** Who stands in a closed group is not to be seen alone: the group is selected. */
export const lifted =
  (chart: Chart) =>
  (selection: Selection): Selection => {
    const into = new Map(
      drawn(chart).groups.flatMap(({ group, members }) => members.map(({ uid }) => [uid, group.id] as const)),
    );
    if (!selection.entities.some((uid) => into.has(uid))) return selection;
    return { ...selection, entities: [...new Set(selection.entities.map((uid) => into.get(uid) ?? uid))] };
  };

/** The selection and everything that a drawn line links to it. */
export const withNeighbours =
  (chart: Chart) =>
  (selection: Selection): Selection =>
    extend(selection.entities.flatMap((uid) => [...linkedTo(chart, uid)]))(selection);

export const sameKind =
  (chart: Chart) =>
  (selection: Selection): Selection => {
    const kinds = new Set(selection.entities.map((uid) => chart.entities.get(uid)?.kind));
    return only(
      ...drawn(chart)
        .entities.filter(({ kind }) => kinds.has(kind))
        .map(({ uid }) => uid),
    );
  };

/** Without what is no longer drawn. */
export const stillDrawn =
  (chart: Chart) =>
  (selection: Selection): Selection => {
    const uids = new Set(idsOf(chart));
    const ids = new Set(drawn(chart).bundles.map(({ id }) => id));
    const kept = {
      entities: selection.entities.filter((uid) => uids.has(uid)),
      bundles: selection.bundles.filter((id) => ids.has(id)),
    };
    const same = kept.entities.length === selection.entities.length && kept.bundles.length === selection.bundles.length;
    return same ? selection : kept;
  };
