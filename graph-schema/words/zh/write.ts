/** Sentences of the area 'write'. */
import type { Words } from '../index.ts';
import type en from '../en/write.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
