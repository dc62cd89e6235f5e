/** GraphML (graphml.graphdrawing.org): nodes and edges with the data that its keys declare, graphs within nodes too. */
import { firstOf, type GraphForm, type GraphItem } from './graph.ts';
import type { XmlElement } from './xml-tree.ts';

interface Key {
  readonly name: string;
  readonly of: string;
  readonly byDefault: string | undefined;
}

export const graphml: GraphForm = {
  isItem: (_, name) => name === 'node' || name === 'edge',
  items({ element, around }) {
    const keys = new Map<string, Key>();
    for (const one of around[0]?.children ?? []) {
      const id = one.attributes.get('id');
      if (one.name !== 'key' || id === undefined) continue;
      const byDefault = one.children.find(({ name }) => name === 'default')?.text;
      // yEd leaves the name out of what it draws by.
      keys.set(id, { name: one.attributes.get('attr.name') ?? id, of: one.attributes.get('for') ?? 'all', byDefault });
    }
    const isDirected = around.findLast(({ name }) => name === 'graph')?.attributes.get('edgedefault') !== 'undirected';
    return visit(element, keys, isDirected);
  },
};

function visit(element: XmlElement, keys: ReadonlyMap<string, Key>, isDirected: boolean): GraphItem[] {
  const attributes = new Map<string, string>();
  for (const { name, of, byDefault } of keys.values())
    if (byDefault !== undefined && (of === element.name || of === 'all')) attributes.set(name, byDefault);
  for (const [name, value] of element.attributes)
    if (!['id', 'source', 'target', 'directed'].includes(name)) attributes.set(name, value);
  for (const one of element.children)
    if (one.name === 'data') {
      const key = one.attributes.get('key') ?? '';
      attributes.set(keys.get(key)?.name ?? key, textOf(one));
    }
  const at = (name: string) => element.attributes.get(name) ?? '';
  const id = at('id');
  if (element.name === 'edge') {
    const directed = at('directed') === '' ? isDirected : at('directed') === 'true';
    const category = firstOf(attributes, 'type', 'label', 'labels', 'kind', 'category');
    const label = firstOf(attributes, 'label', 'name');
    return [{ link: { id, label, category, attributes, directed, source: at('source'), target: at('target') } }];
  }
  // Labels as Neo4j writes them: `:Person:Officer`.
  const category = firstOf(attributes, 'labels', 'type', 'kind', 'category').replace(/^:/, '');
  const node = { id, label: firstOf(attributes, 'label', 'name', 'title', 'nodelabel') || id, category, attributes };
  const inside = element.children
    .filter(({ name }) => name === 'graph')
    .flatMap((graph) => {
      const own = graph.attributes.get('edgedefault');
      const within = graph.children.filter(({ name }) => name === 'node' || name === 'edge');
      return within.flatMap((one) => visit(one, keys, own === undefined ? isDirected : own !== 'undirected'));
    });
  return [{ node }, ...inside];
}

/** What is drawn has its text within. */
const textOf = ({ text, children }: XmlElement): string =>
  [text, ...children.map(textOf)].filter((one) => one !== '').join(' ');
