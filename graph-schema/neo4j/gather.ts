/** Many callers, one commit: what arrives while a batch is on its way goes into the next one. */

/**
 * @param work  does a whole batch and answers in its order; called by one at a time
 * @param most  the largest batch
 * @returns     a call that is answered when the batch it went into is done: one that began after the call
 */
export function gathered<A, R>(work: (batch: A[]) => Promise<R[]>, most = 500): (one: A) => Promise<R> {
  let waiting: { one: A; done: (answer: R) => void; failed: (cause: unknown) => void }[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const answers = await work(batch.map(({ one }) => one));
        batch.forEach(({ done }, n) => done(answers[n]!));
      } catch (cause) {
        for (const { failed } of batch) failed(cause);
      }
    }
    running = false;
  };

  return (one) =>
    new Promise((done, failed) => {
      waiting.push({ one, done, failed });
      if (!running) void run();
    });
}
