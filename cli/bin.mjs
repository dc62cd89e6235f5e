#!/usr/bin/env node
/** `npx redthread …`: the same way in as the scripts of package.json. */
process.argv.splice(2, 0, 'cli/main.ts');
await import('../run.mjs');
