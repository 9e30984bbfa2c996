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
  shapes: string[];
  despair: string[];
  calm: string[];
  /** Questions that pages without front matter (section indexes, tools) answer, by path. */
  questions: Record<string, string[]>;
}

/** One row of the page table; short keys because every reader downloads it. */
export interface LexiconPage {
  path: string;
  kind: string;
  title: string;
  answer: string;
  aliases: string[];
  headings: [id: string, text: string][];
  /** Pagefind's own id for the page, so that body hits need no second download. */
  body?: string;
}

/** Topic → the file its rows lie in, and how many. */
export type Parts = Record<string, [file: string, count: number]>;

/** The file the browser fetches when the reader turns to search. */
export interface Lexicon {
  concepts: Concept[];
  stop: string[];
  negations: string[];
  typos: Record<string, string[]>;
  shapes: string[];
  despair: string[];
  calm: string[];
  /** `traditional` and `simplified` characters, pairwise. */
  traditional: string;
  simplified: string;
  /** Main readings of the common characters as runs, `a2 ai13`. */
  runs: string;
  /** Syllable → characters with a reading the runs do not tell. */
  pinyin: Record<string, string>;
  /** All pages; none when they lie in parts. */
  pages: LexiconPage[];
  parts?: Parts;
  /** Pagefind's index files, to be fetched ahead once a reader needs them. */
  chunks?: string[];
}
