/** The reader's words → what they are about. Text in, tokens and features out; knows no pages. */
export {
  buildAnalyzer,
  questionFeatures,
  readingsOf,
  readQuery,
  readSiteText,
  type Analyzer,
  type Query,
  type Reading,
} from './analyzer.ts';
export { clean } from './clean.ts';
export { commonCharacters } from './common-characters.ts';
export { literal } from './despair.ts';
export { BUCKETS, piecesOf, STEPS } from './despair-model.ts';
export type { Features } from './features.ts';
export { hearsDespair, hearsEither } from './hear.ts';
export { matchWords } from './match-words.ts';
export { toDigits } from './normalise.ts';
export { decodeQuestions, encodeQuestions } from './questions.ts';
export type { Token } from './segment.ts';
export { checkSynonyms } from './thesaurus.ts';
