/** Every layout, one line each; its code is loaded when it is asked for, in the worker. */
import type { Both } from '#graph-schema/ontology/define.ts';
import type { Layout, LayoutNode } from './define.ts';

interface Offered {
  readonly words: Both;
  /** Something on the chart must be so, else there is nothing to go by. */
  readonly needs?: (node: LayoutNode) => boolean;
  readonly load: () => Promise<Layout>;
}

export const layouts = {
  force: { words: { en: 'By links', zh: '按关系' }, load: async () => (await import('./force.ts')).force },
  tree: { words: { en: 'Tree', zh: '树形' }, load: async () => (await import('./tree.ts')).tree },
  circle: { words: { en: 'Circle', zh: '环形' }, load: async () => (await import('./circle.ts')).circle },
  time: {
    words: { en: 'By time', zh: '按时间' },
    needs: ({ at }) => at !== null,
    load: async () => (await import('./time.ts')).time,
  },
  place: {
    words: { en: 'By place', zh: '按地点' },
    needs: ({ family }) => family === 'place',
    load: async () => (await import('./around.ts')).aroundPlaces,
  },
  case: {
    words: { en: 'By case', zh: '按案件' },
    needs: ({ family }) => family === 'case',
    load: async () => (await import('./around.ts')).aroundCases,
  },
} as const satisfies Readonly<Record<string, Offered>>;

export type LayoutName = keyof typeof layouts;

export const layoutNames = Object.keys(layouts) as LayoutName[];

export const offered = (name: LayoutName): Offered => layouts[name];
