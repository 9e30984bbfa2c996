/** Where something stands in a file. */
export interface Place {
  /** 1-based; 0 when the whole file is meant */
  line: number;
  /** 1-based; absent when the whole line is meant */
  column?: number | undefined;
}

/** `error` stops a build; `voice` is how we write: said as advice until VOICE_STOPS_THE_BUILD. */
export type Level = 'error' | 'voice';

/** One thing that is wrong, said so that an editor can mend it. */
export interface Problem extends Place {
  /** Path from the project root */
  file: string;
  /** 错在哪 */
  what: string;
  /** 怎么改 */
  mend: string;
  /** Name of the rule, as in content/README.md */
  rule?: string | undefined;
  level?: Level | undefined;
}

/** A file under content/ as it was found. */
export interface ContentFile {
  path: string;
  text: string;
  /** Why it could not be read as text, in an editor's words. */
  fault?: string | undefined;
}

/** The words of a message that are quoted from the file, short enough for one line. */
export function quote(text: string, max = 24): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${[...line].length > max ? `${[...line].slice(0, max).join('')}…` : line}”`;
}
