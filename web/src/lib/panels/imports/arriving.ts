/** A file on its way in, and what it still wants before it may come in. */
import type { Say } from '#casework/answers.ts';
import type { Answers, Arrival } from '#lib/client/index.ts';

export interface ArrivingFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'sending' | 'looking' | 'known' | 'importing' | 'failed';
  readonly answers: Answers;
  readonly found?: Arrival;
  /** A mapping as text, for a table that no source knows. */
  readonly mapping?: string;
  /** What must be said of a suggested mapping. */
  readonly says?: readonly Say[];
  readonly failed?: string;
}

/** Nothing is open: it may come in. */
export const isReady = ({ state, found, mapping }: ArrivingFile): boolean =>
  state === 'known' &&
  found !== undefined &&
  (found.source !== null || mapping !== undefined) &&
  found.questions.length === 0;

/** Questions that a person must answer first; an unknown table is one. */
export const openQuestions = (files: readonly ArrivingFile[]): number =>
  files.reduce((sum, file) => {
    if (file.state !== 'known' || !file.found) return sum;
    const unknown = file.found.source === null && file.mapping === undefined && file.found.questions.length === 0;
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
