const n = (count: number) => count.toLocaleString('en');

/** The states of the page in one sentence each (WORKBENCH §7), and the names of the ways on. */
export default {
  says: {
    emptyChart: () => 'Nothing on this chart yet. Press / and type a name, number, plate or case, or paste a list.',
    firstRun: (v: { done: number; of: number; seconds: number }) =>
      `Making the fictional city: ${n(v.done)} of ${n(v.of)} events, about ${n(v.seconds)} s left. You can already look around.`,
    nothingFound: (v: { text: string; data: number; wider: string }) =>
      `Nothing known under “${v.text}”. Looked in all you may see, to import ${n(v.data)}. Try ${v.wider} or import a file.`,
    loading: (v: { what: string; done: number | null; of: number | null }) =>
      v.done === null || v.of === null ? `Reading ${v.what} …` : `Reading ${v.what}: ${n(v.done)} of ${n(v.of)} done.`,
    partial: (v: { shown: number; of: number | null; what: string }) =>
      v.of === null
        ? `Showing ${n(v.shown)} ${v.what}, most frequent first. There are more; nobody counted them.`
        : `Showing ${n(v.shown)} of ${n(v.of)} ${v.what}, most frequent first.`,
    timeLimit: (v: { seconds: number; shown: number }) =>
      `Stopped after ${n(v.seconds)} s. These ${n(v.shown)} hits are what was read until then.`,
    error: (v: { why: string }) => `No answer came: ${v.why} Your chart is unchanged.`,
    offline: (v: { since: string; seconds: number }) =>
      `No connection since ${v.since}. You can look, arrange and filter; questions wait. Trying again in ${n(v.seconds)} s.`,
    back: () => 'Connected again. Nothing was lost.',
    recovering: () =>
      'The database is recovering after a sudden stop, usually under a minute. Charts open; questions wait.',
    starting: (v: { says: string }) => `The database is starting: ${v.says} Charts open; questions wait.`,
    notOpened: (v: { what: string; authority: string }) => `${v.what} are not opened by ${v.authority}.`,
    authorityEnded: (v: { authority: string; at: string }) =>
      `${v.authority} ended on ${v.at}. What it opened is closed again; notes and decisions stay.`,
    notThere: () => 'There is no such chart, or it is not open to you.',
    tooBig: (v: { more: number }) => `This would add ${n(v.more)} entities; a chart stays readable to about 1,500.`,
    hub: (v: { caption: string; links: number }) => `${v.caption} has ${n(v.links)} links and was not crossed.`,
    noHits: (v: { tried: number | null }) =>
      v.tried === null ? 'No hit. Nothing was cut.' : `No hit. ${n(v.tried)} were tried; nothing was cut.`,
    savedTwice: (v: { at: string }) => `Somebody saved this chart at ${v.at}. Both versions are kept.`,
    undone: (v: { what: string }) => `Taken back: ${v.what}`,
  },
  acts: {
    stop: 'Stop',
    again: 'Try again',
    copy: 'Copy details',
    more: (count: number) => `${n(count)} more`,
    kinds: 'Choose kinds …',
    shorten: 'Shorten the period',
    linkedTwice: (count: number) => `Only those with 2 or more links here (${n(count)})`,
    asTable: 'Open as table',
    cross: 'Cross it once',
    redo: 'Redo',
    importFile: 'Import a file',
    keys: 'Show the keys',
  },
};
