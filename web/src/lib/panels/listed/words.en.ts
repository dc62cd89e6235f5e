const n = (count: number) => count.toLocaleString('en');
const things = (count: number) => (count === 1 ? '1 entity' : `${n(count)} entities`);

export default {
  label: 'Found, not yet on the chart',
  found: (title: string) => `“${title}”`,
  around: (title: string) => `Around ${title}`,
  count: (count: number) => things(count),
  there: (count: number) => `${n(count)} on the chart already`,
  add: (count: number) => `Add ${things(count)}`,
  none: 'Select rows to add them: Ctrl+click or Space for several.',
  all: (count: number) => `Add all ${n(count)}`,
  tooMany: 'A chart stays readable to about 1,500 entities: choose some.',
  loading: 'Reading the list',
  failed: 'Try again',
  empty: 'Nothing was found.',
};
