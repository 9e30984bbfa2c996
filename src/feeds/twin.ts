import type { Root } from 'mdast';
import type { Page } from '../content/page.ts';
import { sayDay } from '../domain/day.ts';
import { reference } from '../metadata/reference.ts';
import type { Source } from '../domain/source.ts';
import { lineMarkdown, plainMarkdown, type TwinOptions } from './plain-markdown.ts';

export interface TwinPage extends Pick<Page, 'data'> {
  url: string;
  /** The body as read without pictures. */
  reading: Root;
  sources: readonly { number: number; locators: readonly string[]; source: Source }[];
}

/** One page as plain Markdown: the answer first, every citation numbered, every source named. */
export function markdownTwin(
  { data, url, reading, sources }: TwinPage,
  disclaimer: string,
  options: TwinOptions,
): string {
  const line = (text: string): string => lineMarkdown(text, options);
  const blocks = [
    `# ${data.title}`,
    data.claim === undefined
      ? ''
      : `网上这样说：“${data.claim}”\n\n核对结果：**${data.verdict ?? ''}**`,
    line(data.description),
    `核对于 ${sayDay(data.checked)}。下次核对 ${sayDay(data.recheck)}。\n\n地址：<${url}>`,
    `## 现在做\n\n${data.doNow.map((step, at) => `${at + 1}. ${line(step)}`).join('\n')}`,
    plainMarkdown(reading, options).trim(),
    data.uncertain.length === 0
      ? ''
      : `## 还不确定\n\n${data.uncertain.map((text) => `- ${line(text)}`).join('\n')}`,
    sources.length === 0 ? '' : `## 依据\n\n${sources.map(drawSource).join('\n\n')}`,
    `---\n\n${disclaimer}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function drawSource({ number, locators, source }: TwinPage['sources'][number]): string {
  return `[${number}] ${reference(source, locators)}${source.url === undefined ? '' : ` <${source.url}>`}`;
}
