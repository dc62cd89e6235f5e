/** `npm run fuzz [-- n]`: the gate under n hostile and n ordinary texts made by grammar (5,000 unless said), with its figures. */
import { tool } from './tool.ts';

const given = process.argv[2] ?? '5000';
const runs = Number(given);
if (Number.isInteger(runs) && runs > 0) {
  process.env['REDTHREAD_FUZZ'] = given;
  const { code } = tool('vitest', ['run', '--project', 'graph', '--reporter', 'dot', 'tests/security/gate-fuzz']);
  process.exitCode = code;
} else {
  process.stderr.write(
    `npm run fuzz takes how many texts to try, as in npm run fuzz -- 5000; it was given ${given}.\n`,
  );
  process.exitCode = 2;
}
