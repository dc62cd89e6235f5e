/** Single links with the rows that state them: what a line on the chart rests on. */
import { agree } from '#graph-schema/neo4j/agree.ts';
import { valuesOf } from '#graph-schema/neo4j/kept.ts';
import type { LinkKind } from '#graph-schema/ontology/define.ts';
import { linkKinds } from '#graph-schema/ontology/index.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Evidence, Link, Links, Scope, Uid, Window } from './answers.ts';
import { statementsOf, type StatementProperties } from './bundles.ts';
import { rootsOf, statedBy } from './entities.ts';
import { lineOf, sourcesOf } from './imports.ts';
import { anyLink, linkKindNamed, linkNamesOf } from './kinds.ts';
import { look, statement, type Eye, type Sight } from './visible.ts';
import { boundsOf, inWindow, liesIn } from './window.ts';

export interface LinksOf {
  /** Ids of bundles, `from|KIND|to`. */
  readonly bundles?: readonly string[];
  /** Uids of entities: all links at them. */
  readonly uids?: readonly Uid[];
  /** Uids of links. */
  readonly links?: readonly string[];
  readonly linkKinds?: readonly string[];
  readonly window?: Window;
  /** 200 unless said, at most 5,000. */
  readonly limit?: number;
}

const most = 5_000;

interface Row {
  readonly kind: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly properties: StatementProperties & { uid: string; also?: number[]; of?: string; conflicts?: string[] };
}

const told = 'RETURN type(l) AS kind, startNode(l).uid AS from, endNode(l).uid AS to, properties(l) AS properties';
/** In the order of time; what carries none stands last. One more than the limit tells that there are more. */
const ordered = `WITH l ORDER BY l.at, l.since, l.uid LIMIT $limit + 1 ${told}`;

const inBundle = (
  see: Sight,
): string => `UNWIND $bundles AS bundle MATCH (a:Entity {uid: bundle[0]}) USING INDEX a:Entity(uid)
MATCH (b:Entity {uid: bundle[2]}) USING INDEX b:Entity(uid)
MATCH (a)-[l:${anyLink}]->(b) WHERE type(l) = bundle[1] AND ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})`;

const ofBundles = statement((see) => `${inBundle(see)} ${ordered}`);
const countOfBundles = statement((see) => `${inBundle(see)} RETURN count(l) AS links`);

const atEntities = statement(
  (see) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid)
CALL (e) { MATCH (e)-[l:${anyLink}]-() WHERE type(l) IN $kinds AND ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})
  RETURN l LIMIT ${most + 1} }
