/** Mappings: what one makes of a file, and those that are saved. */
import type { Both, Given, Previewed, SavedMapping } from '#casework/answers.ts';
import { ask } from './ask.ts';
import type { SaidOfRows } from './arriving.ts';
import { documents } from './documents.ts';

/** @throws Failure, as do all of these */
export interface Look extends Omit<Previewed, 'said'> {
  readonly said: readonly SaidOfRows[];
}

/** A saved mapping with its title at hand. */
export type Saved = SavedMapping & { readonly words: Both };

/** What a mapping makes of the first rows; without one, how to begin. */
export const previewMapping = (
  upload: string,
  by: { readonly mapping?: unknown; readonly source?: string; readonly given?: Given },
  options: { signal?: AbortSignal } = {},
): Promise<Look> => ask(documents.previewMapping, { upload, ...by }, options);

/** @public used by the page of imports. */
export const mappings = (): Promise<readonly Saved[]> => ask(documents.mappings, {});
/** @param onto the revision that was opened; a new mapping without it */
export const saveMapping = (mapping: unknown, onto?: number): Promise<Saved> =>
  ask(documents.saveMapping, { mapping, onto });
/** @public used by the page of imports. */
export const renameMapping = (name: string, { en, zh }: Both): Promise<Saved> =>
  ask(documents.renameMapping, { name, en, zh });
/** @public used by the page of imports. */
export const removeMapping = (name: string): Promise<Saved> => ask(documents.removeMapping, { name });
/** @public used by the page of imports. */
export const returnMapping = (name: string): Promise<Saved> => ask(documents.returnMapping, { name });
