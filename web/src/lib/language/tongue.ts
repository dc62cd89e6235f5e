/** The page's way to the tongue: it stands with the words, where the desk's papers read it too. */
export * from '#graph-schema/words/tongue.ts';
