/** Answers as lines for a person: entities, bundles, what was cut. */
import type { Bundle, Cut, Entity, Evidence } from '#casework/answers.ts';
import { entityKind, isEntityKind, isLinkKind, linkKind } from '#graph-schema/ontology/index.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';
import { moment, table } from './table.ts';

export const kindWord = (kind: string, language: Language): string =>
  isEntityKind(kind) ? entityKind(kind).words[language] : isLinkKind(kind) ? linkKind(kind).words[language] : kind;

export const entityLines = (entities: readonly Entity[], language: Language): string =>
  table(entities.map(({ kind, caption, degree, uid }) => [kindWord(kind, language), caption, degree, uid]));

export function bundleLines(bundles: readonly Bundle[], entities: readonly Entity[], language: Language): string {
  const captions = new Map(entities.map(({ uid, caption }) => [uid, caption]));
  return table(
    bundles.map(({ from, to, kind, count, first, last, total }) => [
      captions.get(from) ?? from,
      kindWord(kind, language),
      captions.get(to) ?? to,
      count,
      first === last ? moment(first) : `${moment(first)} – ${moment(last)}`,
      (total ?? []).map(({ unit, value }) => `${value} ${unit}`).join(', '),
    ]),
  );
}

export const cutLines = (cut: readonly Cut[], language: Language): string =>
  cut
    .map(({ what, shown, of, why }) => {
      const values = { what: say(language, what), shown, of: of ?? '', why: say(language, why) };
      return say(language, { code: 'desk.cli.cut', values });
    })
    .join('\n');

/** `calls.csv:118 (telecom, import 3)`. */
export const evidenceLine = ({ fileName, row, source, import: number }: Evidence): string =>
  `${fileName}:${row} (${source} ${number})`;

/** Blocks with an empty line between; empty ones are left out. */
export const blocks = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');
