/**
 * Sets up what is missing, then runs the file named under the pinned Node: `node run.mjs FILE [words …]`.
 * The first run on a machine may happen under any Node from 20 on; everything else runs under 24.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const [file, ...words] = process.argv.slice(2);

install();
await run();

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(modules, '.redthread-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Fetching the packages (once, some 450 MB on disk) …\n');
  // `npm ci` would delete the Node that may be running this; it is for the empty folder only.
  const how = existsSync(join(modules, '.package-lock.json')) ? ['install', '--no-save'] : ['ci'];
  const flags = ['--include=dev', '--include=optional', '--loglevel=error'];
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  const [program, first] = cli.endsWith('npm-cli.js') ? [node, [cli]] : ['npm', []];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: program === 'npm' && process.platform === 'win32' };
  const { status, error } = spawnSync(program, [...first, ...how, ...flags], options);
  if (status !== 0) {
    const why = error ? `npm could not be run (${error.message})` : 'npm stopped with the message above';
    process.stderr.write(
      `The packages could not be fetched: ${why}. Look at the network and the free disk, then try again.\n`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

async function run() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const path = resolve(root, file ?? '');
  if (major > 24 || (major === 24 && minor >= 12)) {
    module.enableCompileCache?.(join(modules, '.cache', 'node'));
    endWithParent();
    process.argv = [process.execPath, path, ...words];
    await import(pathToFileURL(path).href);
    return;
  }
  const pinned = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned)) {
    process.stderr.write(
      `Node 24.12 or later is needed and none is packaged for ${process.platform} ${process.arch}: install it, then try again.\n`,
    );
    process.exit(1);
  }
  const child = spawn(pinned, [join(root, 'run.mjs'), file, ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** A SIGTERM to npm ends npm and its shell and would leave the server running: a changed parent is the only sign. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}
