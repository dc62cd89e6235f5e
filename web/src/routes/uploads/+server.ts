/** A file that the page sends, in pieces; asked with the same headers as a question, so that no other site can send one. */
import { json, type RequestHandler } from '@sveltejs/kit';
import { ensureDesk, theDesk } from '#casework/process.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { askOf } from '#lib/server/ask.ts';

export const POST: RequestHandler = async ({ request, url }) => {
  await ensureDesk();
  const desk = theDesk();
  const ask = askOf(request, desk);
  if (!ask) return new Response('The header redthread-case-file is missing.', { status: 400 });
  const id = url.searchParams.get('id');
  const name = url.searchParams.get('name') ?? '';
  const at = Number(url.searchParams.get('at') ?? 0);
  if (!Number.isSafeInteger(at) || at < 0) return new Response('at is no byte of a file.', { status: 400 });
  try {
    const piece = new Uint8Array(await request.arrayBuffer());
    return json(await desk.receiveFile(ask, { ...(id === null ? {} : { id }), name, at, piece }));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return json({ says: cause.says }, { status: cause.type === 'NotFound' ? 404 : 400 });
  }
};
