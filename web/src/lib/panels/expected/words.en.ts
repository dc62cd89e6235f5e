export default {
  title: 'Expected, not found',
  change: 'Expected, not found: change',
  about:
    'Put down what should be there and was not found. No source states it: it stays on this chart, is marked with a question mark, and goes out as what it is.',
  kind: 'What is expected',
  name: 'What it is called here',
  example: 'keeper of the car',
  of: 'Expected for',
  nobody: 'Nothing is selected: it will stand alone.',
  add: 'Put it on the chart',
  save: 'Save',
  cancel: 'Cancel',
  empty: 'It needs a name.',
};
