/** Who asks, for which case file and purpose: from the headers that the page's client sets. */
import type { Ask, Desk } from '#casework/desk.ts';

/**
 * A header of our own also keeps other sites out: a page elsewhere cannot set it without asking first, and is not answered.
 * @returns null when it is missing or cannot be read
 */
export function askOf(request: Request, desk: Desk): Ask | null {
  const caseFile = request.headers.get('redthread-case-file');
  if (caseFile === null) return null;
  try {
    const purpose = decodeURIComponent(request.headers.get('redthread-purpose') ?? '');
    return { ...desk.defaults, ...(caseFile ? { caseFile } : {}), purpose };
  } catch {
    return null;
  }
}
