/** Sentences of the area 'values'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
