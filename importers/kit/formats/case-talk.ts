/** Calls and messages of a CASE graph, one row for each pair of ends, with the numbers that the accounts at the ends have. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { CaseObject } from './case-object.ts';

/** What accounts are known by, by their ids. */
export type Ends = Map<string, ReadonlyMap<string, string>>;

export function* talkOf(
  { id, types, values, names }: CaseObject,
  ends: Ends,
  keyOf: (id: string) => string,
): Generator<{ cells: ReadonlyMap<string, string>; why?: Say }> {
  const way = types.includes('CallFacet') ? 'call' : types.some((type) => /MessageFacet$/.test(type)) ? 'message' : '';
  if (way === '') return;
  const first = (...wanted: readonly string[]) => wanted.flatMap((name) => values.get(name) ?? [])[0] ?? '';
  const of = (...wanted: readonly string[]) => [...new Set(wanted.flatMap((name) => names.get(name) ?? []))];
  const told = {
    ...{ way, key: keyOf(id), at: first('startTime', 'sentTime', 'receivedTime'), until: first('endTime') },
    ...{ seconds: first('duration'), text: first('messageText', 'body', 'subject') },
  };
  const from = of('from');
  const to = of('to', 'cc', 'bcc', 'participant');
  // Who only took part in it stands in `to` alone: the first of them is written as the one who began, and that is said.
  const pairs = from.length > 0 ? from.flatMap((a) => to.map((b) => [a, b])) : to.slice(1).map((b) => [to[0]!, b]);
  const direction = from.length > 0 ? '' : 'not stated';
  if (pairs.length === 0) return yield { cells: new Map(Object.entries(told)), why: { code: 'import.case.ends' } };
  for (const [a, b] of pairs) {
    const end = (name: string, of: string) => [
      [`${name}Key`, keyOf(of)],
      [`${name}Phone`, ends.get(of)?.get('phone') ?? ''],
      [`${name}Email`, ends.get(of)?.get('email') ?? ''],
    ];
    yield {
      cells: new Map(
        Object.entries({ ...told, direction, ...Object.fromEntries([...end('from', a!), ...end('to', b!)]) }),
      ),
    };
  }
}
