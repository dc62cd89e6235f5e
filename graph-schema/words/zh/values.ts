/** Sentences of the area 'values'. */
import type { Words } from '../index.ts';
import type en from '../en/values.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
