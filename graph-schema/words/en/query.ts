/** Sentences of the area 'query'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
