/** Sentences of the area 'store'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
