/** Content → the lexicon and Pagefind's index. Runs in the build only: nothing here reaches a reader. */
export { openBodies, type Bodies } from './bodies.ts';
export { pinyin } from './dictionary.ts';
export { encodeJson } from './gb18030.ts';
export { buildLexicon } from './lexicon.ts';
export { searchPages } from './search-pages.ts';
export { buildSearchIndex } from './write.ts';
export type { Lexicon, SearchPage } from '../lexicon/index.ts';
