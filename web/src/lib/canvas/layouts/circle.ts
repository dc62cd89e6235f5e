/** On a circle, kinds beside one another. */
import type { Layout } from './define.ts';

export const circle: Layout = ({ nodes }) => {
  const loose = nodes.filter((node) => !node.fixed).sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const radius = Math.max(160, (loose.length * 92) / (2 * Math.PI));
  return loose.map(({ id }, n) => {
    const angle = (2 * Math.PI * n) / loose.length - Math.PI / 2;
    return { id, x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
  });
};
