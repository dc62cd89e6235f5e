export default {
  title: 'Charts',
  of: (caseFile: string) => `in ${caseFile}`,
  new: 'New chart',
  saved: 'Saved',
  revision: 'Revision',
  empty: 'No chart in this case file yet. What you put on a chart is saved here.',
  loading: 'Reading the charts',
  failed: 'Try again',
  open: (name: string) => `Open ${name}`,
  now: 'open now',
};
