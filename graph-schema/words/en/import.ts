/** Sentences of the area 'import'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
