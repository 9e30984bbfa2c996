import type { Nodes, Root } from 'mdast';
import type { Content } from '../content/load.ts';
import type { Page } from '../content/page.ts';
import type { ContentFile, Level, Place, Problem } from '../content/problem.ts';
import type { Kind } from '../domain/page.ts';

/** A piece of text with notation: the body of a page, one of its lines, or an entry of a library file. */
export interface Text {
  file: string;
  /** The tree; positions are the file's own for a body, and turned into the file's by `placeOf`. */
  root: Root;
  isBody: boolean;
  /** 答案、现在做、还不确定、正文、建议… */
  name: string;
  kind: Kind | undefined;
  placeOf: (node: Nodes) => Place;
}

/** Plain words somewhere in the content: a title, an alias, a source's name, a text of a body. */
export interface Words {
  file: string;
  text: string;
  place: Place;
  /** The field, `body` for a page's own text, `alias` for what readers say. */
  field: string;
  kind: Kind | undefined;
}

/** What the rules are asked about. */
export interface Site {
  content: Content;
  files: readonly ContentFile[];
  /** Addresses that were published once, `/faq/jail/#risk`. */
  published: readonly string[];
  /** Counts what is wrong only because a library file is. */
  follow: (file: string) => void;
}

export type Finding = Place & { what: string; mend: string };

/** A change to the sample site, and what the rule then says. */
export interface Sample {
  /** Body of the sample page. */
  body?: string;
  /** Fields of its front matter: YAML, or null to leave one out. */
  front?: Readonly<Record<string, string | null>>;
  kind?: Kind;
  isMdx?: boolean;
  /** Whole files instead of, or beside, the sample ones. */
  files?: Readonly<Record<string, string>>;
  published?: readonly string[];
  /** A faulty sample: words of the message. */
  says?: string;
  /** Its place, `line` or `line:column`, where that is worth holding to. */
  at?: string;
}

/** One rule of content/README.md. Fixtures stand beside it and are its test. */
export interface Rule {
  name: string;
  /** 这条规矩 */
  title: string;
  /** 为什么 */
  why: string;
  level?: Level;
  file?: (file: ContentFile, site: Site) => Finding[];
  text?: (text: Text, site: Site) => Finding[];
  words?: (words: Words, site: Site) => Finding[];
  page?: (page: Page, site: Site) => Finding[];
  site?: (site: Site) => Omit<Problem, 'rule' | 'level'>[];
  passes: readonly Sample[];
  fails: readonly (Sample & { says: string })[];
}
