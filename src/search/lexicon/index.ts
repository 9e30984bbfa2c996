/** What travels from the build to the reader's phone: its shapes, how they are packed, and what stands for its name. */
export { packLexicon, packPages, unpackLexicon, unpackPages } from './pack.ts';
export { lexiconPlaceholder } from './placeholder.ts';
export type * from './shape.ts';
