/** What the words are about → the pages that answer. Pure; the bodies' search and the parts of a large site are handed in. */
export { buildFinder, findAnswer, type Answer, type Finder } from './answer.ts';
export type { BodyHit, BodySearch } from './body.ts';
export { buildIndex, type PageIndex } from './page-index.ts';
export { splitByTopic, wholeLimit } from './parts.ts';
export type { Ranked } from './rank.ts';
