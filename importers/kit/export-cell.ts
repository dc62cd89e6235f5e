/** A cell on its way out to a spreadsheet: what would be run as a formula there is made text (OWASP, CSV injection). */

/** The text itself, or with an apostrophe before it when a spreadsheet would calculate it. Plain numbers stay numbers. */
export const cellForExport = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
