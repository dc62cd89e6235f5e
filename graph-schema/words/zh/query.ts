/** Sentences of the area 'query'. */
import type { Words } from '../index.ts';
import type en from '../en/query.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
