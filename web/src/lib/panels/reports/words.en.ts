export default {
  title: 'Report',
  about:
    'Tick what belongs in it. Every figure names its evidence rows, every row its file; who made it stands in the audit.',
  name: 'Title',
  usual: (caseFile: string) => `Report: ${caseFile}`,
  hits: 'Hits taken up or dismissed',
  noHits: 'No hit of this case file was taken up yet. Open a hit and take it up; then it can be ticked here.',
  charts: 'Charts',
  noCharts: 'No chart is saved in this case file yet.',
  notes: 'Notes',
  notesHint: 'What is to be said besides; an empty line begins a paragraph',
  namesHidden: 'Hide names: people, numbers and objects stand under codes',
  notesVeiled:
    'In notes only names that are in the ticked hits and charts are replaced: read them again before you hand it on.',
  pdf: 'PDF',
  word: 'Word',
  making: 'The report is being made',
  ticked: (hits: number, charts: number) =>
    `${hits} ${hits === 1 ? 'hit' : 'hits'}, ${charts} ${charts === 1 ? 'chart' : 'charts'}`,
  nothing: 'Tick a hit or a chart, or write a note.',
  loading: 'Reading what the case file has',
  again: 'Try again',
  saved: 'saved',
};
