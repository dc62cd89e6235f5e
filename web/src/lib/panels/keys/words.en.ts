export default {
  title: 'Keys',
  about:
    'Single keys work while the chart or a view has the focus, never in a field. / and ? work anywhere outside a field.',
  search: 'Search keys',
  none: 'No such key.',
  verb: 'To',
  key: 'Key',
  mouse: 'Mouse',
  or: 'or',
};
