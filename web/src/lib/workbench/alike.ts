/** Pairs on a chart that may be the same: two of one kind that share what marks a thing off, or a name. A hint to look, no more. */
import type { Entity, Uid } from '#casework/answers.ts';
import { entityKind, isEntityKind, pivotsOf } from '#graph-schema/ontology/index.ts';
import type { Chart } from './chart.ts';
import { shown } from './drawn.ts';

export interface Alike {
  readonly pair: readonly [Uid, Uid];
  /** Properties in which they agree and that few others share. */
  readonly shared: readonly string[];
}

/** More of one name than this say nothing: a number that everybody has is no mark. */
const mostOfOne = 12;

/** Those that share more first. */
export function alike(chart: Chart): readonly Alike[] {
  const found = new Map<string, { pair: [Uid, Uid]; shared: Set<string> }>();
  for (const [, some] of marks(shown(chart).entities)) {
    if (some.length < 2 || some.length > mostOfOne) continue;
    for (const [i, { uid: a, properties }] of some.entries())
      for (const { uid: b } of some.slice(i + 1)) {
        if (a === b) continue;
        const pair: [Uid, Uid] = a < b ? [a, b] : [b, a];
        const known = found.get(pair.join('\n')) ?? { pair, shared: new Set<string>() };
        for (const property of properties) known.shared.add(property);
        found.set(pair.join('\n'), known);
      }
  }
  return [...found.values()]
    .map(({ pair, shared }) => ({ pair, shared: [...shared] }))
    .toSorted((a, b) => b.shared.length - a.shared.length || (a.pair.join() < b.pair.join() ? -1 : 1));
}

interface Mark {
  readonly uid: Uid;
  readonly properties: readonly string[];
}

/** Every pivot of each entity, and its name, as a text that is the same for those that share it. */
function marks(entities: readonly Entity[]): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>();
  const note = (kind: string, properties: readonly string[], parts: readonly string[], uid: Uid): void => {
    const key = JSON.stringify([kind, properties, parts]);
    found.set(key, [...(found.get(key) ?? []), { uid, properties }]);
  };
  for (const { uid, kind, values } of entities) {
    if (!isEntityKind(kind)) continue;
    for (const { properties, parts } of pivotsOf(entityKind(kind), values)) note(kind, properties, parts, uid);
    const { name } = values;
    const plain = typeof name === 'string' ? name.toLowerCase().replace(/[\s·.,'’-]+/g, '') : '';
    if (plain !== '') note(kind, ['name'], [plain], uid);
  }
  return found;
}
