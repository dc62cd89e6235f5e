/** Sentences of the area 'desk'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
