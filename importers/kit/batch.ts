/** Gathers rows into batches: gives links their uids, leaves out what was said already, and notes what was never described. */
import type { StatedEntity, StatedLink } from '#graph-schema/neo4j/write.ts';
import { endsInOrder, linkUid } from '#graph-schema/ontology/uid.ts';
import type { EntityOut, LinkOut } from './emit.ts';
import { HashTable } from './hashes.ts';
import { HeavyEnds } from './heavy.ts';
import { NearDoubles } from './near.ts';
import type { RowOut } from './plan.ts';
import type { Said } from './said.ts';

/** Bits beside the hash of an entity's uid. */
const seen = 1;
const described = 2;
const local = 4;

/** Ends without a description that are kept as examples. */
const examples = 1000;

/** A file of fewer rows has no end that gathers "too many". */
const fewRows = 1000;

export interface Gathered {
  readonly entities: StatedEntity[];
  readonly links: StatedLink[];
}

export class Gatherer {
  private readonly said: Said;
  private readonly uids = new HashTable();
  private readonly statements = new HashTable();
  private readonly facts = new HashTable();
  /** The n-th row of one file with the same identity is the n-th event, so each file counts anew (PROVENANCE §2). */
  private events = new HashTable();
  private heavy = new HeavyEnds();
  private near = new NearDoubles();
  private readonly undescribed = new Map<string, { kind: string; file: string; row: number }>();
  private file = { number: 0, name: '', rows: 0 };
  private now: Gathered = { entities: [], links: [] };

  constructor(said: Said) {
    this.said = said;
  }

  /**
   * The rows that follow are of this file.
   * @param counted its events so far, where an earlier import read other rows of it
   * @returns its events, those that follow among them once they were added
   */
  open(number: number, name: string, counted = new HashTable()): HashTable {
    this.sayHeavy();
    this.file = { number, name, rows: 0 };
    this.events = counted;
    this.heavy = new HeavyEnds();
    this.near = new NearDoubles();
    return counted;
  }

  add(row: number, { entities, links }: RowOut): void {
    this.file.rows++;
    for (const entity of entities) this.entity(entity, row, true);
    const uids = new Map<LinkOut, string>();
    for (const link of links) {
      this.entity(link.from, row, false);
      this.entity(link.to, row, false);
      this.link(link, row, uids);
    }
  }

  take(): Gathered {
    const { now } = this;
    this.now = { entities: [], links: [] };
    return now;
  }

  /** Entities that are only ends, and warnings that need the whole import. */
  finish(): { mentioned: number } {
    this.sayHeavy();
    const lost = this.uids.having(seen | local);
    const [first] = this.undescribed.values();
    if (lost > 0)
      this.said.add(
        {
          code: 'import.end.undescribed',
          values: { kinds: [...new Set([...this.undescribed.values()].map(({ kind }) => kind))].join(', ') },
        },
        first && { file: first.file, row: first.row },
        lost,
      );
    return { mentioned: this.uids.having(seen) + lost };
  }

  /** A row that lists an entity describes it; an end of a link that says no more than its number is only mentioned. */
  private entity(
    { kind, uid, values, local: isLocal, described: tells }: EntityOut,
    row: number,
    listed: boolean,
  ): void {
    const describes = listed || tells;
    const before = this.uids.mark(uid, seen | (isLocal ? local : 0) | (describes ? described : 0));
    if (!describes) {
      const lost = isLocal && (before & described) === 0;
      if (lost && this.undescribed.size < examples && !this.undescribed.has(uid))
        this.undescribed.set(uid, { kind: kind.name, file: this.file.name, row });
      return;
    }
    this.undescribed.delete(uid);
    const stated = { kind: kind.name, uid, file: this.file.number, row };
    if (Object.keys(values).length === 0) {
      if (before === 0) this.now.entities.push({ ...stated, values: null });
    } else if (this.statements.mark(`${uid}\u0000${JSON.stringify(values)}`, 1) === 0) {
      this.now.entities.push({ ...stated, values });
    }
  }

  private link(link: LinkOut, row: number, uids: Map<LinkOut, string>): void {
    const { kind, values, issued } = link;
    const [from, to] = endsInOrder(kind, link.from.uid, link.to.uid);
    const uid = (nth: number) => linkUid(kind, from, to, values, nth, issued);
    const first = uid(1);
    uids.set(link, first);
    for (const end of [link.from, link.to])
      if (end.kind.family === 'person' || end.kind.family === 'object') this.heavy.add(end.uid);
    if (link.repeats || issued) {
      if (this.facts.mark(`${first}\u0000${JSON.stringify(values)}`, 1) !== 0) {
        this.said.add({ code: 'import.link.repeated', values: { kind: kind.name } }, { file: this.file.name, row });
        return;
      }
    } else {
      const nth = this.events.count(first);
      if (nth > 1) {
        uids.set(link, uid(nth));
        this.said.add({ code: 'import.link.again', values: { kind: kind.name } }, { file: this.file.name, row });
      }
    }
    if (this.near.isNear(from, to, link)) {
      this.said.add({ code: 'import.link.near', values: { kind: kind.name } }, { file: this.file.name, row });
    }
    const of = link.of && uids.get(link.of);
    this.now.links.push({
      ...{ kind: kind.name, uid: uids.get(link)!, from, to, file: this.file.number, row, values },
      ...(of !== undefined && { of }),
    });
  }

  /** What a source writes for "unknown" gathers strangers: an end of over one per cent of a file's rows is named. */
  private sayHeavy(): void {
    if (this.file.rows < fewRows) return;
    for (const [uid, count] of this.heavy.atLeast(this.file.rows / 100).slice(0, 5))
      this.said.add(
        { code: 'import.end.heavy', values: { end: uid, rows: this.file.rows } },
        { file: this.file.name },
        count,
      );
  }
}
