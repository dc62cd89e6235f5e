/** The quality report of an import as a file; asked with the same headers as a question, so that no other site can fetch it. */
import type { RequestHandler } from '@sveltejs/kit';
import { ensureDesk, theDesk } from '#casework/process.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { askOf } from '#lib/server/ask.ts';

export const GET: RequestHandler = async ({ request, params, locals }) => {
  await ensureDesk();
  const desk = theDesk();
  const ask = askOf(request, desk);
  if (!ask) return new Response('The header redthread-case-file is missing.', { status: 400 });
  try {
    const text = await desk.qualityCsv(ask, { import: Number(params['import']), language: locals.language });
    return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' } });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return new Response(say(locals.language, cause.says), { status: cause.type === 'NotFound' ? 404 : 503 });
  }
};
