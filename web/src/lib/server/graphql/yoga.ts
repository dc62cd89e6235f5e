/** Answers GraphQL requests. The pump keeps a leaving client from ending the process (a stream that is cancelled throws). */
import { createYoga } from 'graphql-yoga';
import type { Context } from './builder.ts';
import { schema } from './schema.ts';

const yoga = createYoga<Context>({
  schema,
  graphqlEndpoint: '/graphql',
  landingPage: false,
  graphiql: false,
  // Yoga's default lets any site read.
  cors: false,
  batching: false,
});

export async function answer(request: Request, context: Context): Promise<Response> {
  const given = await yoga.handleRequest(request, context);
  const reader = given.body?.getReader();
  if (!reader) return new Response(null, { status: given.status, headers: given.headers });
  let open = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      const { done, value } = await reader.read();
      if (!open) return;
      if (done) {
        open = false;
        out.close();
      } else {
        out.enqueue(value);
      }
    },
    async cancel(why) {
      open = false;
      // Who left is not told of it.
      await reader.cancel(why).catch(() => {});
    },
  });
  return new Response(body, { status: given.status, headers: given.headers });
}
