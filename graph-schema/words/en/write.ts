/** Sentences of the area 'write'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
