/** Progress on stderr: one line that changes on a terminal, a line at each change of step elsewhere. */
import type { DeskState, Job } from '#casework/answers.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';

/** Elsewhere than on a terminal a line of the same step comes this seldom. */
const quietMs = 10_000;

export class Progress {
  readonly #language: Language;
  readonly #onTerminal = process.stderr.isTTY;
  #store: DeskState['store'] | undefined;
  #last = { line: '', step: '', at: 0 };

  constructor(language: Language) {
    this.#language = language;
  }

  store(store: DeskState['store']): void {
    // Every change of the desk is told, also that of a job: only the store's own counts here.
    if (store === this.#store) return;
    this.#store = store;
    if (store.state === 'idle' || store.state === 'stopped') return;
    const values = store.state === 'fetching' ? { done: store.done, of: store.of } : {};
    this.#tell(say(this.#language, { code: `desk.neo4j.${store.state}`, values }), `neo4j ${store.state}`);
  }

  job = ({ what, says, state, done, of, secondsLeft }: Job): void => {
    const words = (code: string, values = {}): string => say(this.#language, { code, values });
    const how = says
      ? say(this.#language, says)
      : state === 'done' || state === 'stopped'
        ? words(`desk.work.${state}`)
        : '';
    const isCounted = says?.code === 'desk.step.load-city' && of !== null;
    const far = isCounted
      ? words('desk.progress', { done, of, left: secondsLeft ?? '' })
      : of
        ? `${Math.round((100 * done) / of)} %`
        : '';
    const line = [say(this.#language, what), how, state === 'running' ? far : ''].filter(Boolean).join(' · ');
    this.#tell(line, `${what.code} ${state} ${says?.code ?? ''}`);
  };

  /** Leaves the line that stands. */
  end(): void {
    if (this.#onTerminal && this.#last.line) process.stderr.write('\n');
    this.#last = { line: '', step: '', at: 0 };
  }

  #tell(line: string, step: string): void {
    if (line === this.#last.line) return;
    const now = performance.now();
    if (this.#onTerminal) process.stderr.write(`\r\x1b[K${line}`);
    else if (step !== this.#last.step || now - this.#last.at > quietMs) process.stderr.write(`${line}\n`);
    else return;
    this.#last = { line, step, at: now };
  }
}
