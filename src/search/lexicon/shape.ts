/** The shapes that travel between the build, the lexicon file and the reader's browser. */

/** One page as the house hands it to the index. */
export interface SearchPage {
  path: string;
  kind: string;
  title: string;
  answer: string;
  aliases: string[];
  stages: string[];
  group?: string | undefined;
  headings: { id: string; text: string }[];
  text: string;
}

/** One meaning and the words readers use for it (content/synonyms.yaml). */
export interface Concept {
  id: string;
  words: string[];
  /** How much the meaning decides; 1 unless said otherwise. */
  weight?: number;
  /** True for words that nearly every page carries. */
  generic?: boolean;
  /** True for words of everyday life: alone they do not make a question one of ours. */
  everyday?: boolean;
}

/** content/synonyms.yaml, parsed. */
export interface Synonyms {
  concepts: Concept[];
  stop: string[];
  negations: string[];
  typos: Record<string, string[]>;
  despair: string[];
  calm: string[];
  /** Questions that pages without front matter (section indexes, tools) answer, by path. */
  questions: Record<string, string[]>;
}

/** One row of the page table: what ranking needs. Short keys because every reader downloads it. */
export interface LexiconPage {
  path: string;
  kind: string;
  title: string;
  /** What was read in the page's other questions (read/questions.ts). */
  questions: string;
  /** The number of the page's lines. */
  lines: number;
}

/** What a result shows of a page; fetched with the results. */
export interface PageLines {
  answer: string;
  headings: [id: string, text: string][];
}

/** What is needed once the bodies are asked: Pagefind's own id of a page → its path. */
export type BodyNames = Record<string, string>;

/** `traditional` and `simplified` characters, pairwise. */
export interface ScriptPairs {
  traditional: string;
  simplified: string;
}

/** Topic → the file its rows lie in, and how many. */
export type Parts = Record<string, [file: string, count: number]>;

/** Files beside the lexicon that are fetched when they are needed. */
export interface LexiconFiles {
  /** A page's lines lie in `<lines>-<number>.txt`. */
  lines: string;
  bodies: string;
  /** `ScriptPairs`, for readers who type traditional characters. */
  script: string;
}

/** The file the browser fetches when the reader turns to search. */
export interface Lexicon {
  concepts: Concept[];
  stop: string[];
  negations: string[];
  typos: Record<string, string[]>;
  despair: string[];
  calm: string[];
  /** Traditional characters; none when they lie in a file of their own. */
  script: ScriptPairs;
  /** Main readings of the common characters as runs, `a2 ai13`. */
  runs: string;
  /** Syllable → characters with a reading the runs do not tell. */
  pinyin: Record<string, string>;
  /** All pages; none when they lie in parts. */
  pages: LexiconPage[];
  parts?: Parts;
  /** Names of the other files, beside the parts. */
  files: LexiconFiles;
}
