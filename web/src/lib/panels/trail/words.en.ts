type About = Readonly<Record<string, string | number>>;

const things = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
/** Several are counted, one is called by its caption. */
const named = (about: About) =>
  Number(about['count'] ?? 1) > 1 || about['caption'] === undefined
    ? things(Number(about['count'] ?? 0), 'entity', 'entities')
    : String(about['caption']);

export default {
  title: 'Trail',
  at: (now: number, all: number) => (now === all ? `step ${now}` : `step ${now} of ${all}`),
  empty: 'Each step you take is kept here, and can be taken back.',
  takeBack: 'Take back',
  doAgain: 'Do again',
  goHere: 'Go here',
  laterStay: 'later steps stay',
  select: 'Select what it brought',
  more: 'More',
  step: 'Step',
  undone: 'undone',
  takenBack: 'taken back',
  cut: 'Something was left out',
  verbs: {
    add: (about: About) => `Added ${named(about)}`,
    expand: (about: About) => `Expanded ${named(about)}${about['kinds'] === undefined ? '' : `, “${about['kinds']}”`}`,
    links: (about: About) => `Links among ${things(Number(about['count'] ?? 0), 'entity', 'entities')}`,
    path: (about: About) => `Path ${about['from'] ?? ''} → ${about['to'] ?? ''}`,
    pattern: (about: About) => String(about['title'] ?? 'Pattern'),
    chart: (about: About) => `Took in ${about['title'] ?? ''}`,
    same: (about: About) => `The same: ${about['caption'] ?? ''} and ${about['other'] ?? ''}`,
    separate: (about: About) => `Separated again: ${about['caption'] ?? ''}`,
    hide: (about: About) => `Hid ${named(about)}`,
    remove: (about: About) => `Removed ${named(about)}`,
  },
};
