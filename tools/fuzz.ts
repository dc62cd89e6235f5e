/**
 * `npm run fuzz [-- n]`: files of every format spoilt n times, rows of whatever cells, and the gate under n hostile and n ordinary texts
 * made by grammar (5,000 unless said), each with its figures.
 */
import { tool } from './tool.ts';

const given = process.argv[2] ?? '5000';
const runs = Number(given);
if (Number.isInteger(runs) && runs > 0) {
  process.env['REDTHREAD_FUZZ'] = given;
  const fuzz = (project: string, part: string): number =>
    tool('vitest', ['run', '--project', project, '--reporter', 'dot', part]).code;
  process.exitCode = fuzz('unit', 'importers/kit/formats/fuzz') || fuzz('graph', 'tests/security/gate-fuzz');
} else {
  process.stderr.write(
    `npm run fuzz takes how many texts to try, as in npm run fuzz -- 5000; it was given ${given}.\n`,
  );
  process.exitCode = 2;
}
