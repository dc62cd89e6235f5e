/** How the page is built: from the root (`vite build web`), with our other folders left as source in its server. */
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

/** The one style element that Cytoscape 3.34.4 adds to the page. */
const cytoscapeStyle = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

export default defineConfig({
  root: import.meta.dirname,
  server: { fs: { allow: ['..'] } },
  plugins: [
    oursStaySource,
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
