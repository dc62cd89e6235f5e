const n = (count: number) => count.toLocaleString('en');

export default {
  title: 'Minimap',
  help: 'Arrows move the view; a click puts the middle of the view there.',
  inView: (shown: number, all: number) => `${n(shown)} of ${n(all)} in view`,
  outside: (count: number) => `${n(count)} outside`,
  allIn: 'all in view',
  sides: { left: 'left', right: 'right', up: 'above', down: 'below' },
  side: (count: number, side: string) => `${n(count)} ${side}`,
  close: 'Close the minimap',
};
