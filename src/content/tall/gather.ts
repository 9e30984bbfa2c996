import type { Nodes } from 'mdast';
import { visit } from '../visit.ts';
import { citedSources } from '../citations.ts';
import { figureId, figureNodes } from '../expand.ts';
import type { Page } from '../page.ts';
import { parseLine } from '../parse.ts';
import { plainLine, type Saying } from '../plain.ts';
import { countCharacters } from '../../domain/text.ts';
import { dotDay } from '../../domain/day.ts';
import type { Tall } from '../../domain/figure.ts';
import { figureBlock } from './figure-blocks.ts';
import { wordsOf, type TallBlock, type TallPage } from './page.ts';
import { sectionBlocks, sectionNodes, takenNodes } from './section-blocks.ts';

/** One row of content/figures/tall.yaml. */
export type Row = Tall['rows'][number];
type Part = Row['parts'][number];

/** Most characters between the answer and the acts: more would be a page, not a picture. */
export const MIDDLE_MAX = 480;

/** Why a picture cannot be put together, in an editor's words, and which part of its row says so. */
export class TallFault extends Error {
  readonly at: number | undefined;
  readonly mend: string;
  constructor(what: string, mend: string, at?: number) {
    super(what);
    this.mend = mend;
    this.at = at;
  }
}

/** A row and its page → everything the picture says. Nothing is written for it: the words are the page's. */
export function gatherTall(row: Row, pages: readonly Page[], saying: Saying): TallPage {
  const page = pages.find(({ path }) => path === `/${row.page}/`);
  if (page === undefined)
    throw new TallFault(`没有页面 ${row.page}`, '写成 目录/文件名，例如 faq/call-family');
  const parts = row.parts.map((part, at) => partOf(part, page, saying, at));
  const blocks = parts.flatMap((part) => part.blocks);
  const length = countCharacters(blocks.flatMap(wordsOf).join(''));
  if (length > MIDDLE_MAX)
    throw new TallFault(
      `${row.page} 的长图中间有 ${length} 字，超过 ${MIDDLE_MAX} 字`,
      '在 parts 里少取一节，或把那一节写短；一张图只说一件事',
    );
  const line = (text: string): Nodes[] => parseLine(text).nodes;
  const cited = citedSources(
    [
      ...line(page.data.description),
      ...parts.flatMap((part) => part.nodes),
      ...page.data.doNow.flatMap(line),
    ],
    saying.library,
  );
  return {
    file: page.file,
    path: page.path,
    title: page.data.title,
    answer: page.answer,
    blocks,
    acts: page.data.doNow.map((act) => plainLine(act, saying)),
    evidence: cited.map(({ id }) => saying.library.sources[id]?.short ?? id),
    checked: dotDay(page.data.checked),
    recheck: dotDay(page.data.recheck).replace(/\.\d+$/, ''),
  };
}

function partOf(
  part: Part,
  page: Page,
  saying: Saying,
  at: number,
): { blocks: TallBlock[]; nodes: Nodes[] } {
  if ('figure' in part) return figurePart(part, page, saying, at);
  const nodes = sectionNodes(page, part.section);
  if (nodes === undefined)
    throw new TallFault(`${page.path} 没有小节 #${part.section}`, '改成那一页小标题末尾的 id', at);
  const taken = takenNodes(nodes, part.take);
  if (taken.length < 2)
    throw new TallFault(
      `${page.path} 的 #${part.section} 里没有${part.take.join('、')}`,
      '换一节，或在 take 里写这一节有的：清单、照着说、表、段落、例子',
      at,
    );
  const blocks = sectionBlocks(taken, saying);
  return { nodes: taken, blocks: part.heading ? blocks : blocks.slice(1) };
}

function figurePart(
  { figure: id, steps }: Extract<Part, { figure: string }>,
  page: Page,
  saying: Saying,
  at: number,
) {
  const figure = saying.library.figures[id];
  const shown: string[] = [];
  visit(page.body, 'mdxJsxFlowElement', (node) => {
    shown.push(figureId(node) ?? '');
  });
  if (figure === undefined || !shown.includes(id))
    throw new TallFault(
      `${page.path} 上没有编号为 ${id} 的图`,
      '图上的字要在页面上也有：先把这张图放进页面，或换成页面上有的',
      at,
    );
  const block =
    figure.kind === 'path' || figure.kind === 'specimen' || figure.kind === 'chart'
      ? figureBlock(figure, (text) => plainLine(text, saying))
      : undefined;
  if (block === undefined)
    throw new TallFault(
      `${id} 这种图放不进长图`,
      '能放的是样张、流程，和画成一段一段的图（form: spans）',
      at,
    );
  return { blocks: [cut(block, steps)], nodes: figureNodes(id, saying.library) };
}

/** A long process shows the stretch a picture is about. */
function cut(block: TallBlock, steps: [from: number, to: number] | undefined): TallBlock {
  if (block.type !== 'steps' || steps === undefined) return block;
  return { ...block, steps: block.steps.slice(steps[0] - 1, steps[1]) };
}
