/** A writer that only asks what is there: the counts of a dry run. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { Batch, Counts, Writer } from '#graph-schema/neo4j/write.ts';
import { linkKind } from '#graph-schema/ontology/index.ts';
import { HashTable } from './hashes.ts';

export type RowWriter = Pick<Writer, 'write' | 'counts' | 'finish'>;

const knownEntities = `UNWIND $us AS u
OPTIONAL MATCH (e:Entity {uid: u}) OPTIONAL MATCH (m:Merge {uid: u}) WITH u, e, m WHERE e IS NOT NULL OR m IS NOT NULL RETURN count(*) AS known`;

/** Exact as long as nobody writes meanwhile: who is known is read, nothing is guessed. */
export class DryWriter implements RowWriter {
  private readonly graph: Graph;
  private readonly uids = new HashTable();
  private readonly linkUids = new HashTable();
  private readonly tally = { entities: { new: 0, known: 0 }, links: { new: 0, known: 0 }, records: 0 };

  constructor(graph: Graph) {
    this.graph = graph;
  }

  async write({ entities, links }: Batch): Promise<void> {
    const { tally } = this;
    tally.records += entities.filter(({ values }) => values !== null).length;
    const ends = links.flatMap(({ from, to }) => [from, to]);
    const fresh = [...new Set([...entities.map(({ uid }) => uid), ...ends])].filter(
      (uid) => this.uids.mark(uid, 1) === 0,
    );
    const known = await this.count(knownEntities, fresh);
    tally.entities.known += known;
    tally.entities.new += fresh.length - known;

    for (const [name, ofKind] of Map.groupBy(links, ({ kind }) => kind)) {
      const once = ofKind.filter(({ uid }) => this.linkUids.mark(uid, 1) === 0).map(({ uid }) => uid);
      const kind = linkKind(name).name; // a label comes from the ontology, never from a file
      const standing = await this.count(
        `UNWIND $us AS u MATCH ()-[x:${kind} {uid: u}]->() USING INDEX x:${kind}(uid) RETURN count(*) AS known`,
        once,
      );
      tally.links.new += once.length - standing;
      tally.links.known += ofKind.length - once.length + standing;
    }
  }

  counts = (): Promise<Counts> => Promise.resolve(this.tally);
  finish = (): Promise<Counts> => this.counts();

  private async count(statement: string, us: readonly string[]): Promise<number> {
    if (us.length === 0) return 0;
    const [row] = await this.graph.read<{ known: number }>(statement, { us });
    return row?.known ?? 0;
  }
}
