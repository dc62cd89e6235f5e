/** Where the fetched jars stay between test runs. */
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
export const projectHome = (): string => process.env['REDTHREAD_HOME'] ?? resolve(root, '.redthread');
