/**
 * CASE and UCO (caseontology.org) as JSON-LD: what tools of digital forensics exchange. Two tables hold all of it, `things` and `ties`
 * between them; `talk` holds calls and messages once more, each with the numbers at its ends.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Table, Written } from '../table.ts';
import { readObject, type CaseObject } from './case-object.ts';
import { talkOf, type Ends } from './case-talk.ts';
import { cellsOf } from './graph.ts';
import { elements, jsonLists } from './json.ts';
import { parsed } from './json-row.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { firstSigns, wholeText } from './text.ts';

const marks = ['phone', 'email', 'imei', 'imsi', 'iccid', 'longitude', 'latitude'] as const;
const columns: Readonly<Record<string, readonly string[]>> = {
  things: ['key', 'label', 'category', 'attributes', ...marks],
  ties: ['key', 'source', 'target', 'category', 'attributes'],
  talk: [
    ...['way', 'key', 'at', 'until', 'seconds', 'direction', 'text'],
    ...['fromKey', 'fromPhone', 'fromEmail', 'toKey', 'toPhone', 'toEmail'],
  ],
};
const names = Object.keys(columns);

/** More accounts than this in one file are not held in memory. */
const mostAccounts = 2_000_000;

export const isCase = (head: Buffer): boolean => {
  const text = firstSigns(head);
  return text.startsWith('{') && /"@graph"\s*:/.test(text) && /unifiedcyberontology\.org|caseontology\.org/.test(text);
};

/** @throws BadInput where it is no JSON, or has no such table */
export async function openCase(path: string, name: string, written: Written): Promise<Table> {
  const table = written.table ?? 'things';
  if (!columns[table])
    throw badInput('import.table.none', { table, tables: names.join(' · ') }, { where: { file: name } });
  const text = await wholeText(path, name, written.encoding);
  if (!(await jsonLists(text, name)).has('@graph'))
    throw badInput('import.at.none', { at: '@graph', lists: '' }, { where: { file: name } });
  const keyOf = (id: string) => `${name}#${id}`;
  async function* objects(signal?: AbortSignal) {
    for await (const { records, read } of elements(text, '@graph', signal))
      yield {
        records: records.map(({ raw, fault }) => ({ raw, fault, found: fault ? [] : readObject(parsed(raw)) })),
        read,
      };
  }
  const ends: Ends = new Map();
  if (table === 'talk')
    for await (const { records } of objects())
      for (const { found } of records)
        for (const { id, marked } of found) if (marked.size > 0 && ends.size < mostAccounts) ends.set(id, marked);
  let undirected = 0;
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    undirected = 0;
    let row = 0;
    for await (const page of objects(signal)) {
      const start = { row: row + 1, byte: 0 };
      const records: RecordOf[] = [];
      for (const { raw, fault, found } of page.records) {
        if (fault && table === 'things') records.push({ row: ++row, cells: new Map(), raw, fault });
        for (const one of found)
          for (const { cells, why } of rowsOf(one)) {
            if (cells.get('direction') === 'not stated') undirected++;
            records.push({ row: ++row, cells, raw, ...(why && { fault: { why } }) });
          }
      }
      yield { records, start, read: page.read };
    }
  }
  function* rowsOf(one: CaseObject): Generator<{ cells: ReadonlyMap<string, string>; why?: Say }> {
    if (table === 'talk') return yield* talkOf(one, ends, keyOf);
    if (table === 'things') {
      if (one.node) yield { cells: new Map([...cellsOf({ node: one.node }, 'plain-nodes', keyOf)!, ...one.marked]) };
      return;
    }
    for (const link of one.links) {
      const isWhole = link.source !== '' && link.target !== '';
      const cells = cellsOf({ link }, 'plain-links', keyOf)!;
      yield isWhole ? { cells } : { cells, why: { code: 'import.case.ends' } };
    }
  }
  const others = names.filter((one) => one !== table).join(' · ');
  const doubts = written.table === undefined ? [{ code: 'import.table.others', values: { table, others } }] : [];
  const opened = await tableOf({
    ...{
      name,
      encoding: text.encoding,
      doubts: [...text.doubts, ...doubts],
      columns: columns[table]!,
      closed: true,
      read,
    },
  });
  const after = (): Say[] => (undirected > 0 ? [{ code: 'import.case.direction', values: { count: undirected } }] : []);
  return { ...opened, tables: names, doubtsAfter: after };
}
