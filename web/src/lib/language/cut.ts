/** The page's way to the sentence of a cut: it stands where the desk's papers read it too. */
export * from '#graph-schema/words/cut.ts';
