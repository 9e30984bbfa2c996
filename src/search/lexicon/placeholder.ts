/** Stands in the search page until the build knows the lexicon's final, hashed name. */
export const lexiconPlaceholder = 'lexicon.pending.txt';
