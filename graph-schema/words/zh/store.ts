/** Sentences of the area 'store'. */
import type { Words } from '../index.ts';
import type en from '../en/store.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
