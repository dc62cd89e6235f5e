/** How the page is built: from the root (`vite build web`), with our other folders left as source in its server. */
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * Bundled, `import.meta.dirname`, workers and files beside the code would point into `web/build`, and the web and the
 * command line would hold two copies of the desk.
 */
const oursStaySource: Plugin = {
  name: 'ours-stay-source',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    const ours = /^#(graph-schema|importers|queries|casework)\//.test(id);
    return this.environment.name === 'ssr' && ours ? { id, external: true } : null;
  },
};

/**
 * Types register themselves with the one builder of the schema when they are loaded. An edit loads anew what depends on the
 * edited file and keeps the rest: with the old builder the types would be there twice, so that goes with every edit.
 */
const schemaAnew: Plugin = {
  name: 'schema-anew',
  apply: 'serve',
  hotUpdate({ modules }) {
    if (this.environment.name !== 'ssr' || modules.length === 0) return;
    const path = join(import.meta.dirname, 'src/lib/server/graphql/builder.ts');
    return [...modules, ...(this.environment.moduleGraph.getModulesByFile(path) ?? [])];
  },
};

/** The one style element that Cytoscape 3.34.4 adds to the page. */
const cytoscapeStyle = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

export default defineConfig({
  root: import.meta.dirname,
  server: { fs: { allow: ['..'] } },
  plugins: [
    oursStaySource,
    schemaAnew,
    sveltekit({
      adapter: adapter({ out: 'web/build' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'worker-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'style-src-elem': ['self', cytoscapeStyle],
          // bits-ui writes style attributes in the HTML of the server.
          'style-src-attr': ['unsafe-inline'],
        },
      },
    }),
  ],
});
