/** Begins a new thing of the house: `npm run new pattern travel/same-train`. Says what is left to do. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scaffolds } from './new/scaffolds.ts';
import { root } from './tool.ts';

const [what = '', name = ''] = process.argv.slice(2);
const scaffold = scaffolds[what];

if (!scaffold || !scaffold.form.test(name)) {
  const lines = Object.entries(scaffolds).map(
    ([kind, { example, about }]) => `  npm run new ${kind} ${example.padEnd(24)} ${about}`,
  );
  process.stderr.write(
    `${scaffold ? `“${name}” is no name for a ${what}: write it like the example.\n` : ''}${lines.join('\n')}\n`,
  );
  process.exitCode = 2;
} else {
  const { files, then } = scaffold.make(name);
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) {
    process.stderr.write(`${there.join(', ')} is there already: nothing was written.\n`);
    process.exitCode = 1;
  } else {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      process.stdout.write(`${path}\n`);
    }
    process.stdout.write(`Then: ${then}\n`);
  }
}
