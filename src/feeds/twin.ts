import { sayDay, type Day } from '../domain/day.ts';
import type { Source } from '../domain/source.ts';
import { plainMarkdown, type TwinOptions } from './notation.ts';
import { reference } from '../metadata/reference.ts';

export interface TwinPage {
  title: string;
  url: string;
  section: string;
  description: string;
  doNow: readonly string[];
  body: string;
  uncertain: readonly string[];
  checked: Day;
  recheck: Day;
  claim?: string | undefined;
  verdict?: string | undefined;
  sources: readonly { number: number; locators: readonly string[]; source: Source }[];
}

/** One page as plain Markdown: the answer first, every citation numbered, every source named. */
export function markdownTwin(page: TwinPage, disclaimer: string, options: TwinOptions): string {
  const line = (text: string): string => plainMarkdown(text, options);
  const blocks = [
    `# ${page.title}`,
    page.claim === undefined ? '' : `网上这样说：“${page.claim}”\n\n核对结果：**${page.verdict}**`,
    line(page.description),
    `核对于 ${sayDay(page.checked)}。下次核对 ${sayDay(page.recheck)}。\n\n地址：<${page.url}>`,
    `## 现在做\n\n${page.doNow.map((step, at) => `${at + 1}. ${line(step)}`).join('\n')}`,
    line(page.body).trim(),
    page.uncertain.length === 0
      ? ''
      : `## 还不确定\n\n${page.uncertain.map((text) => `- ${line(text)}`).join('\n')}`,
    page.sources.length === 0 ? '' : `## 依据\n\n${page.sources.map(drawSource).join('\n\n')}`,
    `---\n\n${disclaimer}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function drawSource({ number, locators, source }: TwinPage['sources'][number]): string {
  return `[${number}] ${reference(source, locators)}${source.url === undefined ? '' : ` <${source.url}>`}`;
}