WITH DISTINCT l ${ordered}`,
);

const byUid = statement(
  (see) => `UNWIND $links AS uid CALL (uid) {
${linkKinds.map(({ name }) => `MATCH ()-[l:${name}]->() USING INDEX l:${name}(uid) WHERE l.uid = uid RETURN l`).join('\nUNION ALL\n')}
} WITH l WHERE ${see.link('l')} ${told}`,
);

/** Single links in the order of time, each with every row that states it. */
export async function linksOf(scope: Scope, asked: LinksOf): Promise<Links> {
  const limit = asked.limit ?? 200;
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw badInput('query.limit', { limit, most });
  const bounds = boundsOf(asked.window);
  const kinds = linkNamesOf(asked.linkKinds);
  const named = (asked.bundles ?? []).map(partsOf);
  return look(scope, async (eye) => {
    const roots = await rootsOf(eye, [...(asked.uids ?? []), ...named.flatMap(([from, , to]) => [from, to])]);
    const root = (uid: Uid): Uid => roots.get(uid) ?? uid;
    const params = { ...bounds.params, kinds, limit };
    const bundles = named.map(([from, kind, to]) => [root(from), kind, root(to)]);
    const [inBundles, atEnds, single] = await Promise.all([
      bundles.length > 0 ? eye.read<Row>(ofBundles, { ...params, bundles }) : [],
      asked.uids?.length ? eye.read<Row>(atEntities, { ...params, uids: asked.uids.map(root) }) : [],
      asked.links?.length ? eye.read<Row>(byUid, { links: asked.links }) : [],
    ]);
    const rows = [...new Map([...inBundles, ...atEnds, ...single].map((row) => [row.properties.uid, row])).values()];
    const all = (await linksFrom(eye, rows)).filter(({ at, values }) =>
      liesIn(bounds, { ...values, ...(at && { at }) }),
    );
    const links = all.sort(byTime).slice(0, limit);
    if (all.length <= limit) return { links, cut: [] };
    // Only bundles are counted: around a hub the count would read what the limit just spared.
    const [counted] = asked.uids?.length
      ? []
      : await eye.read<{ links: number }>(countOfBundles, { ...params, bundles });
    const of = counted && !eye.filtered ? counted.links : null;
    return {
      links,
      cut: [
        {
          what: { code: 'query.links' },
          shown: links.length,
          of,
          why: { code: 'query.first-in-time', values: { limit } },
        },
      ],
    };
  });
}

const byTime = (a: Link, b: Link): number => timeOf(a) - timeOf(b) || (a.uid < b.uid ? -1 : 1);
const timeOf = ({ at, values }: Link): number => Date.parse(at ?? String(values['since'] ?? '9999-12-31'));

/** `from|KIND|to`; a uid may itself hold a bar. */
function partsOf(bundle: string): [Uid, string, Uid] {
  const parts = bundle.split('|');
  const middle = parts.findIndex((part, i) => i > 0 && i < parts.length - 1 && linkKindNamed.has(part));
  if (middle < 0) throw badInput('query.no-bundle', { bundle: bundle.slice(0, 80) });
  return [parts.slice(0, middle).join('|'), parts[middle] as string, parts.slice(middle + 1).join('|')];
}

/** Rows of the store as links: evidence from every visible statement, values agreed anew where a hidden import has a say. */
export async function linksFrom(eye: Eye, rows: readonly Row[]): Promise<Link[]> {
  const shared = rows.filter(({ properties }) => properties.also !== undefined).map(({ properties }) => properties.uid);
  const [stated] = await Promise.all([
    statementsOf(eye, shared),
    sourcesOf(eye, rows.map(({ properties }) => properties.import).filter(eye.sees)),
  ]);
  return rows.map((row) => linkFrom(eye, row, stated.get(row.properties.uid) ?? [row.properties]));
}

function linkFrom(eye: Eye, { kind: name, from, to, properties }: Row, stated: readonly StatementProperties[]): Link {
  const kind = linkKindNamed.get(name) as LinkKind;
  const isMixed = ![properties.import, ...(properties.also ?? [])].every(eye.sees);
  const agreed = isMixed ? agree(statedBy(eye, stated, kind), kind) : null;
  const workedOut = isMixed ? stated.every((row) => row.worked !== undefined) : properties.of !== undefined;
  const { at, until, ...values } = agreed?.values ?? valuesOf(properties, kind);
  return {
    ...{ uid: properties.uid, kind: name, from, to },
    ...(at !== undefined && { at: String(at) }),
    ...(until !== undefined && { until: String(until) }),
    values,
    conflicts: agreed?.conflicts ?? properties.conflicts ?? [],
    evidence: stated
      .map((row) => evidenceOf(eye, row))
      .sort((a, b) => a.import - b.import || a.file - b.file || a.row - b.row),
    line: lineOf(
      stated.map((row) => row.import),
      workedOut,
      eye.sources,
    ),
  };
}

/** Where a record, link or statement stands in what was imported; the file's name is filled in by who keeps the files. */
export const evidenceOf = (eye: Eye, row: { import: number; file: number; row: number }): Evidence => ({
  ...{ import: row.import, source: eye.sources.get(row.import)?.source ?? '' },
  ...{ file: row.file, fileName: '', row: row.row },
});
