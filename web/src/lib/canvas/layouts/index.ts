/** Every layout, one line each; its code is loaded when it is asked for, in the worker. */
import type { Both } from '#graph-schema/ontology/define.ts';
import type { Layout } from './define.ts';

interface Offered {
  readonly words: Both;
  readonly load: () => Promise<Layout>;
}

export const layouts = {
  force: { words: { en: 'By links', zh: '按关系' }, load: async () => (await import('./force.ts')).force },
  tree: { words: { en: 'Tree', zh: '树形' }, load: async () => (await import('./tree.ts')).tree },
  circle: { words: { en: 'Circle', zh: '环形' }, load: async () => (await import('./circle.ts')).circle },
} as const satisfies Readonly<Record<string, Offered>>;

export type LayoutName = keyof typeof layouts;
