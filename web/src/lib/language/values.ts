/** The page's way to the words of values: they stand where the desk's papers read them too. */
export * from '#graph-schema/words/values.ts';
