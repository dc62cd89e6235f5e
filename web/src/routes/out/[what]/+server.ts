/** What goes out as a file: charts, hit sheets, reports. Asked with the headers of every question, so that no other site can fetch it. */
import type { RequestHandler } from '@sveltejs/kit';
import type { OutFile } from '#casework/answers.ts';
import type { Ask, Desk } from '#casework/desk.ts';
import { ensureDesk, theDesk } from '#casework/process.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { askOf } from '#lib/server/ask.ts';

type Given = { readonly language: Language } & Readonly<Record<string, unknown>>;

/** The desk checks what is given: a page may send anything. */
const makes: Readonly<Record<string, (desk: Desk, ask: Ask, given: any) => Promise<OutFile | true>>> = {
  chart: (desk, ask, given) => desk.exportChart(ask, given),
  hit: (desk, ask, given) => desk.exportHit(ask, given),
  report: (desk, ask, given) => desk.exportReport(ask, given),
  picture: (desk, ask, given) => desk.exportPicture(ask, given),
};

export const POST: RequestHandler = async ({ request, params, locals }) => {
  await ensureDesk();
  const desk = theDesk();
  const ask = askOf(request, desk);
  const make = makes[params['what'] ?? ''];
  if (!ask) return new Response('The header redthread-case-file is missing.', { status: 400 });
  if (!make) return new Response(null, { status: 404 });
  const body = (await request.json().catch(() => null)) as Record<string, unknown> | null;
  if (body === null) return new Response('The body is no JSON.', { status: 400 });
  try {
    const made = await make(desk, ask, { ...body, language: locals.language } satisfies Given);
    if (made === true) return new Response(null, { status: 204 });
    const headers = {
      'content-type': made.type,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}`,
    };
    return new Response(new Uint8Array(made.bytes), { headers });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const { type, says, perhaps } = cause;
    return Response.json({ type, says, ...(perhaps && { perhaps }) }, { status: type === 'NotFound' ? 404 : 422 });
  }
};
