/** Sentences of the area 'import'. */
import type { Words } from '../index.ts';
import type en from '../en/import.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
