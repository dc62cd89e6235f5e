/** Sentences of the area 'pattern'. */
import type { Words } from '../index.ts';
import type en from '../en/pattern.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
