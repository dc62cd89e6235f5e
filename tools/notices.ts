/** Writes THIRD-PARTY-NOTICES.md: every package that is installed with us, its licence and its own notice. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neo4jVersion } from '../graph-schema/neo4j/embedded/jars.ts';
import { root } from './tool.ts';

interface Package {
  name: string;
  version: string;
  license: string;
}

/** Copyleft that would bind our own code; such a package is not taken. */
const binding = /\b(A?GPL|SSPL|BUSL|CC-BY-NC)/i;

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
};

const packages: Package[] = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev)
  .map(([path, { version = '', license = 'see the package' }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
    license,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));

const bound = packages.filter(({ license }) => binding.test(license));
if (bound.length > 0) {
  process.stderr.write(`These licences would bind us: ${bound.map((p) => `${p.name} (${p.license})`).join(', ')}\n`);
  process.exitCode = 1;
}

function copyright(name: string): string {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|notice)/i.test(entry));
  if (!file) return '';
  const text = readFileSync(join(folder, file), 'utf8');
  return (
    text
      .split('\n')
      .find((line) => /^\s*copyright\b.*(\d{4}|\(c\)|©)/i.test(line))
      ?.trim() ?? ''
  );
}

const rows = packages.map(
  (p) => `| ${p.name} | ${p.version} | ${p.license} | ${copyright(p.name).replaceAll('|', '/')} |`,
);
const text = `# Third-party notices

Made by \`npm run notices\` from the lock file. Redthread itself is Apache-2.0 (LICENSE).

Neo4j Community ${neo4jVersion} (GPL-3.0) is fetched from Maven on the user's machine by its coordinate and runs as a process of its own,
spoken to over Bolt; nothing of it is part of this project. Fonts: Inter (SIL Open Font License 1.1), in \`@fontsource-variable/inter\`; Noto Sans SC
(the same licence), in \`@fontsource-variable/noto-sans-sc\`.

| package | version | licence | copyright |
|---|---|---|---|
${rows.join('\n')}
`;
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), text);
