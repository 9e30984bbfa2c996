import type { Nodes } from 'mdast';
import { visit } from '../content/visit.ts';
import { calloutOf } from '../content/callout.ts';
import { citationsIn } from '../content/citations.ts';
import type { Page } from '../content/page.ts';
import { plainText, type Saying } from '../content/plain.ts';
import type { Place } from '../content/problem.ts';

/** Words that say "we have it from others". The mark beside the sentence says so already. */
export const HEDGE = /据报道|据转述|据转载|据介绍|据了解|据网上|有报道(?:称|说)?|(?<!证)据说|据称/g;

/** How an answer to 吗 / 能不能 / 会不会 may begin. */
const YES_NO =
  /^(?:不会|会|不能|能|不用|要|不要|一般|通常|多半|多数|有可能|可能|可以|不可以|不是|是|不算|算|没有用|有用|不行|行|不一定|要看|看|有|没钱|合法|不合法|违法|不违法|受|不受|得|不得|应该|不应该|必须|不必|还能|还会|还要|仍|都|只|先|别|对|不对|部分|影响|不影响|停|不停|照|值得|不值得|真|假|由|打|记|说|找|接)/;
const ASKS_YES_NO = /吗[？?]?$|能不能|会不会|要不要|可不可以|是不是|该不该|有没有|算不算/;
/** Openings that put off the answer. */
const EVASIVE = /^(?:据|没有(?!用)|网上|目前|花呗[^，。]{0,12}可能|关于|这个问题|一般来说)/;

export type Opening = 'answers' | 'evades' | 'restates';

/** Does the first word of the answer answer? */
export function openingOf(page: Pick<Page, 'data' | 'answer'>): Opening {
  if (EVASIVE.test(page.answer)) return 'evades';
  return ASKS_YES_NO.test(page.data.title) && !YES_NO.test(page.answer) ? 'restates' : 'answers';
}

/** Words to say of a page: each turn with where it stands and the section it is in. */
export interface Turn {
  text: string;
  nodes: readonly Nodes[];
  place: Place;
  /** Heading the script stands under, and its id. */
  section: string;
  sectionId: string;
}

/** Every turn of every `> [!照着说]`. */
export function turnsOf(page: Page, saying: Saying): Turn[] {
  const turns: Turn[] = [];
  let [section, sectionId] = ['', ''];
  for (const node of page.body.children) {
    if (node.type === 'heading') {
      section = plainText(node.children, saying).trim();
      sectionId = page.headings.find(({ text }) => text === section)?.id ?? '';
    }
    if (node.type !== 'blockquote') continue;
    const callout = calloutOf(node);
    if (callout?.known !== '照着说') continue;
    for (const block of callout.blocks)
      if (block.type === 'lines')
        for (const nodes of block.lines)
          turns.push({
            nodes,
            text: plainText(nodes, saying),
            place: { line: nodes[0]?.position?.start.line ?? node.position?.start.line ?? 0 },
            section,
            sectionId,
          });
  }
  return turns;
}

/** Phone numbers that can be tapped on a page, each once. */
export function phonesOf(page: Page): Set<string> {
  const found = new Set<string>();
  visit(page.reading, 'link', (link) => {
    if (link.url.startsWith('tel:')) found.add(link.url.slice(4));
  });
  return found;
}

/** How many marks a tree carries. */
export function countMarks(nodes: readonly Nodes[], library: Saying['library']): number {
  return citationsIn(nodes, library).reduce(
    (sum, { kind, id }) => sum + (kind === 'fact' ? (library.facts[id]?.sources.length ?? 0) : 1),
    0,
  );
}
