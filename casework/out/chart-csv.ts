/** A chart as tables: its entities, its bundles, and what is said of them, in one archive. */
import { strToU8, zipSync } from 'fflate';
import { kindWords, linkSentence, propertyOf, propertyWords, showValue } from '#graph-schema/words/values.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { ChartOut } from './chart.ts';
import type { ChartSaid } from './chart-said.ts';
import { toCsv } from './csv.ts';
import { named } from './named.ts';
import { stampRows, type Stamp } from './stamp.ts';

export function chartCsv(chart: ChartOut, said: ChartSaid, stamp: Stamp): Buffer {
  const { w } = stamp;
  const about = [
    [w.csv.what, w.csv.said],
    [w.chart, chart.name],
    ...stampRows(stamp),
    ...[...said.shown, ...said.cut, w.scope].map((line) => ['', line]),
  ];
  const files = {
    [`${w.csv.entities}.csv`]: strToU8(toCsv(entityRows(chart, stamp))),
    [`${w.csv.links}.csv`]: strToU8(toCsv(linkRows(chart, stamp))),
    ...(chart.own.length > 0 && { [`${w.ownThings.file}.csv`]: strToU8(toCsv(ownRows(chart, stamp))) }),
    [`${w.csv.about}.csv`]: strToU8(toCsv(about)),
  };
  return Buffer.from(zipSync(files, { mtime: new Date(stamp.at) }));
}

function entityRows({ entities, own }: ChartOut, { tongue, w }: Stamp): string[][] {
  // One column a property, in the order in which the kinds bring them; kinds share a column where the words are the same.
  const columns = new Map<string, string>();
  for (const { kind, values } of entities)
    for (const name of Object.keys(values)) columns.set(propertyWords(kind, name, tongue), name);
  const heads = [...columns.keys()];
  const fixed = [w.csv.kind, w.csv.caption, w.csv.uid];
  const o = w.ownThings;
  const inGroup = own.some(({ is }) => is === 'group') ? [o.group] : [];
  const noted = own.some(({ is }) => is === 'note') ? [o.note] : [];
  const more = [w.csv.conflicts, w.csv.merged, w.csv.degree, w.csv.mentioned];
  return [
    [...fixed, ...heads, ...more, ...inGroup, ...noted],
    ...entities.map((entity) => {
      const { kind, values } = entity;
      const shown = new Map(
        Object.entries(values).map(([name, value]) => [
          propertyWords(kind, name, tongue),
          showValue(propertyOf(kind, name), value, tongue, values),
        ]),
      );
      return [
        ...[kindWords(kind, tongue), entity.caption, entity.uid],
        ...heads.map((head) => shown.get(head) ?? ''),
        tongue.list(entity.conflicts.map((name) => propertyWords(kind, name, tongue))),
        entity.merged > 0 ? String(entity.merged + 1) : '',
        `${entity.degree}${entity.capped ? '+' : ''}`,
        entity.mentioned ? w.csv.yes : '',
        ...inGroup.map(() => named(own, 'group', entity.uid)),
        ...noted.map(() => named(own, 'note', entity.uid)),
      ];
    }),
  ];
}

function ownRows({ entities, bundles, own }: ChartOut, { tongue, w }: Stamp): string[][] {
  const captions = new Map(entities.map(({ uid, caption }) => [uid, caption]));
  const name = (uid: string): string => captions.get(uid) ?? uid;
  const lines = new Map(
    bundles.map(({ id, kind, from, to }) => [id, linkSentence(kind, name(from), name(to), tongue)]),
  );
  const o = w.ownThings;
  return [
    [o.what, o.name, w.csv.kind, o.about, o.aboutIds],
    ...own.map(({ is, name: text, kind, about }) => [
      ...[o.is[is], text, kind === undefined ? '' : kindWords(kind, tongue)],
      ...[about.map((id) => lines.get(id) ?? name(id)).join('\n'), about.join('\n')],
    ]),
  ];
}

function linkRows({ entities, bundles, own }: ChartOut, { tongue, w }: Stamp): string[][] {
  const captions = new Map(entities.map(({ uid, caption }) => [uid, caption]));
  const name = (uid: string): string => captions.get(uid) ?? uid;
  const c = w.csv;
  const noted = own.some(({ is }) => is === 'note') ? [w.ownThings.note] : [];
  return [
    [c.kind, c.from, c.to, c.reads, c.count, c.first, c.last, c.total, c.line, c.thread, c.fromId, c.toId, ...noted],
    ...bundles.map((bundle) => [
      kindWords(bundle.kind, tongue),
      name(bundle.from),
      name(bundle.to),
      linkSentence(bundle.kind, name(bundle.from), name(bundle.to), tongue),
      String(bundle.count),
      bundle.first === undefined ? '' : tongue.exact(bundle.first),
      bundle.last === undefined ? '' : tongue.exact(bundle.last),
      totals(bundle.total ?? [], tongue),
      w.line[bundle.line],
      bundle.thread ? c.yes : '',
      ...[bundle.from, bundle.to],
      ...noted.map(() => named(own, 'note', bundle.id)),
    ]),
  ];
}

const totals = (total: readonly { unit: string; value: string }[], tongue: Tongue): string =>
  tongue.list(total.map(({ unit, value }) => `${value} ${unit}`));
