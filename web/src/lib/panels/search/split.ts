/** What was typed into the search: words, a command, or a pasted list. */

export type Typed =
  | { readonly is: 'empty' }
  | { readonly is: 'command'; readonly text: string }
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'list'; readonly terms: readonly string[] };

/**
 * A list is several lines, or several terms between tabs, semicolons or Chinese commas, or between commas when every one holds a digit:
 * "Tannery Row 14, Lanchuan" is one address, "26-2291, 26-2304" are two cases.
 */
export function readTyped(written: string): Typed {
  const text = written.trim();
  if (text === '') return { is: 'empty' };
  if (/^[>》]/.test(text)) return { is: 'command', text: text.slice(1).trim() };
  const pieces = text
    .split(/[\n\r\t;；、]+/)
    .map(clean)
    .filter((term) => term !== '');
  if (pieces.length > 1) return list(pieces);
  const comma = text
    .split(/[,，]+/)
    .map(clean)
    .filter((term) => term !== '');
  if (comma.length > 1 && comma.every((term) => /\d/.test(term))) return list(comma);
  return { is: 'words', text };
}

const clean = (term: string) => term.trim().replace(/^["'“”]+|["'“”,，]+$/g, '');

const list = (terms: readonly string[]): Typed => ({ is: 'list', terms: [...new Set(terms)] });
