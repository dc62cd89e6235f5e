const n = (count: number) => count.toLocaleString('en');
const metres = (m: number) => (m >= 1000 ? `${n(m / 1000)} km` : `${n(m)} m`);

export default {
  label: 'Map',
  map: 'Map of the places. Arrows move it, Plus and Minus zoom; the list beside it names every place.',
  list: 'Places, most visited first',
  summary: (places: number) => `${n(places)} ${places === 1 ? 'place' : 'places'}`,
  times: (count: number) => (count === 1 ? 'once' : `${n(count)} times`),
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'All places',
  metres,
  noTiles: 'Plain ground: no map of the land has been brought here, and none is fetched.',
  honest:
    'A sector or ring is where it can have been; a dotted track joins places in the order of time, nobody saw the way.',
  plain: 'Plain ground',
  net: (degrees: string) => `net of ${degrees}°`,
  unknown: (count: number) =>
    count === 1 ? '1 place has no point and stands nowhere.' : `${n(count)} places have no point and stand nowhere.`,
  nowhere: (count: number) =>
    count === 1 ? 'Of 1 entity no place is known.' : `Of ${n(count)} entities no place is known.`,
  marks: (shown: number, of: number) =>
    `${n(shown)} of ${n(of)} places have a mark, most visited first; all are in the list.`,
  tooMany: (count: number) =>
    `${count === 1 ? '1 entity has' : `${n(count)} entities have`} too many events: only the lines of the chart tell where.`,
  rows: (shown: number, of: number) => `Told of ${n(shown)} of ${n(of)} entities: select some to see theirs.`,
  ring: (m: number) => `true within ${metres(m)}`,
  sector: (m: number) => `sector, up to ${metres(m)}`,
  noAccuracy: 'nobody says how exact',
  nobody: 'Nobody of the selection was here.',
  add: 'Put on the chart',
  close: 'Close',
  between: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  none: 'No place is known of what is shown here.',
  empty: 'Nothing on this chart yet.',
  loading: 'Reading the places',
  drawing: 'Drawing the map',
  noWebGl: 'This browser cannot draw the map (it has no WebGL). The list says the same.',
  retry: 'Try again',
};
