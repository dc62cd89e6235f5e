/** Which properties a column of a mapping fills. */
import type { ValueType } from '#graph-schema/ontology/define.ts';
import { entityKindNamed, linkKindNamed } from '../check.ts';
import type { Cell, EntityOfEnd, FileMapping } from '../mapping.ts';

export interface Fills {
  readonly kind: string;
  readonly property: string;
  readonly type: ValueType;
}

/** @param column by the name that the mapping uses */
export function fillsOf(file: FileMapping, column: string): Fills[] {
  const found: Fills[] = [];
  const set = (kind: string, cells: Readonly<Record<string, Cell>> = {}): void => {
    const declared = entityKindNamed(kind) ?? linkKindNamed(kind);
    for (const [property, cell] of Object.entries(cells)) {
      const type = declared?.properties[property]?.type;
      if (type && reads(cell, column)) found.push({ kind, property, type });
    }
  };
  const entity = (it: EntityOfEnd | string): void => void (typeof it !== 'string' && set(it.kind, it.set));
  for (const one of file.entities ?? []) entity(one);
  for (const link of file.links ?? []) {
    set(link.kind, link.set);
    entity(link.from);
    entity(link.to);
  }
  return found;
}

/** A cell that is this column, whole or as one of several that may stand for it. */
function reads(cell: Cell, column: string): boolean {
  if (typeof cell !== 'object') return cell === column;
  return cell.column === column || (cell.first ?? []).some((one) => reads(one, column));
}
