/** Sentences of the area 'desk'. */
import type { Words } from '../index.ts';
import type en from '../en/desk.ts';

const zh = {} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
