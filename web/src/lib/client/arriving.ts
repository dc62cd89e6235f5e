/** Files on their way in: sent in pieces, recognised, imported. */
import type { ColumnQuality, Given, ImportReport, RecognisedFile, Say, Uploaded } from '#casework/answers.ts';
import { ask, send } from './ask.ts';
import { documents } from './documents.ts';

/** A recognised file, by the id under which it was sent. */
export interface Arrival extends Omit<RecognisedFile, 'path' | 'bytes' | 'rows' | 'questions'> {
  readonly upload: string;
  readonly looked: number;
  readonly taken: number;
  readonly more: boolean;
  readonly questions: readonly ArrivalQuestion[];
}

export interface ArrivalQuestion {
  readonly about: RecognisedFile['questions'][number]['about'];
  readonly says: Say;
  readonly choices: readonly { readonly value: string; readonly says?: Say | null }[];
}

export interface Answers {
  readonly source?: string;
  readonly given?: Given;
}

/** One piece: the server takes bodies of 25 MB. */
const pieceBytes = 16 * 1024 * 1024;

/** Sends a file. @returns its id */
export async function upload(file: File, onSent: (bytes: number) => void): Promise<string> {
  let id: string | undefined;
  let at = 0;
  do {
    const known = id === undefined ? '' : `&id=${id}`;
    const piece = file.slice(at, at + pieceBytes);
    const path = `/uploads?name=${encodeURIComponent(file.name)}&at=${at}${known}`;
    id = (await send<Uploaded>(path, piece)).id;
    at += piece.size;
    onSent(at);
  } while (at < file.size);
  return id;
}

export const recognise = (uploads: readonly string[], answers: Answers = {}): Promise<readonly Arrival[]> =>
  ask(documents.recognise, { uploads, ...answers });
/** @returns the number of the import */
export const importUploads = (what: {
  uploads: readonly string[];
  source?: string;
  mapping?: unknown;
  mends?: number;
  given?: Given;
}): Promise<number | null> => ask(documents.importUploads, what);

/** A column of an import, with the name of its file. */
type ImportedColumn = ColumnQuality & { readonly file: string };

/** What rows had to say, and where first. */
export interface SaidOfRows {
  readonly says: Say;
  readonly count: number;
  readonly file: string | null;
  readonly row: number | null;
  readonly column?: string;
}

/** How an import went, or would go. */
export interface Report extends Pick<
  ImportReport,
  'import' | 'state' | 'rows' | 'imported' | 'rejected' | 'filtered' | 'entities' | 'links' | 'mentioned'
> {
  readonly said: readonly SaidOfRows[];
  readonly columns: readonly ImportedColumn[];
}

/** @public used by the page of imports. */
export const importReport = (number: number): Promise<Report> => ask(documents.importReport, { import: number });
/** Reads all rows and writes nothing. */
export const tryUploads = (uploads: readonly string[], mapping: unknown): Promise<Report> =>
  ask(documents.tryUploads, { uploads, mapping });
