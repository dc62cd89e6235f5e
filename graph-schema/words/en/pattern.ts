/** Sentences of the area 'pattern'. */
import type { Words } from '../index.ts';

const en = {} satisfies Words;

export default en;
