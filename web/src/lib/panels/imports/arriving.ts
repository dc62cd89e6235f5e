/** A file on its way in, and what it still wants before it may come in. */
import type { Answers, Arrival } from '#lib/client/index.ts';

export interface ArrivingFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'sending' | 'looking' | 'known' | 'importing' | 'failed';
  readonly answers: Answers;
  readonly found?: Arrival;
  readonly failed?: string;
}

/** Nothing is open: it may come in. */
export const isReady = ({ state, found }: ArrivingFile): boolean =>
  state === 'known' && found !== undefined && found.source !== null && found.questions.length === 0;

/** Where the mapping of a file is looked at, changed or made. */
export const mappingPath = ({ upload, source, given }: Arrival): string =>
  `/imports/mapping?${new URLSearchParams({
    upload,
    ...(source !== null && { source }),
    ...(Object.keys(given).length > 0 && { given: JSON.stringify(given) }),
  })}`;

/** Questions that a person must answer first; an unknown table is one. */
export const openQuestions = (files: readonly ArrivingFile[]): number =>
  files.reduce((sum, file) => {
    if (file.state !== 'known' || !file.found) return sum;
    const unknown = file.found.source === null && file.found.questions.length === 0;
    return sum + file.found.questions.length + (unknown ? 1 : 0);
  }, 0);

export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
] as const;
