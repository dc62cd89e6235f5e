/** Asks the worker for places; it is made at the first use and serves all that follows. */
import type { LayoutTask, Positions } from './layouts/define.ts';
import type { LayoutName } from './layouts/index.ts';

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, (positions: Positions) => void>();

/** @returns new places in the units of the chart, pinned ones as they were */
export function layOut(name: LayoutName, task: LayoutTask): Promise<Positions> {
  worker ??= begin();
  const id = ++last;
  return new Promise((done) => {
    waiting.set(id, done);
    worker?.postMessage({ id, name, task });
  });
}

function begin(): Worker {
  const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<{ id: number; positions: Positions }>) => {
    waiting.get(data.id)?.(data.positions);
    waiting.delete(data.id);
  };
  return made;
}
