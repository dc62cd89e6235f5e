export default {
  mended: (file: string, row: string, number: number) =>
    `A mended row: it was row ${row} of ${file} in import ${number}, where it was set aside.`,
  label: 'Evidence of the selection',
  time: 'Time',
  what: 'What',
  file: 'File and row',
  import: 'Import',
  rows: (n: string, count: number) => (count === 1 ? '1 row' : `${n} rows`),
  empty: 'Select a line or a hit to see the rows it comes from.',
  none: 'No rows: nothing of the selection is an event or a stated fact.',
  loading: 'Reading the rows',
  original: 'The original row',
  hide: 'Close the original row',
  asWritten: 'as it stands in the file',
  gone: 'The file of this row is not kept here any more.',
  failed: 'Try again',
  more: (n: string) => `and ${n} more rows state it`,
};
