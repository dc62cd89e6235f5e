/** `npm run dev`: the schema is whole again after an edit of anything that it is made of. */
import { join, resolve } from 'node:path';
import { createServer, isRunnableDevEnvironment } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../../..');

test('an edit on the server side leaves no type twice', async () => {
  const server = await createServer({
    configFile: join(root, 'web/vite.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    // Nothing listens and nothing is watched: the edits are told.
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const { ssr } = server.environments;
  if (ssr === undefined || !isRunnableDevEnvironment(ssr)) throw new Error('pages are not made in this process');
  const schema = join(import.meta.dirname, 'schema.ts');
  const ways = [(): Promise<unknown> => server.ssrLoadModule(schema), () => ssr.runner.import(schema)];
  try {
    for (const load of ways) {
      await load();
      for (const edited of [
        'types/patterns.ts',
        'questions/casework.ts',
        '../../../../../graph-schema/words/en/desk.ts',
      ]) {
        server.watcher.emit('change', join(import.meta.dirname, edited));
        // The server reads an edit some moments after it was told.
        await new Promise((done) => setTimeout(done, 300));
        expect(await load()).toHaveProperty('schema');
      }
    }
  } finally {
    await server.close();
  }
}, 60_000);
