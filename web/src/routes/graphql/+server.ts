/** The GraphQL door of the desk. */
import type { RequestHandler } from '@sveltejs/kit';
import { ensureDesk, theDesk } from '#casework/process.ts';
import { askOf } from '#lib/server/ask.ts';
import { answer } from '#lib/server/graphql/yoga.ts';

export const POST: RequestHandler = async ({ request, locals }) => {
  await ensureDesk();
  const desk = theDesk();
  const ask = askOf(request, desk);
  if (!ask)
    return new Response('The header redthread-case-file is missing, or redthread-purpose is not percent-encoded.', {
      status: 400,
    });
  return answer(request, { desk, ask, language: locals.language, signal: request.signal });
};
