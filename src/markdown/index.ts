import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { callouts } from './callouts.ts';
import { evidence, type EvidenceOptions } from './evidence.ts';
import { hangingMarks } from './hang.ts';
import { headingBreaks } from './heading-breaks.ts';
import { headingIds } from './headings.ts';
import { markedLists } from './lists.ts';
import { scrollableTables } from './tables.ts';

/** The Markdown the site understands, in the order it is applied. */
export function handbookMarkdown(options: EvidenceOptions) {
  return unified({
    remarkPlugins: [
      remarkCjkFriendly, // **重点：**后面紧跟汉字也能加粗
      headingIds, // before evidence: takes the id: links away
      callouts, // > [!留意]
      markedLists, // ✔ ✘ 一定 可能 少见
      evidence(options), // source: fact: term: and the base path
      hangingMarks, // 。 before the marks it follows
    ],
    rehypePlugins: [
      scrollableTables,
      headingBreaks, // headings break between words
    ],
    smartypants: false, // 中文引号由作者写
    gfm: true,
  });
}
