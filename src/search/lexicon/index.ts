/** What travels from the build to the reader's phone: its shapes, how they are packed, and what stands for its name. */
export {
  packLexicon,
  packLines,
  packPages,
  unpackLexicon,
  unpackLines,
  unpackPages,
} from './pack.ts';
export { lexiconPlaceholder } from './placeholder.ts';
export type * from './shape.ts';
