/** The rejected rows of one file of an import, to be mended; asked with the same headers as a question, so that no other site can fetch it. */
import { Readable } from 'node:stream';
import type { RequestHandler } from '@sveltejs/kit';
import { ensureDesk, theDesk } from '#casework/process.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { say } from '#graph-schema/words/index.ts';
import { askOf } from '#lib/server/ask.ts';

export const GET: RequestHandler = async ({ request, params, url, locals }) => {
  await ensureDesk();
  const desk = theDesk();
  const ask = askOf(request, desk);
  if (!ask) return new Response('The header redthread-case-file is missing.', { status: 400 });
  try {
    const what = { import: Number(params['import']), file: Number(url.searchParams.get('file') ?? 1) };
    const pieces = await desk.rejectedCsv(ask, { ...what, language: locals.language });
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream, { headers });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return new Response(say(locals.language, cause.says), { status: cause.type === 'NotFound' ? 404 : 503 });
  }
};
