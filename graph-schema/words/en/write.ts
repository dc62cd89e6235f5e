/** Sentences of the area 'write'. */
import type { Words } from '../index.ts';

const en = {
  'write.no-import':
    'There is no import {import}: it was undone, or it never began. `redthread imports` lists what is there.',
  'write.import-finished': 'Import {import} is finished. Rows that came later are a new import.',
  'write.import-undone':
    'Import {import} is being undone, so it cannot go on. Import the files again when that is done.',
  'write.no-entity': 'One of the two is not there (any more): perhaps its import was undone. Search for it again.',
  'write.other-kind': 'A {from} and a {into} cannot be merged: only two of one kind can be the same.',
  'write.not-merged': 'It is not merged with anything, so there is nothing to take apart.',
} satisfies Words;

export default en;
