const n = (count: number) => count.toLocaleString('en');

export default {
  title: (now: string, then: string) => `${now} beside ${then}`,
  about: 'What is shown on each counts: what a filter or a window leaves out is not there.',
  entities: 'Entities',
  lines: 'Lines',
  came: 'New',
  gone: 'Gone',
  changed: 'Changed',
  same: (count: number) => `${n(count)} alike`,
  nothing: 'Nothing differs.',
  select: 'Select',
  bring: 'Put on this chart',
  close: 'Close',
  merged: 'merged',
  count: (before: number, after: number) => `${n(before)} → ${n(after)}`,
  more: (count: number) => `${n(count)} more`,
  takeIn: (name: string) => `Take all of ${name} in`,
};
