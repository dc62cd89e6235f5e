export default {
  title: 'Groups',
  count: (n: string) => `${n} inside`,
  countOf: (n: string, all: string) => `${n} of ${all} shown`,
  openIt: 'Open the group',
  open: (name: string) => `Open ${name}`,
  close: (name: string) => `Close ${name}`,
  select: (name: string) => `Select ${name}`,
  dissolve: 'Dissolve',
  name: 'Name of the group',
  links: (n: string, count: number) =>
    count === 1 ? '1 link among them, not drawn' : `${n} links among them, not drawn`,
};
