/** Two cards side by side: which values agree, which differ, what only one of them has. */
import type { Card, CardValue } from '#casework/answers.ts';

export interface Compared {
  readonly property: string;
  readonly left: CardValue | null;
  readonly right: CardValue | null;
  readonly is: 'same' | 'different' | 'one';
}

const text = (value: CardValue): string => JSON.stringify(value.value);

/** What differs first: it may speak against it. Then what agrees, then what only one has. */
export function compared(left: Card, right: Card): readonly Compared[] {
  const properties = [...new Set([...left.values, ...right.values].map(({ property }) => property))];
  const of = (card: Card, property: string) => card.values.find((value) => value.property === property) ?? null;
  const order = ['different', 'same', 'one'];
  return properties
    .map((property): Compared => {
      const [a, b] = [of(left, property), of(right, property)];
      return { property, left: a, right: b, is: a === null || b === null ? 'one' : agree(a, b) ? 'same' : 'different' };
    })
    .toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
}

/** Also when one of the values that sources state of one is stated of the other. */
const agree = (a: CardValue, b: CardValue): boolean =>
  text(a) === text(b) ||
  a.stated.some(({ value }) => b.stated.some((other) => JSON.stringify(other.value) === JSON.stringify(value)));
