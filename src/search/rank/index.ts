/** What the words are about → the pages that answer. Pure; the bodies' search, lines and parts are handed in. */
export { findAnswer, type Answer } from './answer.ts';
export type { BodyHit, BodySearch } from './body.ts';
export { buildFinder, type Finder, type Supply } from './finder.ts';
export { buildIndex } from './page-index.ts';
export { splitByTopic, wholeLimit } from './parts.ts';
export type { Ranked } from './rank.ts';
