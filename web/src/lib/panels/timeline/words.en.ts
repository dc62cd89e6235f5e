const n = (count: number) => count.toLocaleString('en');

export default {
  label: 'Timeline',
  summary: (events: number, rows: number) =>
    `${n(events)} ${events === 1 ? 'event' : 'events'} of ${n(rows)} ${rows === 1 ? 'entity' : 'entities'}`,
  zone: (zone: string) => `Times in ${zone}`,
  plot: 'Events over time. Drag to set a window, Alt and drag for a second one; with the keyboard the arrows move the window, with Shift its end, Plus and Minus zoom, Delete takes it away.',
  window: (which: 1 | 2): string => (which === 1 ? 'Window of time' : 'Second window of time'),
  from: (which: 1 | 2): string => (which === 1 ? 'Begin of the window' : 'Begin of the second window'),
  until: (which: 1 | 2): string => (which === 1 ? 'End of the window' : 'End of the second window'),
  inWindow: (events: number) => `${n(events)} in the window`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'All of the time',
  play: 'Let the window run',
  stop: 'Stop',
  clear: 'Show all times',
  kinds: 'Kinds of events',
  kind: (kind: string, count: number) => `${kind} ${n(count)}`,
  incident: (number: string, when: string) => [`Case ${number}`, when].filter(Boolean).join(', '),
  silent: (days: number) => `silent ${n(days)} days`,
  days: (days: number) => `${n(days)} days`,
  silence: (days: number, when: string) =>
    `No event in the data for ${n(days)} days, ${when}: off, elsewhere, or not in what was imported`,
  silenceRule: 'Hatched: three days or more, and four times as long as nine of ten of its gaps.',
  tooMany: 'too many',
  many: (rows: number, most: number) =>
    `${rows === 1 ? '1 entity has' : `${n(rows)} entities have`} more than ${n(most)} events, so none of them is shown: a part would show silences that were none.`,
  narrow: 'Ask for the window only',
  inWindowOnly: (rows: number) =>
    `${rows === 1 ? '1 entity has' : `${n(rows)} entities have`} too many events: what stands there is only that of the window.`,
  rows: (shown: number, of: number) => `Rows for ${n(shown)} of ${n(of)}: select some to see theirs.`,
  places: (count: number) =>
    count === 1 ? '1 place has a row only when it is selected.' : `${n(count)} places have a row only when selected.`,
  empty: 'Nothing on this chart yet.',
  none: 'No events: what is stated here has no time, or its kind is closed.',
  loading: 'Reading the events',
  retry: 'Try again',
  more: (count: number) => `and ${n(count)} more close to it`,
  tableHead: { what: 'What', events: 'Events', first: 'First', last: 'Last', silences: 'Silences' },
};
