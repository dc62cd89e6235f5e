/** Entities and lines as rows of text: what each column shows, what it is sorted by, and the sentence that the row reads as. */
import type { Bundle, Entity, Uid } from '#casework/answers.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { kindWords, linkSentence } from '#graph-schema/words/values.ts';
import type en from './words.en.ts';

export interface Cell {
  readonly text: string;
  /** What it is sorted by, where that is not the text. */
  readonly by?: number | string;
  /** An entity's kind, drawn before the text. */
  readonly mark?: string;
  readonly title?: string;
}

export interface Row {
  readonly id: string;
  /** The whole row read as a sentence. */
  readonly says: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly thread?: true;
}

type Words = typeof en;

/** What stands at the end of a line: without a kind it is the chart's own. */
export interface End {
  readonly caption: string;
  readonly kind?: string;
}

/** @param more  what is said besides, by uid */
export const entityRows = (
  entities: readonly Entity[],
  more: ReadonlyMap<Uid, string>,
  tongue: Tongue,
  w: Words,
): readonly Row[] =>
  entities.map((entity) => {
    const links = `${tongue.number(entity.degree)}${entity.capped ? '+' : ''}`;
    const kind = kindWords(entity.kind, tongue);
    const marks = [
      ...(entity.conflicts.length > 0 ? [w.conflict] : []),
      ...(entity.merged > 0 ? [w.merged(entity.merged)] : []),
      ...(entity.mentioned ? [w.mentioned] : []),
      ...[more.get(entity.uid) ?? []].flat(),
    ].join(', ');
    return {
      id: entity.uid,
      says: [w.entity(entity.caption, kind, links), marks].filter((part) => part !== '').join('; '),
      cells: {
        caption: { text: entity.caption, mark: entity.kind },
        kind: { text: kind },
        degree: { text: links, by: entity.degree },
        marks: { text: marks },
      },
    };
  });

export const bundleRows = (
  bundles: readonly Bundle[],
  ends: ReadonlyMap<Uid, End>,
  thread: ReadonlySet<string>,
  more: ReadonlyMap<string, string>,
  tongue: Tongue,
  w: Words,
): readonly Row[] =>
  bundles.map((bundle) => {
    const end = (uid: Uid): Cell => {
      const known = ends.get(uid);
      if (known === undefined) return { text: uid };
      return known.kind === undefined ? { text: known.caption } : { text: known.caption, mark: known.kind };
    };
    const moment = (at: string | undefined): Cell =>
      at === undefined ? { text: '' } : { text: tongue.moment(at), by: at, title: tongue.exact(at) };
    const [from, to] = [end(bundle.from), end(bundle.to)];
    const count = tongue.number(bundle.count);
    const onThread = thread.has(bundle.id);
    const line = [w.lines[bundle.line], more.get(bundle.id) ?? []].flat().join(' · ');
    const sentence = w.sentence(
      linkSentence(bundle.kind, from.text, to.text, tongue),
      w.times(count, bundle.count),
      bundle.last === undefined ? '' : tongue.moment(bundle.last),
      onThread ? `${line}; ${w.thread}` : line,
    );
    return {
      id: bundle.id,
      says: sentence,
      cells: {
        from,
        kind: { text: kindWords(bundle.kind, tongue) },
        to,
        count: { text: count, by: bundle.count },
        first: moment(bundle.first),
        last: moment(bundle.last),
        total: {
          text: (bundle.total ?? []).map((total) => totalWords(total, tongue)).join(' · '),
          by: Number(bundle.total?.[0]?.value ?? 0),
        },
        line: { text: line },
      },
      ...(onThread ? { thread: true as const } : {}),
    };
  });

const totalWords = ({ unit, value }: { unit: string; value: string }, tongue: Tongue): string => {
  if (unit !== 'seconds') return `${tongue.number(Number(value))} ${unit}`;
  const seconds = Number(value);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return tongue.duration(`PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${h === 0 ? `${s}S` : ''}`);
};

/** In the order of one column; texts by the rules of the language, so that names and 10 after 9 stand right. */
export function sorted(rows: readonly Row[], column: string, down: boolean, language: string): readonly Row[] {
  const text = new Intl.Collator(language, { numeric: true });
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [a.cells[column], b.cells[column]];
    const [x, y] = [left?.by ?? left?.text ?? '', right?.by ?? right?.text ?? ''];
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return text.compare(String(x), String(y));
  };
  const order = rows.toSorted(compare);
  return down ? order.toReversed() : order;
}
