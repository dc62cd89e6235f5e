/** GEXF 1.1 to 1.3 (gexf.net): nodes and edges with the values that its attributes declare, nodes within nodes too. */
import { firstOf, flat, type GraphForm, type GraphItem } from './graph.ts';
import { child, type XmlElement } from './xml-tree.ts';

interface Declared {
  readonly title: string;
  readonly byDefault: string | undefined;
}

type Declarations = Readonly<Record<'node' | 'edge', ReadonlyMap<string, Declared>>>;

export const gexf: GraphForm = {
  isItem: (_, name) => name === 'node' || name === 'edge',
  items({ element, around }) {
    const graph = around.find(({ name }) => name === 'graph');
    const declared = (of: string) => {
      const found = new Map<string, Declared>();
      for (const list of graph?.children ?? [])
        if (list.name === 'attributes' && list.attributes.get('class') === of)
          for (const one of list.children)
            if (one.name === 'attribute') {
              const id = one.attributes.get('id') ?? '';
              found.set(id, { title: one.attributes.get('title') ?? id, byDefault: child(one, 'default')?.text });
            }
      return found;
    };
    const isDirected = graph?.attributes.get('defaultedgetype') === 'directed';
    return visit(element, { node: declared('node'), edge: declared('edge') }, isDirected);
  },
};

function visit(element: XmlElement, declared: Declarations, isDirected: boolean): GraphItem[] {
  const isEdge = element.name === 'edge';
  const attributes = new Map<string, string>();
  const titles = declared[isEdge ? 'edge' : 'node'];
  for (const { title, byDefault } of titles.values()) if (byDefault !== undefined) attributes.set(title, byDefault);
  const own = isEdge ? ['id', 'source', 'target', 'type', 'label'] : ['id', 'label'];
  for (const [name, value] of element.attributes) if (!own.includes(name)) attributes.set(name, value);
  for (const inner of element.children) {
    if (inner.name === 'nodes' || inner.name === 'edges') continue;
    if (inner.name !== 'attvalues') {
      flat(inner, attributes, inner.name);
      continue;
    }
    for (const one of inner.children) {
      // 1.0 and 1.1 say id where later ones say for.
      const key = one.attributes.get('for') ?? one.attributes.get('id') ?? '';
      const title = titles.get(key)?.title ?? key;
      const value = one.attributes.get('value') ?? '';
      const before = attributes.get(title);
      const isAgain = before !== undefined && before !== titles.get(key)?.byDefault;
      // A value may change with time; all it ever was is kept.
      attributes.set(title, isAgain ? `${before}\n${value}` : value);
    }
  }
  const at = (name: string) => element.attributes.get(name) ?? '';
  const id = at('id');
  const category = firstOf(attributes, 'type', 'kind', 'category');
  if (isEdge) {
    const directed = at('type') === '' ? isDirected : at('type') !== 'undirected';
    const label = at('label');
    return [
      {
        link: {
          id,
          label,
          category: category || label,
          attributes,
          directed,
          source: at('source'),
          target: at('target'),
        },
      },
    ];
  }
  const inside = element.children
    .filter(({ name }) => name === 'nodes' || name === 'edges')
    .flatMap(({ children }) => children.flatMap((one) => visit(one, declared, isDirected)));
  return [{ node: { id, label: at('label') || id, category, attributes } }, ...inside];
}
