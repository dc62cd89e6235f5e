/** Charts of i2 Analyst's Notebook as XML (.anx): entities and links with their labels, times, cards and attributes. */
import { type GraphForm } from './graph.ts';
import { child, type XmlElement } from './xml-tree.ts';

export const anx: GraphForm = {
  isItem: (_, name) => name === 'ChartItem',
  items({ element, around }) {
    const attributes = new Map<string, string>();
    const at = (name: string) => element.attributes.get(name) ?? '';
    if (at('Description') !== '') attributes.set('description', at('Description'));
    // Without the marks the clock or the day means nothing, though it stands there.
    const [day, clock] = at('DateTime').split('T');
    if (at('DateSet') === 'true' && day !== undefined && day !== '') attributes.set('date', day);
    if (at('TimeSet') === 'true' && clock !== undefined) attributes.set('time', clock);
    for (const one of child(element, 'AttributeCollection')?.children ?? []) {
      const name = one.attributes.get('AttributeClass') ?? '';
      if (name !== '') attributes.set(name, one.attributes.get('Value') ?? '');
    }
    const inner = child(element, 'End', 'Entity') ?? child(element, 'Link');
    const cards = inner === undefined ? [] : (child(inner, 'CardCollection')?.children ?? []);
    const texts = cards.map((card) =>
      [card.attributes.get('Summary') ?? '', child(card, 'Text')?.text ?? ''].join(' ').trim(),
    );
    if (texts.some((text) => text !== '')) attributes.set('cards', texts.filter((text) => text !== '').join('\n'));
    const isByReference = around[0]?.attributes.get('IdReferenceLinking') === 'true';
    if (inner?.name === 'Link') return [{ link: linkOf(inner, at('Label'), attributes, isByReference) }];
    if (!inner) return []; // a box or text that stands for nothing
    const identity = inner.attributes.get('Identity') ?? '';
    const id =
      (isByReference ? child(element, 'End')?.attributes.get('Id') : undefined) ??
      inner.attributes.get('EntityId') ??
      identity;
    if (identity !== '' && identity !== id) attributes.set('identity', identity);
    return [{ node: { id, label: at('Label') || identity || id, category: typeOf(inner), attributes } }];
  },
};

function linkOf(link: XmlElement, label: string, attributes: Map<string, string>, isByReference: boolean) {
  const end = (number: 1 | 2) =>
    (isByReference ? link.attributes.get(`End${number}Reference`) : undefined) ??
    link.attributes.get(`End${number}Id`) ??
    '';
  const arrow = link.children.find(({ name }) => name === 'LinkStyle')?.attributes.get('ArrowStyle') ?? 'ArrowNone';
  if (arrow === 'ArrowOnBoth') attributes.set('arrow', 'both');
  const type = typeOf(link);
  const [source, target] = arrow === 'ArrowOnTail' ? [end(2), end(1)] : [end(1), end(2)];
  // `Link` is the type of a link to which nobody gave one.
  const category = type === '' || type === 'Link' ? label : type;
  return { id: '', label, category, attributes, source, target, directed: arrow !== 'ArrowNone' };
}

/** Icon, box, circle, event, text or theme line: each has a style that names the type. */
function typeOf({ children }: XmlElement): string {
  for (const one of children) {
    const type = one.name.endsWith('Style') ? one.attributes.get('Type') : undefined;
    const found = type ?? typeOf(one);
    if (found !== '') return found;
  }
  return '';
}
