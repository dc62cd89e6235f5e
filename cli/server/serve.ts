/** The HTTP server around the built page: loopback only, guarded, and stopped with its streams. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { badInput, unavailable } from '#graph-schema/words/failure.ts';
import { refusal } from './guard.ts';

/** SvelteKit believes every page to be https unless a header tells it otherwise; this one is set here and nowhere else. */
const protocolHeader = 'x-redthread-protocol';
const usualPort = 4321;
/** Charts may be this large (`casework/questions/charts.ts`), with room for what is around them. */
const mostBytes = '25M';

export interface Serving {
  readonly port: number;
  readonly address: string;
  /** From now on requests are answered by the page. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** @throws BadInput for a REDTHREAD_PORT that is none; Unavailable when another program has it */
export async function serve(env: NodeJS.ProcessEnv): Promise<Serving> {
  const port = portOf(env['REDTHREAD_PORT']);
  let handler: RequestListener = (_, response) => {
    // A browser that came too early asks again by itself.
    response.writeHead(503, { 'retry-after': '2', refresh: '2', 'content-type': 'text/plain; charset=utf-8' });
    response.end('Redthread is starting. / Redthread 正在启动。\n');
  };
  const server = createServer((request, response) => {
    const refused = refusal(request, port);
    if (refused !== null) return response.writeHead(refused).end();
    request.headers[protocolHeader] = 'http';
    handler(request, response);
  });
  await listening(server, port);
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    async show() {
      handler = await builtPage();
    },
    async close() {
      const ended = new Promise((done) => server.close(done));
      // Streams of progress never end by themselves.
      server.closeAllConnections();
      await ended;
    },
  };
}

function portOf(written: string | undefined): number {
  if (written === undefined || written === '') return usualPort;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw badInput('desk.start.port-bad', { port: written }, { where: { parameter: 'REDTHREAD_PORT' } });
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw unavailable('desk.start.port', { port, other: port + 1 }, { cause });
    throw cause;
  }
}

async function builtPage(): Promise<RequestListener> {
  const path = resolve(import.meta.dirname, '..', '..', 'web', 'build', 'handler.js');
  if (!existsSync(path)) throw unavailable('desk.start.unbuilt');
  // Both must be there before the page is loaded: it reads them once.
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['BODY_SIZE_LIMIT'] ??= mostBytes;
  const { handler } = (await import(pathToFileURL(path).href)) as { handler: RequestListener };
  return handler;
}
