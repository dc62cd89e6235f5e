/** What is selected, in the order it was chosen: the order is the direction of a path. */
import type { Uid } from '#casework/answers.ts';
import type { Chart } from './chart.ts';
import { drawn, linkedTo } from './drawn.ts';

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

export const all = (chart: Chart): Selection => only(...drawn(chart).entities.map((entity) => entity.uid));

export const invert =
  (chart: Chart) =>
  (selection: Selection): Selection => {
    const chosen = new Set(selection.entities);
    return only(...all(chart).entities.filter((uid) => !chosen.has(uid)));
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
    const { entities, bundles } = drawn(chart);
    const uids = new Set(entities.map(({ uid }) => uid));
    const ids = new Set(bundles.map(({ id }) => id));
    const kept = {
      entities: selection.entities.filter((uid) => uids.has(uid)),
      bundles: selection.bundles.filter((id) => ids.has(id)),
    };
    const same = kept.entities.length === selection.entities.length && kept.bundles.length === selection.bundles.length;
    return same ? selection : kept;
  };
