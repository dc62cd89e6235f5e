import type { TourStep } from './steps.ts';

export default {
  tour: 'First steps',
  count: (n: number, of: number) => `${n} of ${of}`,
  /** Keys stand between back ticks. */
  says: {
    find: 'Press `/`, type a name, a number or “burglary”, and take what is found with `↵`.',
    expand: 'Select something and press `E`: what it is linked to comes out.',
    undo: 'Press `Ctrl Z`: everything can be undone. *Take back* in the trail takes back one step and keeps the rest.',
    ask: 'Select two or more cases and press `R`: patterns ask who was near, who travels together, who links them.',
    evidence: 'Select a line and press `4`: the rows that state it, with file and row.',
    keys: '`?` shows every key. That is all there is to begin with.',
  } satisfies Record<TourStep, string>,
  next: 'Next',
  done: 'Done',
  close: 'Do not show the first steps',
};
