/** What a chart has of its own as rows of the table: the twin of the canvas keeps nothing back. */
import type { Uid } from '#casework/answers.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Chart } from '#lib/workbench/chart.ts';
import { drawn } from '#lib/workbench/drawn.ts';
import { groupsOf } from '#lib/workbench/groups.ts';
import type { Row } from '../panels/table/rows.ts';
import type en from './words.en.ts';

export const ownRows = (chart: Chart, tongue: Tongue, w: typeof en): readonly Row[] =>
  drawn(chart).groups.map(({ group: { id, name, members }, members: shown, links }) => {
    const holds = w.ownRows.holds(tongue.number(shown.length), tongue.number(members.length));
    const inside = w.ownRows.links(tongue.number(links));
    const captions = tongue.list(shown.slice(0, 5).map(({ caption }) => caption));
    const more = shown.length > 5 ? w.ownRows.more(tongue.number(shown.length - 5)) : '';
    return {
      id,
      says: w.ownRows.says(name, w.own.group, `${holds}, ${inside}`),
      cells: {
        caption: { text: name },
        kind: { text: w.own.group },
        degree: { text: '' },
        marks: { text: `${holds} · ${inside}`, title: `${captions}${more}` },
      },
    };
  });

/** In which open group an entity is. */
export const groupMarks = (chart: Chart, w: typeof en): ReadonlyMap<Uid, string> =>
  new Map(
    groupsOf(chart)
      .filter(({ open }) => open)
      .flatMap(({ name, members }) => members.map((uid) => [uid, w.ownRows.inGroup(name)] as const)),
  );
