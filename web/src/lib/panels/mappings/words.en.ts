export default {
  title: 'Saved mappings',
  about: 'When the same headers come again, the mapping reads them.',
  bring: 'Save one from a file',
  loading: 'Reading the saved mappings',
  none: 'No mapping is saved yet. One is made for a file that no source knows.',
  revision: (n: number) => `revision ${n}`,
  out: 'out of use',
  /** What a button does, and to which: what it shows stands first. */
  of: (verb: string, name: string) => `${verb}: ${name}`,
  rename: 'Rename',
  export: 'Export',
  remove: 'Take out of use',
  putBack: 'Use again',
  en: 'Title in English',
  zh: 'Title in Chinese',
  leave: 'Leave it',
};
