/** What is going on at the desk, as server-sent events: the database's state and the jobs. Reconnects lose nothing. */
import type { RequestHandler } from '@sveltejs/kit';
import { ensureDesk, theDesk } from '#casework/process.ts';

const pingMs = 15_000;
/** Progress is told this often at the most. */
const paceMs = 250;

export const GET: RequestHandler = async () => {
  await ensureDesk();
  const desk = theDesk();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(out) {
      const text = new TextEncoder();
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const send = (): void => {
        waiting = undefined;
        out.enqueue(text.encode(`data: ${JSON.stringify(desk.state())}\n\n`));
      };
      const stopListening = desk.subscribe(() => (waiting ??= setTimeout(send, paceMs)));
      const ping = setInterval(() => out.enqueue(text.encode(': ping\n\n')), pingMs);
      send();
      end = () => {
        stopListening();
        clearInterval(ping);
        clearTimeout(waiting);
      };
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
};
