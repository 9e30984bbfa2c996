import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { recall, remember } from './kept.ts';

// The one grammar of the site. Checking, drawing, twins, search records, handbook and share texts all start here.
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  .freeze();

export interface Parts {
  /** YAML between the two `---`, or undefined when there are none. */
  head: string | undefined;
  /** The body with the front matter blanked out, so that lines and columns are the file's own. */
  body: string;
}

/** Front matter and body of a normalised text. A parser of positions is wanted, so the head is only cut, not read. */
export function splitFrontMatter(text: string): Parts {
  const found = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (found === null) return { head: undefined, body: text };
  return {
    head: found[1] ?? '',
    body: found[0].replace(/[^\n]/g, ' ') + text.slice(found[0].length),
  };
}

/** Markdown (or, for `.mdx`, Markdown with components) → tree; the same text is read once, and nobody may change a tree. MDX that cannot be read throws a VFileMessage. */
export function parseBody(text: string, isMdx = false): Root {
  const shelf = isMdx ? 'mdx' : 'markdown';
  return recall<Root>(shelf, text) ?? remember(shelf, text, (isMdx ? mdx : markdown).parse(text));
}

/** One line of front matter or YAML with the site's notation. */
export interface Line {
  text: string;
  /** The tree as parsed: anything but one paragraph is refused by the gate. */
  root: Root;
  nodes: PhrasingContent[];
}

const lines = new Map<string, Line>();

/** The tree of one line; the same text is parsed once. Nobody may change the nodes. */
export function parseLine(text: string): Line {
  const known = lines.get(text);
  if (known !== undefined) return known;
  const root = recall<Root>('line', text) ?? remember('line', text, markdown.parse(text));
  const [only, more] = root.children;
  const line: Line = {
    text,
    root,
    nodes:
      only?.type === 'paragraph' && more === undefined
        ? only.children
        : text === ''
          ? []
          : [{ type: 'text', value: text }],
  };
  lines.set(text, line);
  return line;
}
