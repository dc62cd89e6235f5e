/** A text in one piece: what is put together from parts is kept as a tree of them, and a large town keeps a million texts. */
export const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
