/** Puts right what a machine can: lint first, then format; twice, as one file was seen to need two passes. */
import { tool } from './tool.ts';

tool('svelteKit', ['sync', '--config', 'web/vite.config.ts'], true);
tool('eslint', ['--fix', '.']);
tool('prettier', ['--write', '--log-level', 'warn', '.']);
process.exitCode = tool('prettier', ['--write', '--log-level', 'warn', '.']).code;
